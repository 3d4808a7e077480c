"""Which words of a report stand in others: candidates from the index, each compared.

A story that very many outlets print has no fingerprint that is not common. Its reports are compared with the earliest
of those that print it, so that the work grows with their number and not with its square. That is enough to hold them
together: whatever the order in which they are linked, each but the first is compared with one that is earlier.

Translations have no words in common. Their candidates are found by the names and numbers that they carry over.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import UTC, datetime

from firsthand.domain import Report, Reuse
from firsthand.operations.linkers import Linkers
from firsthand.store.interface import Store

PASSAGE = "passage"
"""The kind of index that reports are found in by their fingerprints; an item's note is when it was published."""

COMMON = 60
"""Reports that may share a fingerprint; one that more have is boilerplate, or in a story that is printed everywhere."""

HELD, SEVERAL = 12, 5
"""Reports that may share a fingerprint before two must be about the same, and have names to show it."""

CANDIDATES = 40
"""Reports that one is compared with: those that share most."""

MOSTLY = 0.25
"""Share of a report's fingerprints that are common where it may be part of a story that is printed everywhere."""

ASKED, EARLIEST = 12, 4
"""Common fingerprints that are asked for the earliest reports that have them, and how many of these each gives."""

CARRIED = "carried"
"""The kind of index that reports are found in by what a translation of them would carry over."""

TRANSLATIONS = 3
"""Reports that one may be a translation of, or be translated by, and is compared with: those that carry most of it."""

FEWEST_CARRIED, MOSTLY_CARRIED = 6, 0.7
"""What both must carry: so many terms, and so much of all that the one with fewer of them has."""

type Get = Callable[[str], Report | None]


def index_words(store: Store, linkers: Linkers, report: Report) -> None:
    """Make the report findable by its words, and by what a translation carries over."""
    prints = tuple(linkers.fingerprints(report))
    store.index(PASSAGE, report.id, {report.id: prints}, {report.id: _moment(report.published)})
    store.index(CARRIED, report.id, {report.id: linkers.carried_terms(report)})


class Comparing:
    """Compares reports, each pair once; those of `waiting` are to be linked later."""

    def __init__(self, store: Store, linkers: Linkers, get: Get, waiting: Collection[str]) -> None:
        self._store, self._linkers, self._get, self._waiting = store, linkers, get, waiting
        self._compared: dict[frozenset[str], Reuse | None] = {}

    def link(self, report: Report) -> None:
        """Keep what it shares with the reports that share most of its words, in place of what was known of that."""
        prints = self._store.terms_of(PASSAGE, report.id)
        several = self._store.common_terms(PASSAGE, prints, common=SEVERAL)
        held = self._store.common_terms(PASSAGE, several, common=HELD)
        common = self._store.common_terms(PASSAGE, held, common=COMMON)
        for other in filter(None, map(self._get, self._candidates(report.id, prints, common))):
            reuse = self._linkers.compare(report, other, common=held, several=several)
            self._compared[frozenset({report.id, other.id})] = reuse
        for other in filter(None, map(self._get, self._translations(report.id))):
            self._compared[frozenset({report.id, other.id})] = self._linkers.translated(report, other)
        reuses = [reuse for pair, reuse in self._compared.items() if reuse and report.id in pair]
        self._store.replace_reuses(report.id, reuses)

    def _candidates(self, report: str, prints: Collection[int], common: Collection[int]) -> list[str]:
        """Those that it was not compared with yet.

        Of those that share what few have, the ones that wait compare themselves later. The earliest of very many do
        not, since they find others; what was found with them is looked at again when their turn comes.
        """
        found = self._store.sharing(PASSAGE, prints, common=COMMON, most=CANDIDATES)
        others = [shared.item for shared in found if shared.item not in self._waiting]
        if len(common) >= MOSTLY * len(prints):
            others += self._store.earliest(PASSAGE, sorted(common)[:ASKED], most=EARLIEST)
        others += [id_ for reuse in self._store.reuses([report]) for id_ in (reuse.derived, reuse.source)]
        new = dict.fromkeys(other for other in others if other != report)
        return [other for other in new if frozenset({report, other}) not in self._compared]

    def _translations(self, report: str) -> list[str]:
        """Those that carry most of the same, and have no words in common with it."""
        own = self._store.terms_of(CARRIED, report)
        found = self._store.sharing(CARRIED, own, common=COMMON, least=FEWEST_CARRIED, most=TRANSLATIONS + 1)
        return [
            shared.item
            for shared in found
            if shared.item != report
            and shared.item not in self._waiting
            and not self._compared.get(frozenset({report, shared.item}))
            and len(own & (theirs := self._store.terms_of(CARRIED, shared.item)))
            >= MOSTLY_CARRIED * min(len(own), len(theirs))
        ]


def _moment(published: str | None) -> str:
    """A date that sorts among others: in Coordinated Universal Time where it has a time zone, else as it is."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return published or ""
    return moment.astimezone(UTC).isoformat() if moment.tzinfo else published or ""
