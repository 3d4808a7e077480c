"""Resolve the parties of some reports against those of the record that could be the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from firsthand.domain import Problem, Question, Reading
from firsthand.operations.decided import Decided
from firsthand.operations.in_words import in_words
from firsthand.operations.linkers import Linkers
from firsthand.store.interface import Store

KIND = "party"
"""The kind of index that parties are found in by their blocking keys."""

STAGE = "link"

COMMON = 1000
"""Parties that may share a blocking key; a key that more have finds nobody."""

FOUND = 200
"""Parties that share most blocking keys with one, of which some are compared with it."""

ALIKE = 3
"""Parties of one name that one is compared with: the same name a hundred times tells no more."""


def resolve_parties(store: Store, linkers: Linkers, decisions: Decided, readings: Sequence[Reading]) -> list[Problem]:
    """Give the parties of these readings their keys; parties of other reports get another key where that follows."""
    reports = [reading.report.id for reading in readings if reading.report]
    try:
        with store.transaction():
            _resolve(store, linkers, decisions, readings)
    except Exception as error:  # noqa: BLE001 - a report that breaks a stage must not end the run; parties stay apart
        return [Problem(report, STAGE, in_words(error)) for report in reports]
    return []


def _resolve(store: Store, linkers: Linkers, decisions: Decided, readings: Sequence[Reading]) -> None:
    terms: dict[str, frozenset[int]] = {}
    for reading in readings:
        assert reading.report
        own = {party.id: frozenset(linkers.blocking_keys(party)) for party in reading.parties}
        names = {party.id: f"{party.kind} {party.name}" for party in reading.parties}
        store.index(KIND, reading.report.id, own, names)
        terms |= own
    found = frozenset(id_ for keys in set(terms.values()) for id_ in _candidates(store, keys))
    resolve_again(store, linkers, decisions, found | terms.keys())


def _candidates(store: Store, keys: frozenset[int]) -> list[str]:
    """Parties of the record to compare with one of these blocking keys, some of each name."""
    found = [shared.item for shared in store.sharing(KIND, keys, common=COMMON, most=FOUND)]
    names = store.notes(KIND, found)
    times = Counter[str]()
    kept = []
    for id_ in found:
        times[names[id_]] += 1
        if times[names[id_]] <= ALIKE:
            kept.append(id_)
    return kept


def resolve_again(store: Store, linkers: Linkers, decisions: Decided, ids: Iterable[str]) -> None:
    """Resolve these parties; where one has another key now, all that shared the old one are resolved with them.

    Claims of other reports whose hands change by it are to be weighed.
    """
    wanted = decisions.with_any(Question.SAME_PARTY, frozenset(ids))
    parties = {party.id: party for party in store.parties_by_id(wanted)}
    while True:
        known = store.party_keys(parties.keys())
        resolved = linkers.resolve(
            tuple(parties.values()),
            known,
            decisions.joined(Question.SAME_PARTY),
            decisions.parted(Question.SAME_PARTY),
            linkers.outlets,
        )
        changed = {id_: key for id_, key in resolved.items() if known.get(id_) != key}
        old = frozenset(known[id_] for id_ in changed if id_ in known)
        company = {party.id: party for party in store.parties_keyed(old) if party.id not in parties}
        if not company:
            break
        parties |= company
    store.set_party_keys(changed)
    store.mark_stale(store.claims_in({parties[id_].report for id_ in changed if id_ in known}))
