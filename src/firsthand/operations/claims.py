"""One claim with all that stands behind it, put together for whoever shows it: the command line, the page, programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from firsthand.domain import (
    Claim,
    ClaimSummary,
    External,
    Lineage,
    Origin,
    ReportSummary,
    SourcedStatement,
    Stance,
    StatementQuery,
)
from firsthand.domain.lineage_interchange import claim_as_dict
from firsthand.errors import NotFoundError
from firsthand.operations.identify import identify
from firsthand.store.interface import Store


@dataclass(frozen=True, slots=True)
class Stood:
    """A statement in the claim, and how it stands to it."""

    said: SourcedStatement
    stance: Stance


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """The statements that go back to one origin; `origin` is None for those whose origin nobody weighed yet."""

    origin: Origin | None
    statements: tuple[Stood, ...]

    @property
    def reports(self) -> int:
        """How many reports they stand in."""
        return len({one.said.statement.report for one in self.statements})


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with what its lineage names: statements, reports and externals by id, and the claims that it rivals.

    `groups` has every statement of the claim, by origin: supporting origins with most reports first. `lineage` is None
    where the claim is not weighed yet.
    """

    claim: Claim
    summary: ClaimSummary
    lineage: Lineage | None
    groups: tuple[OriginGroup, ...]
    statements: Mapping[str, SourcedStatement]
    reports: Mapping[str, ReportSummary]
    externals: Mapping[str, External]
    rivals: tuple[ClaimSummary, ...]

    def as_dict(self) -> dict[str, object]:
        """The claim in INTERFACE's shape."""
        reports = {id_: said.statement.report for id_, said in self.statements.items()}
        return claim_as_dict(self.claim, self.lineage, reports, self.externals.values())


def view_claim(store: Store, prefix: str) -> ClaimView:
    """The claim that `prefix` is the beginning of the id of. Raises NotFoundError where that is none, or several."""
    wanted = identify(store, prefix, "claim")
    claim, summary = store.claim(wanted), store.claim_summary(wanted)
    if claim is None or summary is None:
        raise NotFoundError(f"{wanted} is no claim; `firsthand claims` lists the record's claims")
    lineage = store.lineage(wanted)
    said = store.statements(StatementQuery(claim=wanted, limit=None)).items
    statements = {one.statement.id: one for one in said}
    ends = {end for edge in lineage.edges for end in (edge.source, edge.target)} if lineage else set()
    named = ends | {one.statement.report for one in said}
    return ClaimView(
        claim=claim,
        summary=summary,
        lineage=lineage,
        groups=_groups(claim, lineage, statements),
        statements=statements,
        reports={line.id: line for line in store.report_lines(named)},
        externals={one.id: one for one in store.externals(ends)},
        rivals=tuple(found for rival in claim.rivals if (found := store.claim_summary(rival))),
    )


def claims_of(store: Store, statement: str) -> tuple[ClaimSummary, ...]:
    """The claims that a statement stands in."""
    return tuple(found for claim in store.claims_of([statement]) if (found := store.claim_summary(claim)))


def _groups(
    claim: Claim, lineage: Lineage | None, statements: Mapping[str, SourcedStatement]
) -> tuple[OriginGroup, ...]:
    stances = {id_: stance for id_, stance in claim.statements if id_ in statements}
    groups = []
    for origin in lineage.origins if lineage else ():
        ids = [id_ for id_ in origin.statements if id_ in stances]
        groups.append(OriginGroup(origin, _stood(ids, statements, stances)))
    placed = {one.said.statement.id for group in groups for one in group.statements}
    groups = [group for group in groups if group.statements]
    groups.sort(key=lambda group: (_ORDER[group.origin.stance if group.origin else Stance.QUALIFIES], -group.reports))
    if left := [id_ for id_ in stances if id_ not in placed]:
        groups.append(OriginGroup(None, _stood(left, statements, stances)))
    return tuple(groups)


_ORDER = {Stance.SUPPORTS: 0, Stance.QUALIFIES: 1, Stance.DENIES: 2}


def _stood(
    ids: Iterable[str], statements: Mapping[str, SourcedStatement], stances: Mapping[str, Stance]
) -> tuple[Stood, ...]:
    """In the order in which their reports came out; those without a date last."""
    found = [Stood(statements[id_], stances[id_]) for id_ in ids]
    return tuple(sorted(found, key=lambda one: (one.said.published is None, one.said.published or "")))
