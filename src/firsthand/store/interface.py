"""What every store can do. SQLite is the one that comes along; PostgreSQL shares this interface and its suite of tests.

A store keeps the nouns and finds them again; it decides nothing. Machine proposals are replaced a report and stage at
a time; preserved bytes and the custody log only grow.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol, Self

from firsthand.domain import (
    Capture,
    Chain,
    Citation,
    Claim,
    ClaimQuery,
    ClaimSummary,
    Counts,
    CustodyEntry,
    Decision,
    External,
    Likened,
    Lineage,
    Page,
    Party,
    PartySummary,
    Problem,
    Reading,
    Report,
    ReportQuery,
    ReportSummary,
    Reuse,
    Shared,
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

    # Links: proposals over the whole record. They go with the report or statement that they are about.

    def unlinked(self, limit: int | None = None) -> tuple[str, ...]:
        """Ids of reports that are new, or were read again, since they were linked; in the order of their captures."""
        ...

    def mark_linked(self, reports: Iterable[str]) -> None:
        """The links of these reports are what they should be, until one is read again or what it cites changes."""
        ...

    def unlink(self, reports: Collection[str] | None = None) -> None:
        """These reports are to be linked again; None forgets everything that was proposed over the whole record.

        Decisions stay.
        """
        ...

    def index(
        self, kind: str, report: str, items: Mapping[str, Iterable[int]], notes: Mapping[str, str] | None = None
    ) -> None:
        """Put these items, each with its terms (0 to 2^63 - 1), in place of all of the kind that the report had.

        An item's note comes back from `notes`.
        Raises ValueError for a term out of range, an item of another report, or a report that is not there.
        """
        ...

    def sharing(
        self, kind: str, terms: Collection[int], *, common: int = 200, least: int = 1, most: int = 100
    ) -> tuple[Shared, ...]:
        """The `most` items of the kind that share at least `least` of the terms, the heaviest first.

        Terms that more than `common` items have are passed over. What is asked with is among what is found.
        """
        ...

    def common_terms(self, kind: str, terms: Collection[int], *, common: int = 200) -> frozenset[int]:
        """Those of the terms that more than `common` items of the kind have."""
        ...

    def earliest(self, kind: str, terms: Collection[int], *, most: int = 4, among: int = 1000) -> tuple[str, ...]:
        """For each term the `most` items whose notes come first in order, of the first `among` that have it.

        Each once, those that come first for most terms before the others; an empty note comes last.
        """
        ...

    def notes(self, kind: str, items: Collection[str]) -> dict[str, str]:
        """The notes of these items; those that were not indexed are left out."""
        ...

    def terms_of(self, kind: str, item: str) -> frozenset[int]:
        """The terms that the item was indexed by; none where it was not."""
        ...

    def set_party_keys(self, keys: Mapping[str, str]) -> None:
        """Give parties (by id) the keys that they are gathered by; those that are gone are passed over."""
        ...

    def party_keys(self, ids: Collection[str]) -> dict[str, str]:
        """The key of each of these parties; those that have none yet are left out."""
        ...

    def parties_keyed(self, keys: Collection[str]) -> tuple[Party, ...]:
        """All parties that have one of these keys, in the order in which they came."""
        ...

    def parties_by_id(self, ids: Collection[str]) -> tuple[Party, ...]:
        """These parties, in the order in which they came; those that are gone are left out."""
        ...

    def replace_reuses(self, report: str, reuses: Sequence[Reuse]) -> None:
        """Put these in place of all reuses that the report has a part in, whichever side it stands on.

        Raises ValueError where the report has no part in one.
        """
        ...

    def reuses(self, reports: Collection[str] | None = None) -> tuple[Reuse, ...]:
        """All reuses, or those that one of these reports has a part in, in the order in which they were found."""
        ...

    def replace_citations(self, report: str, citations: Sequence[Citation], externals: Sequence[External]) -> None:
        """Put these in place of all citations of the report, with the externals that they name.

        The report then waits to be marked linked. Raises ValueError where one is of another report, or its target is
        neither a report of the record nor an external.
        """
        ...

    def citations(self, reports: Collection[str] | None = None) -> tuple[Citation, ...]:
        """All citations, or those of these reports, in the order in which they were found."""
        ...

    def citations_of(self, targets: Collection[str]) -> tuple[Citation, ...]:
        """The citations whose target is one of these reports or externals."""
        ...

    def externals(self, ids: Collection[str]) -> tuple[External, ...]:
        """Those of these ids that are externals."""
        ...

    def keep_likenesses(self, compared: Collection[str], found: Sequence[Likened]) -> None:
        """Keep what was found when the statements `compared` (by id) were compared with others.

        It goes when a report of either is read again or unlinked. Pairs of statements that are gone are passed over.
        Raises ValueError for a pair of one and the same.
        """
        ...

    def likenesses(self, statements: Collection[str], *, rivals: bool = False) -> tuple[Likened, ...]:
        """All pairs that one of these statements is of, each once; with `rivals` only those that may be rivals."""
        ...

    def uncompared(self, statements: Collection[str]) -> frozenset[str]:
        """Those of these statements that were not compared since their report was read or unlinked."""
        ...

    def replace_claims(self, gone: Collection[str], claims: Sequence[Claim]) -> None:
        """Take the claims `gone` (by id) away, and put these in, in place of those of the same ids.

        A claim that is there already just so is left as it is, its lineage too; any other waits to be weighed. Raises
        ValueError for a claim of a statement that is not there.
        """
        ...

    def claim_names(self, prefix: str, *, most: int = 20) -> dict[str, str]:
        """Ids that claims have or had and that begin with `prefix`, each with the statement that it is made of."""
        ...

    def homes(self, statements: Collection[str]) -> dict[str, str]:
        """For each of these statements the claim that it was gathered in; others hold it as that claim's rivals."""
        ...

    def members(self, claims: Collection[str]) -> dict[str, tuple[str, ...]]:
        """For each of these claims the statements that were gathered in it, without those of its rivals."""
        ...

    def torn_claims(self) -> tuple[str, ...]:
        """Ids of claims that lost statements since they were gathered."""
        ...

    def stale_claims(self) -> tuple[str, ...]:
        """Ids of claims whose statements or links changed since they were weighed."""
        ...

    def claims_between(
        self, outlets: Collection[str], but: Collection[str], most: int, *, among: int = 1000
    ) -> tuple[str, ...]:
        """Ids of claims, newest first, that were weighed and that two or more of these outlets (by name) carry.

        Claims that one of the reports `but` carries are left out; at most `most` are given, and no more than the newest
        `among` that several reports carry are looked at, so that it takes as long in a large record as in a small one.
        """
        ...

    def mark_stale(self, claims: Collection[str]) -> None:
        """These are to be weighed anew."""
        ...

    def save_lineage(self, lineage: Lineage) -> None:
        """Keep what was weighed, in place of what was before. Raises ValueError where there is no such claim."""
        ...

    # Finding.

    def claims(self, query: ClaimQuery) -> Page[ClaimSummary]:
        """Claims that match: first those that most reports repeat without a source of their own, or with alarms."""
        ...

    def claim_summary(self, id_: str) -> ClaimSummary | None:
        """The claim with that id, as a list shows it."""
        ...

    def claim(self, id_: str) -> Claim | None:
        """The claim with that id."""
        ...

    def claims_of(self, statements: Collection[str]) -> tuple[str, ...]:
        """Ids of the claims that any of these statements stands in, in the order in which they were found."""
        ...

    def claims_in(self, reports: Collection[str]) -> tuple[str, ...]:
        """Ids of the claims that any of these reports carries, in the order in which they were found."""
        ...

    def lineage(self, claim: str) -> Lineage | None:
        """What was weighed for the claim; None where nothing was yet. It may be of a claim that is stale."""
        ...

    def reading(self, report: str) -> Reading | None:
        """The report with all that is proposed for it."""
        ...

    def report(self, id_: str) -> Report | None:
        """The report alone."""
        ...

    def readings(self) -> Iterator[Reading]:
        """All readings, in the order in which their captures came; also those of captures that could not be read."""
        ...

    def reports(self, query: ReportQuery) -> Page[ReportSummary]:
        """Reports that match, newest first (best match first where `query.words` is given), with how many there are."""
        ...

    def report_lines(self, ids: Collection[str]) -> tuple[ReportSummary, ...]:
        """These reports as a list shows them, in the order in which they came; those that are gone are left out."""
        ...

    def statements(self, query: StatementQuery) -> Page[SourcedStatement]:
        """Statements that match, in order of report and text (best match first where `query.words` is given).

        `query.speaker` is part of the name at the chain's end, `query.party` the id or the whole name of any hop;
        neither minds case or accents.
        """
        ...

    def statements_by_id(self, ids: Collection[str]) -> tuple[SourcedStatement, ...]:
        """These statements, in order of report and text; those that are gone are left out."""
        ...

    def parties(
        self, words: str | None = None, *, hands_only: bool = False, limit: int | None = 50, offset: int = 0
    ) -> Page[PartySummary]:
        """Parties whose name holds `words`, those with most statements as speaker first.

        With `hands_only` those that are no hand in any chain, and so only named, are left out. A line has the
        ids of the first 100 reports' parties; its `reports` says how many there are.
        """
        ...

    def problems(self, subject: str | None = None) -> Iterator[Problem]:
        """All problems, or those of one subject."""
        ...

    def matching_ids(self, prefix: str) -> tuple[str, ...]:
        """Ids (of captures: SHA-256s) of what the record holds that start with `prefix`; at most 20, in order."""
        ...

    def report_of(self, id_: str) -> str | None:
        """The id of the report that the statement or party `id_` stands in or that it names itself; None for others."""
        ...

    def counts(self) -> Counts:
        """How much the record holds."""
        ...
