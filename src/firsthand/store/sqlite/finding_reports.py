"""The part of the SQLite store that lists and searches reports."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from firsthand.domain import Page, ReportQuery, ReportSummary, Spans
from firsthand.errors import CustodyBroken
from firsthand.store.folding import fold
from firsthand.store.match_query import match_query
from firsthand.store.rows import as_json, storable

from .connection import Value
from .marks import Marks
from .paging import Conditions, start_of, window
from .readings import Readings

_LINES = """
SELECT reports.number, id, label, outlet, published, coalesce(reports.url, captures.url) AS url, obtained_from,
       statement_count, problem_count
FROM reports JOIN captures ON captures.number = reports.number
WHERE reports.number IN (SELECT value FROM json_each(?))
"""

_SNIPPET_TOKENS = 32

_OF_OUTLETS = "outlet IN (SELECT value FROM json_each(:outlets))"


class FindingReports(Readings):
    """Reports, found."""

    def reports(self, query: ReportQuery) -> Page[ReportSummary]:
        """Reports that match, newest first (best match first where `query.words` is given), with how many there are.

        Reports without a date come last. Words without a letter or digit match nothing; blank ones are no condition.
        `query.outlet` is a whole name; neither case nor accents nor a first "The" count.
        """
        with self._db.snapshot():
            if query.words and query.words.strip():
                return self._searched(query, match_query(query.words))
            return self._listed(query)

    def report_lines(self, ids: Collection[str]) -> tuple[ReportSummary, ...]:
        """These reports as a list shows them, in the order in which they came; those that are gone are left out."""
        with self._db.snapshot():
            query = "SELECT number FROM reports WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number"
            numbers = [row["number"] for row in self._db.rows(query, (as_json(sorted(map(storable, ids))),))]
            lines = self._lines(numbers)
            return tuple(_summary(lines[number]) for number in numbers)

    def _listed(self, query: ReportQuery) -> Page[ReportSummary]:
        wanted = Conditions()
        if query.outlet is not None:
            wanted = wanted.also(_OF_OUTLETS, outlets=self._outlets(query.outlet))
        total = self._db.number(" ".join(("SELECT count(*) FROM reports", wanted.where)), wanted.named) or 0
        page = " ".join(
            (
                "SELECT number FROM reports",
                wanted.where,
                "ORDER BY newest DESC, number DESC LIMIT :limit OFFSET :offset",
            )
        )
        rows = self._db.rows(page, wanted.named | window(query.limit, query.offset))
        lines = self._lines([row["number"] for row in rows])
        items = tuple(_summary(lines[row["number"]]) for row in rows)
        return Page(items, total, start_of(query.offset))

    def _searched(self, query: ReportQuery, match: str) -> Page[ReportSummary]:
        if not match:
            return Page((), 0, start_of(query.offset))
        marks = Marks.fresh()
        wanted = Conditions().also("reports_index MATCH :match", match=match)
        source = "FROM reports_index"
        if query.outlet is not None:
            source = "FROM reports_index CROSS JOIN reports ON reports.number = reports_index.rowid"
            wanted = wanted.also(_OF_OUTLETS, outlets=self._outlets(query.outlet))
        total = self._db.number(" ".join(("SELECT count(*)", source, wanted.where)), wanted.named) or 0
        page = " ".join(
            (
                "SELECT reports_index.rowid AS number, snippet(reports_index, -1, :before, :after, '…', :tokens)",
                "AS snippet",
                source,
                wanted.where,
                "ORDER BY rank LIMIT :limit OFFSET :offset",
            )
        )
        shown: dict[str, Value] = {"before": marks.before, "after": marks.after, "tokens": _SNIPPET_TOKENS}
        rows = self._db.rows(page, wanted.named | shown | window(query.limit, query.offset))
        lines = self._lines([row["number"] for row in rows])
        items = tuple(
            _summary(lines[row["number"]], *marks.taken_out(row["snippet"].replace("\n", " "))) for row in rows
        )
        return Page(items, total, start_of(query.offset))

    def _outlets(self, name: str) -> str:
        """The outlets' names that are this name, as a JSON array; neither case nor accents nor a first "The" count."""
        wanted = _as_compared(storable(name))
        rows = self._db.rows("SELECT DISTINCT outlet FROM reports WHERE outlet IS NOT NULL")
        return as_json([row["outlet"] for row in rows if _as_compared(row["outlet"]) == wanted])

    def _lines(self, numbers: list[int]) -> dict[int, sqlite3.Row]:
        lines = {row["number"]: row for row in self._db.rows(_LINES, (as_json(numbers),))}
        if missing := sorted(set(numbers) - lines.keys()):
            raise CustodyBroken(
                f"the capture of report number {missing[0]} is gone from {self.path}; run `firsthand verify`, and put "
                "the record back from a backup"
            )
        return lines


def _as_compared(outlet: str) -> str:
    return fold(outlet).removeprefix("the ")


def _summary(row: sqlite3.Row, snippet: str = "", matches: Spans = ()) -> ReportSummary:
    return ReportSummary(
        id=row["id"],
        label=row["label"],
        outlet=row["outlet"],
        published=row["published"],
        url=row["url"],
        obtained_from=row["obtained_from"],
        statements=row["statement_count"],
        problems=row["problem_count"],
        snippet=snippet,
        matches=matches,
    )
