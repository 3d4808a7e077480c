"""Resolve the parties of some reports against those of the record that could be the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from firsthand.domain import Party, Problem, Question, Reading
from firsthand.operations.decided import Decided
from firsthand.operations.in_words import in_words
from firsthand.operations.linkers import Linkers
from firsthand.store.interface import Store

KIND = "party"
"""The kind of index that parties are found in by their blocking keys."""

STAGE = "link"

COMMON = 1000
"""Parties that may share a blocking key; a key that more have finds nobody."""

CANDIDATES = 60
"""Parties that one is compared with."""


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
        store.index(KIND, reading.report.id, own)
        terms |= own
    found = frozenset(
        shared.item
        for own_terms in set(terms.values())
        for shared in store.sharing(KIND, own_terms, common=COMMON, most=CANDIDATES)
    )
    resolve_again(store, linkers, decisions, found | terms.keys())


def resolve_again(store: Store, linkers: Linkers, decisions: Decided, ids: Iterable[str]) -> None:
    """Resolve these parties together with all that share a key with one; claims that this changes are to be weighed."""
    wanted = decisions.with_any(Question.SAME_PARTY, frozenset(ids))
    keys = frozenset(store.party_keys(wanted).values())
    parties = {party.id: party for party in (*store.parties_by_id(wanted), *store.parties_keyed(keys))}
    known = store.party_keys(parties.keys())
    resolved = linkers.resolve(
        tuple(parties.values()),
        known,
        decisions.joined(Question.SAME_PARTY),
        decisions.parted(Question.SAME_PARTY),
        linkers.outlets,
    )
    changed = {id_: key for id_, key in resolved.items() if known.get(id_) != key}
    store.set_party_keys(changed)
    touched = _reports(parties[id_] for id_ in changed if id_ in known)
    store.mark_stale(store.claims_in(touched))


def _reports(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(party.report for party in parties)
