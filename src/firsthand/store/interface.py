"""What every store can do. SQLite is the one that comes along; PostgreSQL shares this interface and its suite of tests.

A store keeps the nouns and finds them again; it decides nothing. Machine proposals are replaced a report and stage at
a time; preserved bytes and the custody log only grow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol, Self

from firsthand.domain import (
    Capture,
    Chain,
    Counts,
    CustodyEntry,
    Decision,
    Page,
    Party,
    PartySummary,
    Problem,
    Reading,
    Report,
    ReportQuery,
    ReportSummary,
    SourcedStatement,
    Spans,
    Statement,
    StatementQuery,
)


class Store(Protocol):
    """One record, opened. Use as a context manager; all writing inside `transaction` is kept together or not at all."""

    def close(self) -> None:
        """Let go of the record; safe to call twice."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...

    def transaction(self) -> AbstractContextManager[None]:
        """Everything written inside is kept together, or, where the block raises, not at all; nested ones join it."""
        ...

    # Captures and custody: these only grow.

    def add_capture(self, capture: Capture, data: bytes) -> bool:
        """Preserve the bytes (durably, before the row that names them) and log it; False where they were here before.

        Raises ValueError where `data` does not hash to `capture.sha256`, CustodyBroken where what is preserved under
        that name was altered, or the custody log cut off.
        """
        ...

    def capture(self, sha256: str) -> Capture | None:
        """The capture with that SHA-256, as it was first obtained."""
        ...

    def captures(self) -> Iterator[Capture]:
        """All captures, in the order in which they came."""
        ...

    def capture_bytes(self, sha256: str) -> bytes:
        """The preserved bytes. Raises CustodyBroken where they are missing or do not hash to their name."""
        ...

    def pending(self) -> Iterator[Capture]:
        """Captures that have neither a report nor a problem of the stage `read`: an interrupted run left them."""
        ...

    def log(self, action: str, subject: str, detail: str = "") -> CustodyEntry:
        """Append an entry to the custody log. Raises CustodyBroken where its end was cut off."""
        ...

    def custody(self) -> Iterator[CustodyEntry]:
        """The custody log from its first entry on."""
        ...

    def verify(self) -> Iterator[Problem]:
        """Re-hash every preserved file and walk the custody log; yields what is wrong, nothing where all is well."""
        ...

    def add_decision(self, decision: Decision) -> bool:
        """Keep a person's decision and log it; False where it was here before. No re-run touches it.

        Raises ValueError where another decision has its id.
        """
        ...

    def decisions(self, subject: str | None = None) -> Iterator[Decision]:
        """All decisions, or those on one subject (the id of anything), in the order in which they were made."""
        ...

    # Proposals: replaced, a report and stage at a time.

    def save_reading(self, reading: Reading) -> None:
        """Replace all proposals for the reading's capture, in one transaction.

        Raises ValueError where the capture was not added before, or a part belongs to another report.
        """
        ...

    def save_report(self, report: Report) -> None:
        """Keep the report, in place of an earlier reading of the same capture.

        Where its text is another one now, all that pointed into the old text goes.
        """
        ...

    def replace_statements(self, report: str, statements: Sequence[Statement], voice: Spans) -> None:
        """Put these statements in place of all earlier ones of the report; chains of statements that go, go too."""
        ...

    def replace_chains(self, report: str, chains: Sequence[Chain], parties: Sequence[Party]) -> None:
        """Put these chains and parties in place of all earlier ones of the report."""
        ...

    def replace_problems(self, subject: str, stage: str, problems: Sequence[Problem]) -> None:
        """Put these problems in place of all earlier ones of the subject and stage."""
        ...

    # Finding.

    def reading(self, report: str) -> Reading | None:
        """The report with all that is proposed for it."""
        ...

    def readings(self) -> Iterator[Reading]:
        """All readings, in the order in which their captures came; also those of captures that could not be read."""
        ...

    def reports(self, query: ReportQuery) -> Page[ReportSummary]:
        """Reports that match, newest first (best match first where `query.words` is given), with how many there are."""
        ...

    def statements(self, query: StatementQuery) -> Page[SourcedStatement]:
        """Statements that match, in order of report and text (best match first where `query.words` is given).

        `query.speaker` is part of the name at the chain's end, `query.party` the id or the whole name of any hop;
        neither minds case or accents.
        """
        ...

    def parties(self, words: str | None = None, *, limit: int | None = 50, offset: int = 0) -> Page[PartySummary]:
        """Parties whose name holds `words`, those with most statements as speaker first.

        A line has the ids of the first 100 reports' parties; its `reports` says how many there are.
        """
        ...

    def problems(self, subject: str | None = None) -> Iterator[Problem]:
        """All problems, or those of one subject."""
        ...

    def matching_ids(self, prefix: str) -> tuple[str, ...]:
        """Ids of reports, statements and parties, and SHA-256s of captures, that start with `prefix`; at most 20."""
        ...

    def report_of(self, id_: str) -> str | None:
        """The id of the report that the statement or party `id_` stands in or that it names itself; None for others."""
        ...

    def counts(self) -> Counts:
        """How much the record holds."""
        ...
