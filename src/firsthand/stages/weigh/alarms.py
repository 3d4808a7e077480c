"""Alarms: what a person must not overlook in a claim's lineage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from firsthand.domain import Account, Alarm, AlarmKind, Basis, Citation, Independence, Origin, Stance

from . import figures
from .corrections import Corrections
from .counting import KNOWN_ALONE
from .forest import Forest
from .roots import Standing

LIKELY = 0.5
MANY = 3
"""Reports of one origin that are worth an alarm."""
NAMED = 3
"""Origins that an alarm names before it only counts."""


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
    if len(reports) >= MANY and figures.likeliest(forest) <= 1:
        likely = "1" if sources.highest == 1 else "most likely 1"
        yield Alarm(AlarmKind.ONE_ORIGIN, f"{len(reports)} reports, {likely} origin", tuple(reports))


def _loops(forest: Forest, citations: Sequence[Citation]) -> Iterator[Alarm]:
    """An outlet that goes back, through another, to its own earlier report; and two reports that cite each other.

    One alarm a loop: two statements of one report that go the same way round tell of it once.
    """
    told: set[tuple[str, ...]] = set()
    for path in _rounds(forest):
        names = _way_of(forest.known.accounts[k].hands[0].name or "unknown" for k in path)
        if names not in told:
            told.add(names)
            words = f"{' ← '.join(names)}: it takes as confirmation what goes back to its own report"
            yield Alarm(AlarmKind.LOOP, words, tuple(forest.known.accounts[k].id for k in path))
    outlets = {account.report: account.hands[0].name for account in forest.known.accounts}
    cited = {(c.report, c.target) for c in citations if c.report in outlets and c.target in outlets}
    for one, other in sorted(cited):
        pair = {outlets[one], outlets[other]}
        if one < other and (other, one) in cited and not any(pair <= set(names) for names in told):
            words = f"{outlets[one] or one} and {outlets[other] or other} cite each other"
            yield Alarm(AlarmKind.LOOP, words, (one, other))


def _rounds(forest: Forest) -> Iterator[list[int]]:
    """The ways, by place, from an account through another outlet to one of its own outlet's."""
    accounts = forest.known.accounts
    for i, account in enumerate(accounts):
        path, at = [i], forest.parent(i)
        while at is not None:
            path.append(at)
            between = {accounts[k].outlet for k in path[1:-1]} - {account.outlet}
            if accounts[at].outlet == account.outlet and account.outlet is not None and between:
                yield path
                break
            at = forest.parent(at)


def _way_of(names: Iterable[str]) -> tuple[str, ...]:
    """The outlets passed on the way; one that stands there twice in a row, with two statements, is told once."""
    return tuple(name for name, _ in groupby(names))


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
        words = _listed([origin.label for origin in first_hands])
        verb = "is" if len(first_hands) == 1 else "are"
        yield Alarm(AlarmKind.ONLY_ANONYMOUS, f"it rests on {words} alone, who {verb} not named", about)


def _listed(names: Sequence[str]) -> str:
    """Names as one reads them out; those beyond the third are counted.

    >>> _listed(["a nurse"]), _listed(["a nurse", "a guard"]), _listed(["a", "b", "c", "d"])
    ('a nurse', 'a nurse and a guard', 'a, b, c and 1 more')
    """
    told = [*names[:NAMED], f"{len(names) - NAMED} more"] if len(names) > NAMED else list(names)
    return " and ".join(part for part in (", ".join(told[:-1]), told[-1]) if part)


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
