"""The part of the SQLite store that lists parties, finds ids by their beginnings, and counts."""

from __future__ import annotations

import sqlite3

from firsthand.domain import Counts, Page, PartySummary
from firsthand.store.folding import fold
from firsthand.store.rows import storable

from .connection import Value
from .finding_statements import FindingStatements
from .paging import Conditions, start_of, window

_MOST_IDS = 20
_MOST_IDS_A_LINE = 100
_IDS = "SELECT id FROM parties WHERE line = ? ORDER BY number LIMIT ?"
_NAMES = """
SELECT name, kind, anonymous, key, count(*) AS times FROM parties WHERE line = ?
GROUP BY name, kind ORDER BY times DESC, length(name) DESC, name
"""
_A_HAND = """
(statements > 0 OR EXISTS (SELECT 1 FROM parties JOIN hops ON hops.party = parties.id
                           WHERE parties.line = party_lines.line))
"""
_FIRST_REPORT = """
SELECT reports.label, reports.outlet, reports.published FROM parties JOIN reports ON reports.number = parties.report
WHERE parties.line = ? ORDER BY reports.published IS NULL, reports.published, reports.number LIMIT 1
"""
_REPORTS = "SELECT count(DISTINCT report) FROM parties WHERE line = ?"

_BEGINNING = (
    "SELECT sha256 AS id FROM captures WHERE sha256 >= :low AND sha256 < :high ORDER BY sha256 LIMIT :most",
    "SELECT id FROM reports WHERE id >= :low AND id < :high ORDER BY id LIMIT :most",
    "SELECT id FROM statements WHERE id >= :low AND id < :high ORDER BY id LIMIT :most",
    "SELECT id FROM parties WHERE id >= :low AND id < :high ORDER BY id LIMIT :most",
    "SELECT id FROM claims WHERE id >= :low AND id < :high ORDER BY id LIMIT :most",
    "SELECT id FROM externals WHERE id >= :low AND id < :high ORDER BY id LIMIT :most",
)

_REPORT_OF = """
SELECT id FROM reports WHERE id = :id
UNION ALL SELECT reports.id FROM statements JOIN reports ON reports.number = report WHERE statements.id = :id
UNION ALL SELECT reports.id FROM parties JOIN reports ON reports.number = report WHERE parties.id = :id
LIMIT 1
"""

_COUNTS = """
SELECT (SELECT count(*) FROM captures) AS captures, (SELECT count(*) FROM reports) AS reports,
       (SELECT count(*) FROM statements) AS statements, (SELECT count(*) FROM party_lines) AS parties,
       (SELECT count(*) FROM problems) AS problems, (SELECT count(*) FROM claims) AS claims
"""


class FindingParties(FindingStatements):
    """Parties, found; ids and counts."""

    def parties(
        self, words: str | None = None, *, hands_only: bool = False, limit: int | None = 50, offset: int = 0
    ) -> Page[PartySummary]:
        """Parties whose name holds `words` (case and accents do not count), those that speak most first.

        With `hands_only` those that are no hand in any chain, and so only named, are left out. A line has the
        ids of the first 100 reports' parties; its `reports` says how many there are.
        """
        wanted = Conditions()
        if words and words.strip():
            wanted = wanted.also(
                "line IN (SELECT line FROM parties WHERE instr(folded, :words) > 0)", words=fold(storable(words))
            )
        if hands_only:
            wanted = wanted.also(_A_HAND)
        with self._db.snapshot():
            count = " ".join(("SELECT count(*) FROM party_lines", wanted.where))
            total = self._db.number(count, wanted.named) or 0
            page = " ".join(
                (
                    "SELECT * FROM party_lines",
                    wanted.where,
                    "ORDER BY statements DESC, parties DESC, line LIMIT :limit OFFSET :offset",
                )
            )
            rows = self._db.rows(page, wanted.named | window(limit, offset))
            return Page(tuple(map(self._party_line, rows)), total, start_of(offset))

    def _party_line(self, row: sqlite3.Row) -> PartySummary:
        line = (row["line"],)
        usual, *others = self._db.rows(_NAMES, line)
        first = self._db.row(_FIRST_REPORT, line)
        return PartySummary(
            name=usual["name"],
            kind=usual["kind"],
            anonymous=bool(usual["anonymous"]),
            ids=tuple(one["id"] for one in self._db.rows(_IDS, (*line, _MOST_IDS_A_LINE))),
            reports=self._db.number(_REPORTS, line) or 0,
            statements=row["statements"],
            names=tuple(dict.fromkeys(one["name"] for one in others if one["name"] != usual["name"])),
            key=usual["key"],
            first_in=_place(first) if first else "",
        )

    def matching_ids(self, prefix: str) -> tuple[str, ...]:
        """Ids (of captures: SHA-256s) of what the record holds that start with `prefix`; at most 20, in order."""
        low = storable(prefix)
        values: dict[str, Value] = {"low": low, "high": low + "\U0010ffff", "most": _MOST_IDS}
        found = [row["id"] for query in _BEGINNING for row in self._db.rows(query, values)]
        return tuple(sorted(found)[:_MOST_IDS])

    def report_of(self, id_: str) -> str | None:
        """The id of the report that the statement or party `id_` stands in or that it names itself; None for others."""
        row = self._db.row(_REPORT_OF, {"id": storable(id_)})
        return row["id"] if row else None

    def counts(self) -> Counts:
        """How much the record holds; `parties` counts the lines of the list of parties."""
        row = self._db.rows(_COUNTS)[0]
        return Counts(
            row["captures"], row["reports"], row["statements"], row["parties"], row["problems"], row["claims"]
        )


def _place(report: sqlite3.Row) -> str:
    """A report as one names it: its outlet, its day and its title."""
    published = (report["published"] or "")[:10]
    return ", ".join(part for part in (report["outlet"], published, report["label"]) if part)
