"""Roots: what an account's hands end in, and what two accounts must share there to go back to the same source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from firsthand.domain import Account, Basis, Channel, External, ExternalKind, Hand, OriginKind, Role
from firsthand.domain.outlet import folded

from .described import is_description
from .offices import OFFICES, is_office, is_role, phrase
from .press import is_press
from .told_as import office_told

NOBODY = frozenset({"source", "sources", "reports", "report", "rumours", "rumors", "people", "it", "some", "many"})
"""Names that name nobody: as good as an unknown hand."""


OWN = re.compile(r"(?:\bof )?\b(?:its|their|his|her)\b(?: own\b)?")
"""What says that a document is of who showed it: "a list of its own", "their list"."""

FIRST_HAND = frozenset([Basis.EYEWITNESS, Basis.TOOK_PART])
"""How those know of whom a report that has met several can tell that one at least was there."""

ANYBODY = frozenset(["man", "woman", "boy", "girl", "person", "he", "she", "they", "him", "her", "one", "other"])
"""Words for somebody whom the report has told of before: no description."""


class Standing(Enum):
    """How far a root's lineage is known; only what is known counts in the lowest figure."""

    KNOWN = "known"
    """A person, named or described, or a document, to whom the hands lead without a gap."""
    LEAD = "lead"
    """Somebody named who passed it on: a paper that is not in the record, or one who speaks from hearsay."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Root:
    """What lies at the end. Accounts with the same `key` have the same source; `named` where the key is no mere guess.

    `odds` are the log-odds that an account with such a root had it from there rather than from an earlier report, when
    nothing else is known; `heard` is what of them comes from the report's having heard it itself, which tells nothing
    where another account has the same source by another name. `office` is what a report tells somebody to be.
    """

    key: str
    label: str
    kind: OriginKind
    standing: Standing
    odds: float
    anonymous: bool = False
    named: bool = False
    heard: float = 0.0
    office: str = ""

    @property
    def speaks_as(self) -> str:
        """The office, where one is told, else the name."""
        return self.office or self.label


# What a root says for itself, in log-odds: estimates, checked against evaluation/simulated/simulator.py's tuning seeds.
OWN_EYES, OWN_GUESS, OWN_VOICE = 3.0, 0.5, -2.2
PERSON, OFFICE, PAPERS, SOMEBODY, UNKNOWN, STORY = 2.4, 1.2, 2.4, 1.4, -2.2, 1.6
VAGUE, HEARD, HEARSAY = -0.8, 1.6, -0.8


def root_of(account: Account) -> Root:
    """The root of one account's hands."""
    first, end = account.hands[0], account.hands[-1]
    if len(account.hands) == 1 or (_is_outlet(end) and end.key == first.key):
        return _own_voice(account)
    if recording := next((hand for hand in account.hands[1:] if _is_recording(hand)), None):
        return _document(account, recording)
    if end.role is Role.DOCUMENT:
        return _document(account, end)
    if _is_outlet(end):
        return _story(end, Standing.LEAD)
    if teller := _teller(account):
        return root_of(replace(account, hands=account.hands[: teller + 1], basis=Basis.TOOK_PART))
    if unnamed(end):
        return _nobody(account)
    named = _in_office(account) or not (end.anonymous or is_description(end.name))
    return _somebody_named(account) if named else _somebody_through(account)


def _in_office(account: Account) -> bool:
    """True for an office, or for who is told of by his office alone and speaks for it: a witness he is not."""
    name = account.speaker.name or ""
    return is_office(name) or (account.basis is Basis.OFFICIAL_POSITION and is_role(name))


def _teller(account: Account) -> int | None:
    """The place of somebody who tells what another said to them: they are the source, not the one they speak of.

    Who passes on in a statement what nobody is named for may do so to deny it, and is no source of it.
    """
    place = len(account.hands) - 2
    hand = account.hands[place]
    if place < 1 or _is_outlet(hand) or hand.role not in (Role.RELAYER, Role.SPEAKER) or unnamed(hand):
        return None
    if is_office(account.speaker.name or "") and not hand.anonymous:  # one official tells what another office has found
        return None
    told = hand.channel in (Channel.INTERVIEW, Channel.SPEECH, Channel.PHONE_CALL, Channel.POST)
    return place if account.basis is Basis.HEARSAY or (told and unnamed(account.speaker)) else None


def several(name: str | None) -> bool:
    """True for the name of several people: a number of them, or a plural.

    >>> several("two women"), several("survivors"), several("the families")
    (True, True, True)
    >>> several("the ministry"), several("one of two women"), several("the forces")
    (False, False, False)
    """
    if name is None:
        return False
    plain = folded(name)
    if GROUP.match(plain):
        return True
    head = re.split(r" (?:who|whom|that|which|of|from|on|in|to|with|at|for)\b", plain)[0].split(" ")[-1]
    one = name.lower().startswith(("a ", "an ", "one ")) or (name.lower().startswith("the ") and head in OFFICES)
    return not one and name[:1].islower() and bool(PLURAL.search(head))


GROUP = re.compile(
    r"(?:both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|\d+|several|dozens|a group of)\b"
)
PLURAL = re.compile(r"[^su]s$|people$|men$")


def unnamed(hand: Hand) -> bool:
    """True where the report does not even describe the one whose hand it was, or says only that it was the press."""
    return hand.name is None or folded(hand.name) in NOBODY or (not _is_outlet(hand) and is_press(hand.name))


def carriers(account: Account) -> Sequence[Hand]:
    """The named hands between the publisher and the speaker, nearest to the speaker first."""
    return [hand for hand in reversed(account.hands[1:-1]) if hand.key is not None and not hand.anonymous]


def _own_voice(account: Account) -> Root:
    outlet = account.hands[0]
    label = outlet.name or "the report itself"
    if account.basis in (Basis.EYEWITNESS, Basis.TOOK_PART, Basis.DOCUMENT_OR_RECORDING):
        key = f"own {outlet.key or account.report}"
        return Root(key, label, OriginKind.OUTLET, Standing.KNOWN, OWN_EYES, named=outlet.key is not None)
    if account.basis is Basis.INFERENCE:
        return Root(
            f"guess {account.report}", f"{label}, on its own account", OriginKind.OUTLET, Standing.UNKNOWN, OWN_GUESS
        )
    return replace(_unknown(account), odds=OWN_VOICE)


def _document(account: Account, hand: Hand) -> Root:
    key = hand.key or f"{account.report} {folded(hand.name or 'document')}"
    label = hand.name or "a document"
    owner = account.hands[-2] if len(account.hands) > 2 and hand is account.hands[-1] else None
    if owner is not None and owner.key and not owner.anonymous and OWN.search(label):
        label = f"{OWN.sub('', label).strip()} of {owner.name or owner.key}"
        key = f"{owner.key} {folded(label)}"
        return Root(f"source {key}", label, OriginKind.DOCUMENT, Standing.KNOWN, PAPERS, named=True)
    odds = PAPERS + HEARD * (_is_recording(hand) and hand is account.hands[1])
    return Root(f"source {key}", label, OriginKind.DOCUMENT, Standing.KNOWN, odds, named=hand.key is not None)


def _story(outlet: Hand, standing: Standing) -> Root:
    label = f"a report of {outlet.name or outlet.key}"
    return Root(story(outlet.key or ""), label, OriginKind.OUTLET, standing, STORY)


def story(outlet: str) -> str:
    """The key of what an outlet published and the record may not hold."""
    return f"story {outlet}"


def outside_root(external: External) -> Root:
    """The root of an account that goes back to what is not in the record."""
    if external.kind is ExternalKind.DOCUMENT:
        key = f"source {external.key}"
        return Root(key, external.name, OriginKind.DOCUMENT, Standing.KNOWN, PAPERS, named=True)
    if external.kind is ExternalKind.PRESS and not external.key.startswith("outlet:"):
        return Root(f"unknown {external.id}", "something in the press", OriginKind.UNKNOWN, Standing.UNKNOWN, UNKNOWN)
    return Root(story(external.key), f"a report of {external.name}", OriginKind.OUTLET, Standing.LEAD, STORY)


def _nobody(account: Account) -> Root:
    for hand in carriers(account):
        if _is_outlet(hand) and hand.key != account.outlet:
            return _story(hand, Standing.LEAD)
        if hand.role is Role.DOCUMENT:
            return _document(account, hand)
        if hand.role is Role.INTERCEPTOR:
            return _through(hand, hand.name or "an intercepted call")
    return _unknown(account)


def _unknown(account: Account) -> Root:
    label = f"unknown, behind {account.hands[0].name or 'the report'}"
    return Root(f"unknown {account.report}", label, OriginKind.UNKNOWN, Standing.UNKNOWN, UNKNOWN)


def _somebody_through(account: Account) -> Root:
    """One described but not named: told apart by the named hand that heard them, else by their own report."""
    end = account.speaker
    label = end.name or "somebody"
    for hand in carriers(account):
        if _is_outlet(hand) and hand.key != account.outlet:
            told = label if ", to " in label else f"{label}, to {hand.name or hand.key}"
            key = f"{story(hand.key or '')} {_ordinal(label)}".strip()
            standing = Standing.LEAD if several(end.name) else Standing.KNOWN
            return Root(key, told, OriginKind.PERSON, standing, STORY, anonymous=True)
        if hand.role is Role.RELAYER and hand.channel is Channel.STATEMENT:
            return _unknown(account)
        if not _is_outlet(hand) and hand.role is not Role.TRANSLATOR:
            return _through(hand, label)
    gap = any(unnamed(hand) for hand in account.hands[1:-1])
    key = f"anonymous {end.key or f'{account.report} {folded(label)}'}"
    vague = several(end.name) or folded(label) in ANYBODY
    met = len(account.hands) == 2 and account.basis in FIRST_HAND and GROUP.match(folded(label))
    standing = Standing.UNKNOWN if gap else Standing.LEAD if vague and not met else _heard(account)
    official = account.basis is Basis.OFFICIAL_POSITION
    vague = vague and (official or (not GROUP.match(folded(label)) and len(label.split()) < 3))
    to_it = len(account.hands) == 2 and end.channel in (Channel.POST, Channel.PHONE_CALL)
    odds = UNKNOWN if gap else VAGUE if vague else SOMEBODY + to_it if not official else OFFICE / 2
    return Root(key, label, OriginKind.PERSON, standing, odds, anonymous=True)


def _through(hand: Hand, label: str) -> Root:
    """Somebody unnamed whom one named heard: all that comes through that one, and its own word, has one source."""
    told = label if label == hand.name else f"{label}, through {hand.name or hand.key}"
    return Root(f"source {hand.key}", told, OriginKind.PERSON, Standing.KNOWN, PERSON, anonymous=True)


def _somebody_named(account: Account) -> Root:
    end = account.speaker
    official = account.basis is Basis.OFFICIAL_POSITION
    kind = OriginKind.ORGANISATION if official and not (end.key or "").startswith("person:") else OriginKind.PERSON
    known = None if end.anonymous else end.key
    key = f"source {known or phrase(end.name or '')}"
    heard = HEARD if end.channel in (Channel.INTERVIEW, Channel.PHONE_CALL) and len(account.hands) == 2 else 0.0
    standing = _heard(account)
    odds = HEARSAY if standing is Standing.LEAD else (OFFICE if official else PERSON) + heard
    heard = heard if standing is Standing.KNOWN else 0.0
    office = office_told(account.speaker_as, end.name or "") if account.speaker_as else ""
    return Root(key, end.name or "", kind, standing, odds, named=True, heard=heard, office=office)


def _heard(account: Account) -> Standing:
    """Who only heard of it, without saying from whom, leads to somebody unknown; who judges, to what he judges by."""
    if account.basis is Basis.INFERENCE:
        return Standing.LEAD
    hearsay = account.basis is Basis.HEARSAY and not any(_is_outlet(hand) for hand in account.hands[1:-1])
    return Standing.LEAD if hearsay else Standing.KNOWN


def _is_outlet(hand: Hand) -> bool:
    return (hand.key or "").startswith("outlet:")


def _is_recording(hand: Hand) -> bool:
    return hand.role is Role.DOCUMENT and hand.channel is Channel.RECORDING


def _ordinal(name: str) -> str:
    """The word of order of members of a group (“first of two”), who are different people by it; else nothing."""
    word = folded(name).split(" ", 1)[0]
    return word if word in {"first", "second", "third", "fourth", "fifth", "other"} else ""
