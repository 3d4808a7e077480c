"""Compatibility: whether what two accounts say of their sources lets one derive from the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.domain import Account, Basis, EdgeKind, OriginKind
from firsthand.domain.outlet import folded

from .credit import relayers
from .described import Fit, fit
from .evidence import Evidence
from .names import is_person, is_proper, same_name, told_to
from .offices import head
from .reactions import is_reaction
from .roots import Root, Standing, several
from .same_office import LIKELY, THE_SAME, one_office


def compatible(
    later: Account, root: Root, earlier: Account, other: Root, *, credited: bool, cited: bool = False
) -> Iterator[Evidence]:
    """What the sources that two reports name say for the later account deriving from the earlier."""
    if is_reaction(later):
        if not is_reaction(earlier):
            yield Evidence(0.5, f"{root.label} says only that it is so")
    elif _one_paper(root, other):
        yield Evidence(1.5, f"both show {_plain(other.label)}: it may be the same one", EdgeKind.SAME_DOCUMENT)
    elif root.named and root.standing is Standing.LEAD and root.key != other.key:
        yield Evidence(-0.3, f"{root.label} has it from somebody")
    elif root.named and other.named:
        yield _both_named(later, root, earlier, other)
    elif root.named and (carrier := _passed_on_by(root, earlier)) is not None:
        words = f"{root.label} is {carrier}, through whom the other has it"
        yield Evidence(THE_SAME, words, EdgeKind.SAME_OCCASION)
    elif root.named and not credited and is_proper(root.label):
        yield Evidence(-2.0, f"it names {root.label}, whom the other does not")
    elif root.anonymous and other.named and not credited:
        yield Evidence(-1.0, f"it does not say that its {root.label} is {other.label}")
    elif root.anonymous and other.anonymous:
        yield from _both_described(later, root, earlier, other, credited=credited, cited=cited)


def _one_paper(root: Root, other: Root) -> bool:
    """True for two papers without a name for which the same word stands: "a leaked memo", "an internal memo"."""
    if root.kind is not OriginKind.DOCUMENT or other.kind is not OriginKind.DOCUMENT or root.key == other.key:
        return False
    return not (is_proper(root.label) or is_proper(other.label)) and fit(root.label, other.label) is Fit.ALIKE


def _plain(label: str) -> str:
    """The label with an article that tells nothing of which it is."""
    return re.sub(r"^(?:the|its|their|his|her)\b", "a", label, flags=re.IGNORECASE)


def heard_by_one(later: Account, earlier: Account) -> bool:
    """True where offices that may be one, and no outlets, heard or intercepted what the two tell."""
    ours, theirs = (
        [h.name for h in a.hands[1:-1] if h.name and not h.anonymous and not (h.key or "").startswith("outlet:")]
        for a in (later, earlier)
    )
    return any((one_office(mine, its) or 0.0) >= LIKELY for mine in ours for its in theirs)


def _passed_on_by(root: Root, earlier: Account) -> str | None:
    """Who passed on or heard what the earlier account tells, where it may be the later one's source."""
    for hand in earlier.hands[1:-1]:
        if hand.name and not hand.anonymous and not (hand.key or "").startswith("outlet:"):
            alike = same_name(root.label, hand.name) or (one_office(root.label, hand.name) or 0.0) >= LIKELY
            if alike and not is_person(root.label):
                return hand.name
    return None


def _both_described(
    later: Account, root: Root, earlier: Account, other: Root, *, credited: bool, cited: bool
) -> Iterator[Evidence]:
    if spoke_to(later, earlier):
        yield Evidence(8.0, f"it is {root.label}", EdgeKind.SAME_OCCASION, sure=True)
        return
    fits = fit(root.label, other.label)
    if fits is not Fit.APART and heard_by_one(later, earlier):
        words = f"{root.label}, and {other.label}: one office may have heard one person"
        yield Evidence(THE_SAME, words, EdgeKind.SAME_OCCASION)
        return
    if later.outlet == earlier.outlet and later.outlet is not None and fits is not Fit.APART:
        words = f"the same outlet’s {root.label}"
        weight = (8.0 if cited else 4.5) if fits is Fit.ALIKE else (4.5 if cited else 2.5)
        yield Evidence(weight, words, EdgeKind.SAME_OCCASION, sure=cited and fits is Fit.ALIKE)
    elif fits is Fit.ALIKE:
        yield Evidence(1.5, "both describe their source alike")
    elif fits is Fit.TOGETHER:
        yield Evidence(1.2 if cited else 0.0, f"{root.label} and {other.label} may be one" if cited else "")
    elif not credited:
        yield Evidence(-0.8, "they describe their sources differently")


def _both_named(later: Account, root: Root, earlier: Account, other: Root) -> Evidence:
    if root.key == other.key or same_name(root.label, other.label):
        return Evidence(0.5, f"both go back to {root.label}")
    if speaks_for(root, other) or speaks_for(other, root):
        return Evidence(THE_SAME, f"{_told(root)} and {_told(other)} speak for one office", EdgeKind.SAME_OCCASION)
    official = later.basis is Basis.OFFICIAL_POSITION
    if official and earlier.basis is Basis.OFFICIAL_POSITION:
        if passes_on_word_of(later.text, other.label):
            return Evidence(3.0, f"{root.label} tells what {other.label} has said", EdgeKind.RELAYS)
        alike = one_office(root.speaks_as, other.speaks_as)
        if alike is not None and not (alike <= 0 and is_person(root.label) and is_person(other.label)):
            return _office(min(alike, LIKELY) if is_person(root.label) else alike, root, other)
    if official and _adds_nothing(later, earlier):
        return Evidence(-0.8, f"{root.label} says no more than was published before")
    words = f"it goes back to {root.label}, not to {other.label}"
    if is_proper(root.label) and is_proper(other.label):
        return Evidence(-7.0, words)
    return Evidence(-1.0, words)


def speaks_for(one: Root, office: Root) -> bool:
    """True for somebody whom a report tells to be a spokesman of what the other is called, if in part."""
    return bool(SPOKESPERSON.search(one.office)) and not is_person(office.label) and same_name(one.office, office.label)


SPOKESPERSON = re.compile(r"\b(?:spokes\w+|press (?:officer|secretary|chief))\b", re.IGNORECASE)


def passes_on_word_of(text: str, office: str) -> bool:
    """True where a text says that the office has said it.

    >>> passes_on_word_of("The hospital had at first named nine", "St Orsel’s Hospital")
    True
    """
    said = r"(?:named|said|put|given|counted|reported|announced|told|confirmed|spoken of|estimated)"
    return bool(re.search(rf"\b{re.escape(head(office))}(?: \w+){{0,4}}? {said}\b", text, re.IGNORECASE))


def _office(alike: float, root: Root, other: Root) -> Evidence:
    if alike > 0:
        return Evidence(alike, f"{_told(root)} and {_told(other)} may be one office", EdgeKind.SAME_OCCASION)
    return Evidence(alike, f"it goes back to {root.label}, not to {other.label}")


def _told(root: Root) -> str:
    return f"{root.label} ({root.office})" if root.office else root.label


def _adds_nothing(later: Account, earlier: Account) -> bool:
    """True for a word that holds no particulars but those that were published: its speaker may have read them."""
    return len(later.details - earlier.details) <= 2 and not _particular(later, earlier)


def _particular(later: Account, earlier: Account) -> bool:
    """True where the later account has a number, date or name that the earlier has not."""
    return any(detail.startswith(("number ", "date ", "name ")) for detail in later.details - earlier.details)


def within_report(later: Account, root: Root, earlier: Account, other: Root) -> Iterator[Evidence]:
    """What says that one account of a report only sums up or repeats another account of the same report."""
    if root.key == other.key:
        return
    if is_reaction(later) and not is_reaction(earlier):
        words = f"{root.label} says only that it is so, in a report that tells what"
        yield Evidence(2.0 + bool(relayers(earlier)), words, EdgeKind.RELAYS)
        return
    if root.standing is not Standing.KNOWN and _said_within(later, earlier):
        yield Evidence(4.0, f"it is said within what {other.label} says", EdgeKind.SAME_OCCASION)
    elif root.key.startswith("unknown") and earlier.speaker.key in {h.key for h in later.hands[1:-1] if h.key}:
        yield Evidence(4.0, f"{other.label} tells in the report what was said to them", EdgeKind.SAME_OCCASION)
    elif (
        len(later.hands) <= 2
        and root.key.startswith(("unknown", "guess"))
        and not other.key.startswith(("unknown", "guess"))
    ):
        yield Evidence(1.8, "the report says it on its own account, and gives a source elsewhere", EdgeKind.RELAYS)
    elif later.basis is Basis.INFERENCE and len(later.hands) == 2 and other.kind is OriginKind.DOCUMENT:
        yield Evidence(2.8, f"{root.label} judges, and the report shows {other.label}", EdgeKind.SAME_DOCUMENT)
    elif is_group(later) and not is_group(earlier) and not root.named and _may_be_one_of(root, other):
        yield Evidence(2.8, f"{root.label}: {other.label} may be one of them", EdgeKind.SAME_OCCASION)
    elif (
        later.basis is Basis.OFFICIAL_POSITION and root.named and relayers(earlier) and not _particular(later, earlier)
    ):
        words = f"{root.label} says no more than the report relays from {relayers(earlier)[-1].name}"
        yield Evidence(2.0, words, EdgeKind.RELAYS)
    elif is_spokesperson(later, root, earlier, other):
        yield Evidence(3.6, f"{root.label} speaks in the report as {other.label} does", EdgeKind.SAME_OCCASION)


def _said_within(later: Account, earlier: Account) -> bool:
    """True where all hands of the earlier account lead on to the later one: it is told by whoever speaks there."""
    ours, theirs = ([(hand.key, hand.name) for hand in account.hands] for account in (later, earlier))
    return len(theirs) > 1 and len(ours) > len(theirs) and ours[: len(theirs)] == theirs


def _may_be_one_of(group: Root, one: Root) -> bool:
    """False for a document, and for somebody who is described, or told to be in an office, as no such group is."""
    if one.kind is OriginKind.DOCUMENT:
        return False
    if is_person(one.label) and not one.office:
        return True
    return fit(group.label, one.speaks_as) is not Fit.APART or several(one.label)


def is_group(account: Account) -> bool:
    """True where the account's speaker is several people."""
    return account.speaker.anonymous and several(account.speaker.name)


def is_spokesperson(later: Account, root: Root, earlier: Account, other: Root) -> bool:
    """True where both speak for an office, one as a person and one as the office."""
    official = later.basis is earlier.basis is Basis.OFFICIAL_POSITION
    return official and root.named and other.named and is_person(root.label) and not is_person(other.label)


def spoke_to(later: Account, earlier: Account) -> bool:
    """True where a report describes its source as one who spoke to the other's outlet, which has such a source."""
    told = told_to(later.speaker.name or "")
    return told is not None and earlier.speaker.anonymous and told == folded(earlier.hands[0].name or "")
