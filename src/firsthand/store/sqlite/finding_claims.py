"""The part of the SQLite store that lists claims."""

from __future__ import annotations

import sqlite3

from firsthand.domain import AlarmKind, ClaimQuery, ClaimSummary, Page
from firsthand.store.claim_rows import summary_from
from firsthand.store.match_query import match_query
from firsthand.store.rows import storable

from .claims import Claims
from .paging import Conditions, start_of, window

_IN_WORDS = """
claims.number IN (SELECT claim FROM claim_statements WHERE statement IN (
    SELECT rowid FROM statements_index WHERE statements_index MATCH :match))
"""

_IN_REPORT = """
claims.number IN (SELECT claim FROM claim_statements JOIN statements ON statements.number = claim_statements.statement
                  WHERE statements.report = (SELECT number FROM reports WHERE id = :report))
"""

_ALARMED = "claims.number IN (SELECT claim FROM claim_alarms WHERE kind = :alarm)"
_TAKEN = "claims.number IN (SELECT claim FROM claim_statements WHERE stance = :stance)"


class FindingClaims(Claims):
    """Claims, found."""

    def claims(self, query: ClaimQuery) -> Page[ClaimSummary]:
        """Claims that match: first those that most reports repeat without a source of their own, or with alarms.

        Words without a letter or digit match nothing; blank ones are no condition.
        """
        wanted = Conditions()
        if query.reports > 1:
            wanted = wanted.also("claims.reports >= :reports", reports=query.reports)
        if query.words and query.words.strip():
            match = match_query(query.words)
            if not match:
                return Page((), 0, start_of(query.offset))
            wanted = wanted.also(_IN_WORDS, match=match)
        if query.report is not None:
            wanted = wanted.also(_IN_REPORT, report=storable(query.report))
        if query.alarm is not None:
            wanted = wanted.also(_ALARMED, alarm=query.alarm.value)
        if query.stance is not None:
            wanted = wanted.also(_TAKEN, stance=query.stance.value)
        with self._db.snapshot():
            total = self._db.number(" ".join(("SELECT count(*) FROM claims", wanted.where)), wanted.named) or 0
            page = " ".join(
                (
                    "SELECT * FROM claims",
                    wanted.where,
                    "ORDER BY urgency DESC, reports DESC, number LIMIT :limit OFFSET :offset",
                )
            )
            rows = self._db.rows(page, wanted.named | window(query.limit, query.offset))
            return Page(tuple(map(self._claim_line, rows)), total, start_of(query.offset))

    def claim_summary(self, id_: str) -> ClaimSummary | None:
        """The claim with that id, as a list shows it."""
        row = self._db.row("SELECT * FROM claims WHERE id = ?", (storable(id_),))
        return self._claim_line(row) if row else None

    def _claim_line(self, row: sqlite3.Row) -> ClaimSummary:
        found = self._db.rows("SELECT kind FROM claim_alarms WHERE claim = ? ORDER BY kind", (row["number"],))
        return summary_from(row, tuple(AlarmKind(one["kind"]) for one in found))
