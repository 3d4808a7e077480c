"""What the lineage is drawn of: tellings (statements, reports, things outside the record) and the ties between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from firsthand.domain import Edge, EdgeKind, Stance

FAINTEST = 0.05
"""Edges less probable than this are in the table alone."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A node: a statement, a report as a whole, or what lies outside the record.

    `name` is the outlet's, or the document's. `when` is ISO 8601, as precise as it is known. `said` are its words,
    `report` the id of the report that they stand in. One node can stand for several `reports` and `statements`.
    """

    id: str
    name: str
    when: str | None = None
    said: str = ""
    href: str = ""
    stance: Stance | None = None
    outside: bool = False
    report: str = ""
    reports: int = 1
    statements: int = 1


@dataclass(frozen=True, slots=True)
class Tie:
    """All edges from one telling to another, the most probable first."""

    source: str
    target: str
    edges: tuple[Edge, ...]

    @property
    def kind(self) -> EdgeKind:
        """That of the most probable edge."""
        return self.edges[0].kind

    @property
    def probability(self) -> float:
        """That of the most probable edge, 0 to 1."""
        return self.edges[0].probability


def ties_of(edges: Iterable[Edge], among: Iterable[str]) -> tuple[Tie, ...]:
    """One tie for each pair of nodes `among` which edges run; the most probable first."""
    known = frozenset(among)
    pairs: dict[tuple[str, str], list[Edge]] = {}
    for edge in edges:
        drawn = edge.source in known and edge.target in known and edge.source != edge.target
        if drawn and edge.probability >= FAINTEST:
            pairs.setdefault((edge.source, edge.target), []).append(edge)
    ties = [
        Tie(source, target, tuple(sorted(found, key=lambda edge: (-edge.probability, edge.kind.value))))
        for (source, target), found in pairs.items()
    ]
    return tuple(sorted(ties, key=lambda tie: (-tie.probability, tie.source, tie.target)))


def parents_of(ties: Iterable[Tie]) -> dict[str, Tie]:
    """The most probable tie of each node that derives from another; `ties` come with the most probable first."""
    best: dict[str, Tie] = {}
    for tie in ties:
        best.setdefault(tie.source, tie)
    return best


def between(when: str | None) -> tuple[datetime, datetime] | None:
    """The earliest and the latest moment, in UTC, that a date as precise as it is known can mean; None for no date.

    >>> [f"{moment:%d %H:%M}" for moment in between("2026-03-04")]
    ['04 00:00', '04 23:59']
    """
    if not when:
        return None
    padded = when + "-01" * {4: 2, 7: 1}.get(len(when), 0)
    try:
        start = datetime.fromisoformat(padded)
        start = start.replace(tzinfo=UTC) if start.tzinfo is None else start.astimezone(UTC)
        lasts = {4: timedelta(days=366), 7: timedelta(days=31), 10: timedelta(days=1)}.get(len(when))
        return start, start + lasts - timedelta(minutes=1) if lasts else start
    except (ValueError, OverflowError):
        return None


def against_time(source: Telling, target: Telling) -> bool:
    """True where what is said to derive surely came out before what it derives from."""
    later, earlier = between(source.when), between(target.when)
    return bool(later and earlier and later[1] < earlier[0])


def joined(first: Telling, rest: Sequence[Telling]) -> Telling:
    """One node for tellings that are drawn as one; those of one report count as one report."""
    everyone = (first, *rest)
    apart = {telling.report or telling.id: telling.reports for telling in everyone}
    statements = sum(telling.statements for telling in everyone)
    return replace(first, reports=sum(apart.values()), statements=statements)


def renamed(edges: Iterable[Edge], names: Mapping[str, str]) -> tuple[Edge, ...]:
    """The edges between the nodes that now stand for their ends; those within one node are gone."""
    moved = (
        replace(edge, source=names.get(edge.source, edge.source), target=names.get(edge.target, edge.target))
        for edge in edges
    )
    return tuple(edge for edge in moved if edge.source != edge.target)
