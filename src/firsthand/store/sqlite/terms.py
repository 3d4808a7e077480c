"""The part of the SQLite store that finds things by the terms that they share: an inverted index, term to items."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from math import log

from firsthand.domain import Shared
from firsthand.store.rows import as_json, storable

from .connection import Value
from .finding_parties import FindingParties
from .postings import LARGEST, drop_terms, packed, salt, unpacked

_MANY = 100_000
"""How many items a record counts as having where a term is weighed by how few have it.

It is the same however many there are, so that what is found first does not depend on what is indexed meanwhile.
"""

_POSTINGS = "SELECT item FROM postings WHERE term = ? LIMIT ?"

_ITEMS = "SELECT number, item FROM indexed WHERE number IN (SELECT value FROM json_each(?))"

_EARLIEST = """
SELECT item FROM indexed WHERE number IN (SELECT item FROM postings WHERE term = ? LIMIT ?)
ORDER BY note = '', note, number LIMIT ?
"""


class Terms(FindingParties):
    """Things found by what they share."""

    def index(
        self, kind: str, report: str, items: Mapping[str, Iterable[int]], notes: Mapping[str, str] | None = None
    ) -> None:
        """Put these items, each with its terms (0 to 2^63 - 1), in place of all of the kind that the report had.

        An item's note comes back from `notes`.
        Raises ValueError for a term out of range, an item of another report, or a report that is not there.
        """
        with self.transaction():
            number = self._report_number(report)
            drop_terms(self._db, number, kind)
            for item, found in items.items():
                terms = sorted(set(found))
                if terms and not 0 <= terms[0] <= terms[-1] <= LARGEST:
                    raise ValueError(f"a term of {item} is no number from 0 to 2^63 - 1")
                self._index((kind, item, number), [term ^ salt(kind) for term in terms], (notes or {}).get(item, ""))

    def _index(self, what: tuple[str, str, int], terms: list[int], note: str) -> None:
        insert = "INSERT INTO indexed (kind, item, report, terms, note) VALUES (?, ?, ?, ?, ?)"
        self._db.run(insert, (*what, packed(terms), storable(note)))
        place = self._db.number("SELECT last_insert_rowid()")
        assert place is not None
        self._db.run_many("INSERT INTO postings (term, item) VALUES (?, ?)", [(term, place) for term in terms])

    def sharing(
        self, kind: str, terms: Collection[int], *, common: int = 200, least: int = 1, most: int = 100
    ) -> tuple[Shared, ...]:
        """The `most` items of the kind that share at least `least` of the terms, the heaviest first.

        Terms that more than `common` items have are passed over. What is asked with is among what is found.
        """
        db = self._db
        counts, weights = Counter[Value](), defaultdict[Value, float](float)
        with db.snapshot():
            for found in self._holders(kind, terms, common + 1):
                if 0 < len(found) <= common:
                    weight = log(1 + _MANY / len(found))
                    counts.update(found)
                    for place in found:
                        weights[place] += weight
            enough = {place: weight for place, weight in weights.items() if counts[place] >= least}
            lightest = sorted(enough.values(), reverse=True)[:most][-1:]  # so that only a few are sorted by two keys
            heavy = [place for place, weight in enough.items() if [weight] >= lightest]
            heaviest = sorted(heavy, key=lambda place: (-weights[place], place))[:most]
            names = {row["number"]: row["item"] for row in db.rows(_ITEMS, (as_json(heaviest),))}
        return tuple(Shared(names[place], counts[place], weights[place]) for place in heaviest)

    def common_terms(self, kind: str, terms: Collection[int], *, common: int = 200) -> frozenset[int]:
        """Those of the terms that more than `common` items of the kind have."""
        wanted = sorted(set(terms))
        holders = self._holders(kind, wanted, common + 1)
        return frozenset(term for term, found in zip(wanted, holders, strict=True) if len(found) > common)

    def _holders(self, kind: str, terms: Collection[int], most: int) -> list[list[Value]]:
        """For each of the terms, in order, the first `most` places of items that have it."""
        mask = salt(kind)
        return self._db.columns(_POSTINGS, [(term ^ mask, most) for term in sorted(set(terms))])

    def earliest(self, kind: str, terms: Collection[int], *, most: int = 4, among: int = 1000) -> tuple[str, ...]:
        """For each term the `most` items whose notes come first in order, of the first `among` that have it.

        Each once, those that come first for most terms before the others; an empty note comes last.
        """
        with self._db.snapshot():
            found = Counter(
                row["item"]
                for term in sorted(set(terms))
                for row in self._db.rows(_EARLIEST, (term ^ salt(kind), among, most))
            )
        return tuple(item for item, _ in found.most_common())

    def notes(self, kind: str, items: Collection[str]) -> dict[str, str]:
        """The notes of these items; those that were not indexed are left out."""
        query = "SELECT item, note FROM indexed WHERE kind = ? AND item IN (SELECT value FROM json_each(?))"
        return {row["item"]: row["note"] for row in self._db.rows(query, (kind, as_json(sorted(items))))}

    def terms_of(self, kind: str, item: str) -> frozenset[int]:
        """The terms that the item was indexed by; none where it was not."""
        row = self._db.row("SELECT terms FROM indexed WHERE kind = ? AND item = ?", (kind, item))
        return frozenset(term ^ salt(kind) for term in unpacked(row["terms"])) if row else frozenset()
