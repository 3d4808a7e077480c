"""A lineage made small enough to be seen: what a report has from one origin is one node, then copies of one text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from firsthand.domain import Edge, EdgeKind, Lineage

from .lineage_nodes import Telling, Tie, between, joined, parents_of, renamed, ties_of

MOST = 60
"""How many nodes a drawing has at most."""

SURE = 0.5

type Alike = Callable[[Telling, Tie | None, frozenset[str]], tuple[str, ...] | None]
"""By what a node is put together with others, given its most probable tie and all nodes that others derive from."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The nodes and edges to draw, `inside` which node each telling now is, and how many were left out."""

    tellings: tuple[Telling, ...]
    edges: tuple[Edge, ...]
    inside: Mapping[str, str]
    left_out: int = 0


def seen(tellings: Sequence[Telling], lineage: Lineage, most: int = MOST) -> Seen:
    """At most `most` nodes: all where they are few; else copies of one text in one node, then leaves that are alike."""
    found = Seen(tuple(tellings), lineage.edges, {telling.id: telling.id for telling in tellings})
    found = _gathered(found, _of_one_report(lineage))
    for alike in (_copies, _leaves):
        if len(found.tellings) > most:
            found = _gathered(found, alike)
    if len(found.tellings) <= most:
        return found
    kept = tuple(sorted(found.tellings, key=_by_time)[:most])
    names = {telling.id for telling in kept}
    inside = {one: node for one, node in found.inside.items() if node in names}
    left_out = sum(t.statements for t in found.tellings) - sum(t.statements for t in kept)
    return Seen(kept, found.edges, inside, left_out)


def _gathered(found: Seen, alike: Alike) -> Seen:
    parents = parents_of(ties_of(found.edges, (telling.id for telling in found.tellings)))
    derived_from = frozenset(tie.target for tie in parents.values())
    groups: dict[tuple[str, ...], list[Telling]] = {}
    for telling in sorted(found.tellings, key=_by_time):
        group = alike(telling, parents.get(telling.id), derived_from)
        groups.setdefault(group or ("", telling.id), []).append(telling)
    names = {telling.id: group[0].id for group in groups.values() for telling in group}
    return Seen(
        tuple(joined(group[0], group[1:]) for group in groups.values()),
        renamed(found.edges, names),
        {one: names[node] for one, node in found.inside.items()},
    )


def _of_one_report(lineage: Lineage) -> Alike:
    origin_of = {one: origin.id for origin in lineage.origins for one in origin.statements}

    def alike(telling: Telling, _: Tie | None, __: frozenset[str]) -> tuple[str, ...] | None:
        stance = telling.stance.value if telling.stance else ""
        return (telling.report, origin_of.get(telling.id, ""), stance) if telling.report else None

    return alike


def _copies(_: Telling, tie: Tie | None, __: frozenset[str]) -> tuple[str, ...] | None:
    copied = tie and any(edge.kind is EdgeKind.COPIES and edge.probability >= SURE for edge in tie.edges)
    return (tie.target, "copies") if tie and copied else None


def _leaves(telling: Telling, tie: Tie | None, derived_from: frozenset[str]) -> tuple[str, ...] | None:
    return (tie.target, tie.kind.value) if tie and telling.id not in derived_from else None


def _by_time(telling: Telling) -> tuple[bool, str, str]:
    known = between(telling.when)
    return known is None, known[0].isoformat() if known else "", telling.id
