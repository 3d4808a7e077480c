"""How the record finds the reports that a citation may mean: by address, or by outlet in the weeks before it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time

from firsthand.domain import Report, Sought
from firsthand.store.interface import Store
from firsthand.text.dates import in_utc

CITABLE = "citable"
"""The kind of index that reports are found in by what they can be cited as."""

WEEKS = 6
"""How far back a citation of an outlet looks, in weeks."""

MOST = 12
"""Reports that a citation chooses among: those nearest before it."""

_CANDIDATES = 400
_URL = "url:"
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def citable_terms(report: Report, terms: Iterable[str]) -> frozenset[int]:
    """What the report is indexed by: each of its terms, those of an outlet in its week as well."""
    week = _week(report.published)
    named = {name for term in terms for name in (term, f"{term} @{week}")}
    return frozenset(map(_hash, named))


@dataclass
class Finder:
    """Finds reports for what is sought by `citing`, and remembers by which index terms it looked for them."""

    store: Store
    report: Callable[[str], Report | None]
    citing: str
    looked_for: set[int] = field(default_factory=set)

    def __call__(self, sought: Sought) -> Sequence[Report]:
        """The reports with that term, nearest in time first; those that are newer than it allows are left out."""
        terms = frozenset(map(_hash, _names(sought)))
        self.looked_for |= terms
        found = [shared.item for shared in self.store.sharing(CITABLE, terms, common=_CANDIDATES, most=_CANDIDATES)]
        published = self.store.notes(CITABLE, [item for item in found if item != self.citing])
        until = _latest(sought.not_after)
        came_out = ((in_utc(when) or _LONG_AGO, id_) for id_, when in published.items())
        old_enough = [(at, id_) for at, id_ in came_out if at <= until]
        nearest = [id_ for _, id_ in sorted(old_enough, reverse=True)[:MOST]]
        return [report for report in map(self.report, nearest) if report]


def _names(sought: Sought) -> Iterator[str]:
    if sought.term.startswith(_URL) or not sought.not_after:
        yield sought.term
        return
    week = _week(sought.not_after)
    yield f"{sought.term} @None"
    if week is not None:
        yield from (f"{sought.term} @{week - back}" for back in range(WEEKS + 1))


def _week(published: str | None) -> int | None:
    at = in_utc(published)
    return at.toordinal() // 7 if at else None


def _latest(not_after: str | None) -> datetime:
    """The last moment that `not_after` allows: a day's end for a day alone."""
    at = in_utc(not_after)
    if at is None or not_after is None:
        return datetime.max.replace(tzinfo=UTC)
    return at if len(not_after) > len("2031-03-04") else datetime.combine(at.date(), time.max, UTC)


def _hash(term: str) -> int:
    return int.from_bytes(hashlib.blake2b(term.encode("utf-8", "replace"), digest_size=8).digest()) >> 1
