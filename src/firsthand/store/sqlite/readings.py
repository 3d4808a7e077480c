"""The part of the SQLite store that gives readings back, as they were saved."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from firsthand.domain import Problem, Reading, Report
from firsthand.store.reading_rows import act_from, chain_from, party_from, report_from, spans_from, statement_from
from firsthand.store.rows import capture_from, problem_from, storable

from .proposals import Proposals

_BATCH = 200

_READ = """
SELECT number FROM captures
WHERE number > ?
  AND (EXISTS (SELECT 1 FROM reports WHERE reports.number = captures.number)
       OR EXISTS (SELECT 1 FROM problems WHERE problems.capture = captures.number AND stage = 'read'))
ORDER BY number LIMIT ?
"""

CHAINS = """
SELECT statements.id, chains.hops, chains.basis, chains.certainty, chains.polarity, chains.made_by AS traced_by
FROM chains JOIN statements ON statements.number = chains.statement
WHERE statements.report = ? ORDER BY statements.position
"""

_PROBLEMS = "SELECT * FROM problems WHERE number > ? ORDER BY number LIMIT ?"
_PROBLEMS_OF_ONE = "SELECT * FROM problems WHERE subject = ? AND number > ? ORDER BY number LIMIT ?"


class Readings(Proposals):
    """Readings, read."""

    def reading(self, report: str) -> Reading | None:
        """The report with all that is proposed for it."""
        with self._db.snapshot():
            number = self._db.number("SELECT number FROM reports WHERE id = ?", (storable(report),))
            return None if number is None else self._reading(number)

    def report(self, id_: str) -> Report | None:
        """The report alone."""
        query = "SELECT reports.*, captures.sha256 FROM reports JOIN captures USING (number) WHERE id = ?"
        row = self._db.row(query, (storable(id_),))
        return report_from(row, row["sha256"]) if row else None

    def readings(self) -> Iterator[Reading]:
        """All readings, in the order in which their captures came; also those of captures that could not be read.

        What is saved between two of them is seen, so a re-run may save one while it walks.
        """
        number = 0
        while rows := self._db.rows(_READ, (number, _BATCH)):
            for row in rows:
                with self._db.snapshot():
                    reading = self._reading(row["number"])
                yield reading
            number = rows[-1]["number"]

    def problems(self, subject: str | None = None) -> Iterator[Problem]:
        """All problems, or those of one subject, in the order in which they came."""
        query, values = (_PROBLEMS, []) if subject is None else (_PROBLEMS_OF_ONE, [storable(subject)])
        number = 0
        while rows := self._db.rows(query, (*values, number, _BATCH)):
            yield from map(problem_from, rows)
            number = rows[-1]["number"]

    def _reading(self, number: int) -> Reading:
        captured = self._db.rows("SELECT * FROM captures WHERE number = ?", (number,))[0]
        problems = self._db.rows("SELECT * FROM problems WHERE capture = ? ORDER BY number", (number,))
        row = self._db.row("SELECT * FROM reports WHERE number = ?", (number,))
        if row is None:
            return Reading(capture_from(captured), None, problems=tuple(map(problem_from, problems)))
        report = report_from(row, captured["sha256"])
        return Reading(
            capture=capture_from(captured),
            report=report,
            statements=tuple(
                statement_from(one, report.id)
                for one in self._of_report("SELECT * FROM statements WHERE report = ? ORDER BY position", number)
            ),
            chains=tuple(chain_from(one, one["id"]) for one in self._of_report(CHAINS, number)),
            parties=tuple(
                party_from(one, report.id)
                for one in self._of_report("SELECT * FROM parties WHERE report = ? ORDER BY position", number)
            ),
            voice=spans_from(row["voice"]),
            acts=tuple(
                act_from(one, report.id)
                for one in self._of_report("SELECT * FROM acts WHERE report = ? ORDER BY position", number)
            ),
            problems=tuple(map(problem_from, problems)),
        )

    def _of_report(self, query: str, number: int) -> list[sqlite3.Row]:
        return self._db.rows(query, (number,))
