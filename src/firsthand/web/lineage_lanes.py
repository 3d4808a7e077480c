"""The lineage's lanes: one for each origin, in which all that goes back to it has a row and a column of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from firsthand.domain import Origin, Stance

from .lineage_nodes import Tie, parents_of

_ORDER = (Stance.SUPPORTS, Stance.QUALIFIES, Stance.DENIES)


@dataclass(frozen=True, slots=True)
class Lane:
    """What goes back to one origin; to none that is known where `origin` is None. `rows` and columns count from 0.

    `roots` are the nodes that come straight from the origin; what only stands beside them is none.
    """

    origin: Origin | None
    rows: Mapping[str, int]
    roots: frozenset[str]

    @property
    def height(self) -> int:
        """How many rows it has."""
        return max(self.rows.values(), default=0) + 1


def lanes(
    origins: Iterable[Origin], placed: Mapping[str, int], ties: Sequence[Tie], inside: Mapping[str, str]
) -> tuple[Lane, ...]:
    """A lane for each origin that has a node: those that support first, those with most nodes first.

    `placed` has the column of each node, `inside` says which node each statement is drawn as.
    """
    lane_of = _members(origins, placed, inside)
    members = frozenset(lane_of)
    _strangers(lane_of, placed, ties)
    parents = parents_of(tie for tie in ties if placed[tie.target] < placed[tie.source])
    found: dict[str, tuple[Origin | None, list[str]]] = {}
    for node in sorted(placed, key=lambda node: (placed[node], node)):
        origin = lane_of.get(node)
        found.setdefault(origin.id if origin else "", (origin, []))[1].append(node)
    made = [_lane(origin, nodes, placed, parents, members) for origin, nodes in found.values()]
    return tuple(sorted(made, key=_rank))


def _members(origins: Iterable[Origin], placed: Mapping[str, int], inside: Mapping[str, str]) -> dict[str, Origin]:
    members: dict[str, Origin] = {}
    for origin in sorted(origins, key=lambda origin: (-len(origin.statements), origin.id)):
        for statement in origin.statements:
            node = inside.get(statement, statement)
            if node in placed:
                members.setdefault(node, origin)
    return members


def _strangers(lane_of: dict[str, Origin], placed: Mapping[str, int], ties: Sequence[Tie]) -> None:
    """Reports and things outside the record stand in the lane of what is most surely tied to them."""
    for _ in placed:
        grown = False
        for tie in ties:
            for one, other in ((tie.source, tie.target), (tie.target, tie.source)):
                if one not in lane_of and other in lane_of:
                    lane_of[one] = lane_of[other]
                    grown = True
        if not grown:
            return


def _lane(
    origin: Origin | None,
    nodes: Sequence[str],
    placed: Mapping[str, int],
    parents: Mapping[str, Tie],
    members: frozenset[str],
) -> Lane:
    """Each node in the free row nearest to that of what it derives from, so that its line runs behind no other node."""
    rows: dict[str, int] = {}
    roots: set[str] = set()
    taken: set[tuple[int, int]] = set()
    for node in nodes:
        parent = parents[node].target if node in parents else None
        if parent not in rows:
            parent = None
            roots.add(node)
        first = placed[parent] + 1 if parent else 0
        wished = rows[parent] if parent else 0
        passed = range(first, placed[node] + 1)
        row = next(
            row
            for row in sorted(range(len(nodes) + 1), key=lambda row: (abs(row - wished), row))
            if not any((row, column) in taken for column in passed)
        )
        rows[node] = row
        taken.update((row, column) for column in passed)
    return Lane(origin, _without_gaps(rows), frozenset(roots) & members)


def _without_gaps(rows: Mapping[str, int]) -> dict[str, int]:
    used = {row: place for place, row in enumerate(sorted(set(rows.values())))}
    return {node: used[row] for node, row in rows.items()}


def _rank(lane: Lane) -> tuple[int, int, str]:
    if lane.origin is None:
        return len(_ORDER), 0, ""
    return _ORDER.index(lane.origin.stance), -len(lane.rows), lane.origin.id
