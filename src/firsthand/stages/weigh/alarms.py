"""Alarms: what a person must not overlook in a claim's lineage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.domain import Account, Alarm, AlarmKind, Basis, Citation, Independence, Origin, Stance

from .corrections import Corrections
from .counting import KNOWN_ALONE
from .forest import Forest
from .roots import Standing

LIKELY = 0.5
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
    yield from _unfollowed(supporting, accounts, Corrections(accounts, citations))


def _one_origin(forest: Forest, sources: Independence) -> Iterator[Alarm]:
    reports = list(dict.fromkeys(account.report for account in forest.known.accounts))
    if len(reports) >= MANY and sources.expected < 1.5:
        likely = "1" if sources.highest == 1 else "most likely 1"
        yield Alarm(AlarmKind.ONE_ORIGIN, f"{len(reports)} reports, {likely} origin", tuple(reports))


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

    def stands(origin: Origin, standing: Standing, least: float) -> bool:
        roots = [place[s] for s in origin.statements if forest.own[place[s]] >= least]
        return any(forest.known.roots[i].standing is standing for i in roots)

    supporting = [origin for origin in origins if origin.stance is Stance.SUPPORTS]
    first_hands = [origin for origin in supporting if stands(origin, Standing.KNOWN, KNOWN_ALONE)] or [
        origin for origin in supporting if stands(origin, Standing.LEAD, LIKELY)
    ]
    about = tuple(statement for origin in first_hands for statement in origin.statements[:1])
    official = {Basis.OFFICIAL_POSITION} == {forest.known.accounts[place[statement]].basis for statement in about}
    if first_hands and all(origin.anonymous for origin in first_hands) and not official:
        words = " and ".join(origin.label for origin in first_hands[:3])
        yield Alarm(AlarmKind.ONLY_ANONYMOUS, f"it rests on {words} alone, who is not named", about)


def _unfollowed(forest: Forest, accounts: Sequence[Account], corrections: Corrections) -> Iterator[Alarm]:
    """An outlet's or source's later word against its own account, and the relays that have only the first."""
    followed = {other.outlet for other in accounts if other.stance is not Stance.SUPPORTS}
    for i, account in enumerate(forest.known.accounts):
        found = corrections.of(account) if forest.parent(i) is None else ()
        relays = [
            forest.known.accounts[k]
            for k in range(i + 1, len(forest.known))
            if forest.same[k, i] > 0.5 and forest.known.accounts[k].outlet not in {account.outlet, *followed}
        ]
        if found and relays:
            names = ", ".join(dict.fromkeys(relay.hands[0].name or relay.report for relay in relays))
            words = f"{account.hands[0].name or 'the first report'} has corrected it; not followed by {names}"
            about = tuple(dict.fromkeys([*(c.id for c in found), *(relay.id for relay in relays)]))
            yield Alarm(AlarmKind.UNFOLLOWED_CORRECTION, words, about)
            return
