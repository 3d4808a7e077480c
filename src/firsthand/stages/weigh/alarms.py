"""Alarms: what a person must not overlook in a claim's lineage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.domain import Account, Alarm, AlarmKind, Basis, Certainty, Citation, Independence, Origin, Stance

from .compatible import described_alike, spoke_to
from .counting import KNOWN_ALONE
from .forest import Forest
from .order import moment
from .roots import Standing, root_of

MANY = 3
"""Reports of one origin that are worth an alarm."""


def alarms(
    supporting: Forest,
    accounts: Sequence[Account],
    origins: Sequence[Origin],
    sources: Independence,
    citations: Sequence[Citation],
) -> Iterator[Alarm]:
    """All alarms of a claim; `accounts` are those of every stance."""
    yield from _one_origin(supporting, sources)
    yield from _loops(supporting, citations)
    yield from _only_anonymous(supporting, origins)
    yield from _unfollowed(supporting, accounts)


def _one_origin(forest: Forest, sources: Independence) -> Iterator[Alarm]:
    reports = list(dict.fromkeys(account.report for account in forest.known.accounts))
    if len(reports) >= MANY and sources.expected < 1.5:
        yield Alarm(AlarmKind.ONE_ORIGIN, f"{len(reports)} reports, 1 origin", tuple(reports))


def _loops(forest: Forest, citations: Sequence[Citation]) -> Iterator[Alarm]:
    """An outlet that goes back, through another, to its own earlier report; and two reports that cite each other."""
    accounts = forest.known.accounts
    for i, account in enumerate(accounts):
        path, at = [i], forest.parent(i)
        while at is not None:
            path.append(at)
            between = {accounts[k].outlet for k in path[1:-1]} - {account.outlet}
            if accounts[at].outlet == account.outlet and account.outlet is not None and between:
                names = " ← ".join(accounts[k].hands[0].name or "unknown" for k in path)
                words = f"{names}: it takes as confirmation what goes back to its own report"
                yield Alarm(AlarmKind.LOOP, words, tuple(accounts[k].id for k in path))
                break
            at = forest.parent(at)
    outlets = {account.report: account.hands[0].name for account in accounts}
    told = {(c.report, c.target) for c in citations if c.report in outlets and c.target in outlets}
    for one, other in sorted(told):
        if one < other and (other, one) in told:
            words = f"{outlets[one] or one} and {outlets[other] or other} cite each other"
            yield Alarm(AlarmKind.LOOP, words, (one, other))


def _only_anonymous(forest: Forest, origins: Sequence[Origin]) -> Iterator[Alarm]:
    """All who are known at first hand are unnamed; officials who may not be named are no witnesses to protect."""
    place = {account.id: i for i, account in enumerate(forest.known.accounts)}

    def stands(origin: Origin, least: Standing) -> bool:
        roots = [place[s] for s in origin.statements if forest.own[place[s]] >= KNOWN_ALONE]
        return any(forest.known.roots[i].standing is least for i in roots)

    supporting = [origin for origin in origins if origin.stance is Stance.SUPPORTS]
    first_hands = [origin for origin in supporting if stands(origin, Standing.KNOWN)] or [
        origin for origin in supporting if stands(origin, Standing.LEAD)
    ]
    about = tuple(statement for origin in first_hands for statement in origin.statements[:1])
    official = {Basis.OFFICIAL_POSITION} == {forest.known.accounts[place[statement]].basis for statement in about}
    if first_hands and all(origin.anonymous for origin in first_hands) and not official:
        words = " and ".join(origin.label for origin in first_hands[:3])
        yield Alarm(AlarmKind.ONLY_ANONYMOUS, f"it rests on {words} alone, who is not named", about)


def _unfollowed(forest: Forest, accounts: Sequence[Account]) -> Iterator[Alarm]:
    """An outlet's or source's later word against its own account, and the relays that have only the first."""
    for i, account in enumerate(forest.known.accounts):
        if forest.parent(i) is not None:
            continue
        corrections = [other for other in accounts if corrects(other, account)]
        if not corrections:
            continue
        followed = {other.outlet for other in accounts if other.stance is not Stance.SUPPORTS}
        relays = [
            forest.known.accounts[k]
            for k in range(i + 1, len(forest.known))
            if forest.same[k, i] > 0.5
            and forest.known.accounts[k].outlet != account.outlet
            and forest.known.accounts[k].outlet not in followed
        ]
        if relays:
            names = ", ".join(dict.fromkeys(relay.hands[0].name or relay.report for relay in relays))
            words = f"{account.hands[0].name or 'the first report'} has corrected it; not followed by {names}"
            yield Alarm(
                AlarmKind.UNFOLLOWED_CORRECTION,
                words,
                tuple(dict.fromkeys([*(c.id for c in corrections), *(relay.id for relay in relays)])),
            )
            return


def corrects(other: Account, account: Account) -> bool:
    """True where `other` takes back what `account` says: a later word of its outlet, from the same source or its own.

    A denial by somebody else is not a correction, and neither is a silence.
    """
    if other.stance is Stance.SUPPORTS or other.outlet is None or other.outlet != account.outlet:
        return False
    if other.report == account.report or moment(other)[0] <= moment(account)[1] or other.certainty is Certainty.UNKNOWN:
        return False
    mine, its = root_of(account), root_of(other)
    if len(other.hands) == 1:
        return True
    if mine.named or its.named:
        return mine.key == its.key
    alike = described_alike(account.speaker.name, other.speaker.name) and its.key.startswith("anonymous")
    return spoke_to(other, account) or (mine.anonymous and alike)
