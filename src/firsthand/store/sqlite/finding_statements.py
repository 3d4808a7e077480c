"""The part of the SQLite store that lists and searches statements."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from firsthand.domain import Page, SourcedStatement, Spans, StatementQuery
from firsthand.store.folding import fold
from firsthand.store.match_query import match_query
from firsthand.store.reading_rows import chain_from, statement_from
from firsthand.store.rows import as_json, storable

from .connection import Value
from .finding_reports import FindingReports
from .marks import Marks
from .paging import Conditions, start_of, window

_LINES = """
SELECT statements.*, chains.hops, chains.basis, chains.certainty, chains.polarity, chains.made_by AS traced_by,
       parties.anonymous, reports.id AS report_id, reports.label, reports.outlet, reports.published,
       EXISTS (WITH RECURSIVE around (id) AS (  -- UNION ends where statements go round in a ring
                   SELECT statements.nested_in
                   UNION SELECT one.nested_in FROM around JOIN statements AS one ON one.id = around.id)
               SELECT 1 FROM around JOIN statements AS one ON one.id = around.id
               JOIN chains AS of_it ON of_it.statement = one.number
               WHERE of_it.polarity = 'denied') AS within_denial
FROM statements
JOIN reports ON reports.number = statements.report
LEFT JOIN chains ON chains.statement = statements.number
LEFT JOIN parties ON parties.id = chains.speaker_party
WHERE statements.number IN (SELECT value FROM json_each(?))
"""

_SPEAKER = "statements.number IN (SELECT statement FROM chains WHERE instr(speaker_folded, :speaker) > 0)"
_OF_OUTLETS = (
    "statements.report IN (SELECT number FROM reports WHERE outlet IN (SELECT value FROM json_each(:outlets)))"
)
_CLAIM = """
statements.number IN (SELECT statement FROM claim_statements
                      WHERE claim = (SELECT number FROM claims WHERE id = :claim))
"""
_PARTY = "statements.number IN (SELECT statement FROM hops WHERE party = :party OR folded = :named)"


class FindingStatements(FindingReports):
    """Statements, found."""

    def statements(self, query: StatementQuery) -> Page[SourcedStatement]:
        """Statements that match, in order of report and text (best match first where `query.words` is given).

        Reports come in the order of their captures. `query.speaker` is part of the name at the chain's end,
        `query.party` the id or the whole name of any hop; neither minds case or accents.
        """
        with self._db.snapshot():
            wanted = self._conditions(query)
            if query.words and query.words.strip():
                return self._said_in_words(query, wanted, match_query(query.words))
            return self._said(query, wanted)

    def statements_by_id(self, ids: Collection[str]) -> tuple[SourcedStatement, ...]:
        """These statements, in order of report and text; those that are gone are left out."""
        query = "SELECT number FROM statements WHERE id IN (SELECT value FROM json_each(?)) ORDER BY report, start"
        with self._db.snapshot():
            rows = self._db.rows(query, (as_json(sorted(map(storable, ids))),))
            lines = self._statement_lines([row["number"] for row in rows])
            return tuple(_sourced(lines[row["number"]]) for row in rows)

    def _said(self, query: StatementQuery, wanted: Conditions) -> Page[SourcedStatement]:
        total = self._db.number(" ".join(("SELECT count(*) FROM statements", wanted.where)), wanted.named) or 0
        page = " ".join(
            (
                "SELECT number FROM statements",
                wanted.where,
                "ORDER BY report, start, position LIMIT :limit OFFSET :offset",
            )
        )
        rows = self._db.rows(page, wanted.named | window(query.limit, query.offset))
        lines = self._statement_lines([row["number"] for row in rows])
        return Page(tuple(_sourced(lines[row["number"]]) for row in rows), total, start_of(query.offset))

    def _said_in_words(self, query: StatementQuery, wanted: Conditions, match: str) -> Page[SourcedStatement]:
        if not match:
            return Page((), 0, start_of(query.offset))
        source = "FROM statements_index"
        if wanted.conditions:
            source = "FROM statements_index CROSS JOIN statements ON statements.number = statements_index.rowid"
        wanted = wanted.also("statements_index MATCH :match", match=match)
        total = self._db.number(" ".join(("SELECT count(*)", source, wanted.where)), wanted.named) or 0
        marks = Marks.fresh()
        page = " ".join(
            (
                "SELECT statements_index.rowid AS number, highlight(statements_index, 0, :before, :after) AS marked",
                source,
                wanted.where,
                "ORDER BY rank LIMIT :limit OFFSET :offset",
            )
        )
        shown: dict[str, Value] = {"before": marks.before, "after": marks.after}
        rows = self._db.rows(page, wanted.named | shown | window(query.limit, query.offset))
        lines = self._statement_lines([row["number"] for row in rows])
        items = tuple(_sourced(lines[row["number"]], marks.taken_out(row["marked"])[1]) for row in rows)
        return Page(items, total, start_of(query.offset))

    def _conditions(self, query: StatementQuery) -> Conditions:
        wanted = Conditions()
        if query.report is not None:
            wanted = wanted.also(
                "statements.report = (SELECT number FROM reports WHERE id = :report)", report=storable(query.report)
            )
        if query.claim is not None:
            wanted = wanted.also(_CLAIM, claim=storable(query.claim))
        if query.speaker is not None:
            wanted = wanted.also(_SPEAKER, speaker=fold(storable(query.speaker)))
        if query.party is not None:
            wanted = wanted.also(_PARTY, party=storable(query.party), named=fold(storable(query.party)))
        if query.outlet is not None:
            wanted = wanted.also(_OF_OUTLETS, outlets=self._outlets(query.outlet))
        if query.kind is not None:
            wanted = wanted.also("kind = :kind", kind=storable(query.kind))
        if query.at_least is not None:
            wanted = wanted.also("confidence >= :at_least", at_least=query.at_least)
        return wanted

    def _statement_lines(self, numbers: list[int]) -> dict[int, sqlite3.Row]:
        return {row["number"]: row for row in self._db.rows(_LINES, (as_json(numbers),))}


def _sourced(row: sqlite3.Row, matches: Spans = ()) -> SourcedStatement:
    return SourcedStatement(
        statement=statement_from(row, row["report_id"]),
        chain=chain_from(row, row["id"]) if row["hops"] is not None else None,
        report_label=row["label"],
        outlet=row["outlet"],
        published=row["published"],
        speaker_anonymous=bool(row["anonymous"]),
        matches=matches,
        within_denial=bool(row["within_denial"]),
    )
