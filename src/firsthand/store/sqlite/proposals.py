"""The part of the SQLite store that keeps what machines propose; it is replaced a report and stage at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from firsthand.domain import Act, Chain, Party, Problem, Reading, Report, Spans, Statement
from firsthand.store.folding import fold
from firsthand.store.reading_rows import act_row, chain_row, party_row, report_row, statement_row
from firsthand.store.rows import as_json, problem_row, storable

from . import proposal_statements as sql
from .captures import Captures
from .postings import drop_terms
from .search_index import put_in_report, put_in_statements, take_out_report, take_out_statements


class Proposals(Captures):
    """Reports, statements, chains, parties, acts and problems, written."""

    def save_reading(self, reading: Reading) -> None:
        """Replace all proposals for the reading's capture, in one transaction; nothing of other captures changes.

        Raises ValueError where the capture was not added before, or a part belongs to another report.
        """
        with self.transaction():
            number = self._capture_number(reading.capture.sha256)
            report = reading.report
            if report is None:
                if reading.statements or reading.chains or reading.parties or reading.acts or reading.voice:
                    raise ValueError(f"the reading of {reading.capture.sha256} has no report, yet proposals for one")
                self._remove_report(number)
            else:
                if report.capture != reading.capture.sha256:
                    raise ValueError(f"the report {report.id} is not of the capture {reading.capture.sha256}")
                self.save_report(report)
                self.replace_statements(report.id, reading.statements, reading.voice)
                self.replace_chains(report.id, reading.chains, reading.parties)
                self._replace_acts(number, report.id, reading.acts)
            self._db.run("DELETE FROM problems WHERE capture = ?", (number,))
            self._put_problems(reading.problems, number)

    def save_report(self, report: Report) -> None:
        """Keep the report, in place of an earlier reading of the same capture.

        Where its text is another one now, all that pointed into the old text goes: statements, chains, parties, acts.
        """
        with self.transaction():
            number = self._capture_number(report.capture)
            row = {"number": number, **report_row(report)}
            old = self._db.row("SELECT id, text_sha256 FROM reports WHERE number = ?", (number,))
            if old and (old["id"], old["text_sha256"]) != (row["id"], row["text_sha256"]):
                self._remove_report(number)
            elif old:
                take_out_report(self._db, number)
            self._db.run(sql.PUT_REPORT, row)
            put_in_report(self._db, number)
            self._changed(number)
            self._count_problems(number)

    def replace_statements(self, report: str, statements: Sequence[Statement], voice: Spans) -> None:
        """Put these statements in place of all earlier ones of the report.

        Chains and acts of statements that go, go too; those of statements that stay (by id) stay.
        """
        _refuse_strangers(report, statements)
        ids = _distinct(statements)
        with self.transaction():
            number = self._report_number(report)
            take_out_statements(self._db, number)
            self._db.run(sql.DROP_STATEMENTS, {"report": number, "stay": as_json(ids)})
            rows = [
                {"report": number, "position": position, **statement_row(statement)}
                for position, statement in enumerate(statements)
            ]
            self._db.run_many(sql.PUT_STATEMENT, rows)
            if self._db.number(sql.COUNT_STATEMENTS, {"report": number}) != len(rows):
                raise ValueError(f"a statement's id is taken by another report than {report}; derive ids from content")
            put_in_statements(self._db, number)
            self._db.run(sql.SET_VOICE, {"number": number, "voice": as_json(voice), "count": len(rows)})
            self._db.run(sql.COUNT_SPOKEN, {"report": number})
            self._changed(number)

    def replace_chains(self, report: str, chains: Sequence[Chain], parties: Sequence[Party]) -> None:
        """Put these chains and parties in place of all earlier ones of the report.

        Raises ValueError for a chain of a statement that the report does not have.
        """
        _refuse_strangers(report, parties)
        _distinct(parties)
        with self.transaction():
            number = self._report_number(report)
            found = self._db.rows("SELECT id, number FROM statements WHERE report = ?", (number,))
            numbers = {row["id"]: row["number"] for row in found}
            if strange := [chain.statement for chain in chains if chain.statement not in numbers]:
                raise ValueError(f"the report {report} has no statement {strange[0]} for a chain to belong to")
            self._db.run(sql.DROP_CHAINS, {"report": number})
            self._db.run("DELETE FROM parties WHERE report = ?", (number,))
            self._db.run_many(
                sql.PUT_CHAIN, [{"statement": numbers[chain.statement], **chain_row(chain)} for chain in chains]
            )
            self._db.run_many(sql.PUT_HOP, [row for chain in chains for row in _hops(numbers[chain.statement], chain)])
            self._db.run_many(
                sql.PUT_PARTY,
                [{"report": number, "position": n, **party_row(party)} for n, party in enumerate(parties)],
            )
            self._changed(number)

    def replace_problems(self, subject: str, stage: str, problems: Sequence[Problem]) -> None:
        """Put these problems in place of all earlier ones of the subject and stage."""
        for problem in problems:
            if (problem.subject, problem.stage) != (subject, stage):
                raise ValueError(f"the problem {problem.reason!r} is of {problem.subject} and {problem.stage}")
        wanted = storable(subject)
        with self.transaction():
            capture = self._db.number(sql.CAPTURE_OF_SUBJECT, {"subject": wanted})
            self._db.run("DELETE FROM problems WHERE subject = ? AND stage = ?", (wanted, storable(stage)))
            self._put_problems(problems, capture)

    def _replace_acts(self, number: int, report: str, acts: Sequence[Act]) -> None:
        _refuse_strangers(report, acts)
        _distinct(acts)
        self._db.run("DELETE FROM acts WHERE report = ?", (number,))
        rows = [{"report": number, "position": position, **act_row(act)} for position, act in enumerate(acts)]
        self._db.run_many(sql.PUT_ACT, rows)

    def _put_problems(self, problems: Iterable[Problem], capture: int | None) -> None:
        self._db.run_many(sql.PUT_PROBLEM, [{"capture": capture, **problem_row(problem)} for problem in problems])
        if capture is not None:
            self._count_problems(capture)

    def _count_problems(self, capture: int) -> None:
        self._db.run(sql.COUNT_PROBLEMS, {"capture": capture})

    def _changed(self, number: int) -> None:
        """Its links were made from what it was before."""
        self._db.run("DELETE FROM linked WHERE report = ?", (number,))
        self._forget_likenesses(number)

    def _forget_likenesses(self, report: int | None) -> None:
        """How like the report's statements are to others is to be found anew."""
        for query in sql.FORGET_LIKENESSES:
            self._db.run(query, (report,))

    def _remove_report(self, number: int) -> None:
        drop_terms(self._db, number)
        take_out_statements(self._db, number)
        take_out_report(self._db, number)
        self._db.run("DELETE FROM reports WHERE number = ?", (number,))

    def _capture_number(self, sha256: str) -> int:
        number = self._db.number("SELECT number FROM captures WHERE sha256 = ?", (sha256,))
        if number is None:
            raise ValueError(f"the record holds no capture {sha256}; add the capture before what was read in it")
        return number

    def _report_number(self, report: str) -> int:
        number = self._db.number("SELECT number FROM reports WHERE id = ?", (report,))
        if number is None:
            raise ValueError(f"the record holds no report {report}; save it before what stands in it")
        return number


def _refuse_strangers(report: str, items: Sequence[Statement] | Sequence[Party] | Sequence[Act]) -> None:
    for item in items:
        if item.report != report:
            raise ValueError(f"{item.id} is of the report {item.report}, not of {report}")


def _distinct(items: Sequence[Statement] | Sequence[Party] | Sequence[Act]) -> list[str]:
    ids = sorted(item.id for item in items)
    if twice := [id_ for id_, group in groupby(ids) if len(list(group)) > 1]:
        raise ValueError(f"{twice[0]} is there twice; a stage has to propose a thing once")
    return ids


def _hops(statement: int, chain: Chain) -> list[dict[str, str | int | float | None]]:
    return [
        {
            "statement": statement,
            "position": position,
            "party": hop.party,
            "folded": fold(storable(hop.name)) if hop.name else None,
        }
        for position, hop in enumerate(chain.hops)
    ]
