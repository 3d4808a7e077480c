"""Which words of a report stand in others: candidates from the index, each compared.

A story that very many outlets print has no fingerprint that is not common. Its reports are compared with the earliest
of those that print it, so that the work grows with their number and not with its square. That is enough to hold them
together: whatever the order in which they are linked, each but the first is compared with one that is earlier.

Translations have no words in common. Their candidates are found by the names and numbers that they carry over.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container
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


type Compared = dict[str, Reuse | None]
"""What a report has in common with others, by their ids; None where that is nothing."""


class Comparing:
    """Compares reports with those that share most of their words; those of `waiting` are left out: their turn comes."""

    def __init__(self, store: Store, linkers: Linkers, get: Get) -> None:
        self._store, self._linkers, self._get = store, linkers, get

    def compared(self, report: Report, waiting: Container[str]) -> Compared:
        """The report with each that may have words in common with it, or be a translation."""
        prints = self._store.terms_of(PASSAGE, report.id)
        several = self._store.common_terms(PASSAGE, prints, common=SEVERAL)
        held = self._store.common_terms(PASSAGE, several, common=HELD)
        common = self._store.common_terms(PASSAGE, held, common=COMMON)
        found: Compared = {}
        for other in filter(None, map(self._get, self._candidates(report.id, prints, common, waiting))):
            found[other.id] = self._linkers.compare(report, other, common=held, several=several)
        for other in filter(None, map(self._get, self._translations(report.id, waiting))):
            found[other.id] = found.get(other.id) or self._linkers.translated(report, other)
        return found

    def again(self, report: Report, other: Report) -> Reuse | None:
        """What the two have in common, whatever led from one to the other."""
        prints = self._store.terms_of(PASSAGE, report.id)
        several = self._store.common_terms(PASSAGE, prints, common=SEVERAL)
        held = self._store.common_terms(PASSAGE, several, common=HELD)
        found: Reuse | None = self._linkers.compare(report, other, common=held, several=several)
        return found or self._linkers.translated(report, other)

    def _candidates(
        self, report: str, prints: Collection[int], common: Collection[int], waiting: Container[str]
    ) -> list[str]:
        """Those that share most of what few have, and the earliest of very many."""
        found = self._store.sharing(PASSAGE, prints, common=COMMON, most=CANDIDATES)
        others = [shared.item for shared in found if shared.item not in waiting]
        if len(common) >= MOSTLY * len(prints):
            others += self._store.earliest(PASSAGE, sorted(common)[:ASKED], most=EARLIEST)
        return [other for other in dict.fromkeys(others) if other != report]

    def _translations(self, report: str, waiting: Container[str]) -> list[str]:
        """Those that carry most of the same, and have no words in common with it."""
        own = self._store.terms_of(CARRIED, report)
        found = self._store.sharing(CARRIED, own, common=COMMON, least=FEWEST_CARRIED, most=TRANSLATIONS + 1)
        return [
            shared.item
            for shared in found
            if shared.item != report
            and shared.item not in waiting
            and len(own & (theirs := self._store.terms_of(CARRIED, shared.item)))
            >= MOSTLY_CARRIED * min(len(own), len(theirs))
        ]


def moment(published: str) -> str:
    """A date that sorts among others: in Coordinated Universal Time where it has a time zone, else as it is."""
    try:
        found = datetime.fromisoformat(published)
    except ValueError:
        return published
    return found.astimezone(UTC).isoformat() if found.tzinfo else published
