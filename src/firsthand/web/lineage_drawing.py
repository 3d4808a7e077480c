"""The lineage as it is drawn: time from left to right, a lane for each origin, lines from each node to its grounds.

Positions are whole pixels of the drawing; the template only writes them down.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from firsthand.domain import EdgeKind, Lineage, Origin

from .lineage_collapse import MOST, seen
from .lineage_columns import columns
from .lineage_lanes import Lane, lanes
from .lineage_nodes import Telling, Tie, against_time, between, parents_of, ties_of
from .lineage_paths import ACROSS, BOX_HEIGHT, BOX_WIDTH, DOWN, HEAD, PADDING, Spot, left_of, path, path_between_rows
from .lineage_words import (
    days_in_words,
    fitted,
    grounds_in_words,
    place_in_words,
    share_in_words,
    told_in_words,
    two_lines,
)

LETTERS = 19
"""How many letters of a name fit into a box."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node: where it stands, what is written in it, and all that it says as one sentence."""

    telling: Telling
    x: int
    y: int
    name: str
    how: str
    when: str
    counted: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Line:
    """From what derives to what it derives from (`kind`), or to the lane's root where `kind` is None."""

    source: str
    target: str
    path: str
    kind: EdgeKind | None
    probability: float
    sentence: str
    against_time: bool = False

    @property
    def width(self) -> float:
        """Thicker where it is surer."""
        return round(1 + 2 * self.probability, 2)

    @property
    def opacity(self) -> float:
        """Fainter where it is less sure, and never invisible."""
        return round(0.35 + 0.65 * self.probability, 2)


@dataclass(frozen=True, slots=True)
class Band:
    """A lane as drawn, with its root: the origin, or the place where one would stand."""

    origin: Origin | None
    y: int
    height: int
    label: tuple[str, ...]
    kind: str

    @property
    def middle(self) -> int:
        """The height at which the root stands."""
        return self.y + PADDING + BOX_HEIGHT // 2


@dataclass(frozen=True, slots=True)
class Drawing:
    """All of it; `heads` are the columns' left edges with the days that stand in them, empty where time is mixed."""

    width: int
    height: int
    bands: tuple[Band, ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    heads: tuple[tuple[int, str], ...]
    kinds: tuple[EdgeKind, ...]
    left_out: int

    box_width: int = BOX_WIDTH
    box_height: int = BOX_HEIGHT
    root: int = PADDING

    @property
    def gathered(self) -> int:
        """How many nodes stand for several reports."""
        return sum(box.telling.reports > 1 for box in self.boxes)


def drawing(lineage: Lineage, tellings: Iterable[Telling], most: int = MOST) -> Drawing:
    """The lineage of one claim; `tellings` are all that its edges and origins name. At most `most` nodes are drawn."""
    shown = seen(tuple(tellings), lineage, most)
    by_id = {telling.id: telling for telling in shown.tellings}
    ties = ties_of(shown.edges, by_id)
    placed, in_time = columns(shown.tellings, ties)
    rows = lanes(lineage.origins, placed, ties, shown.inside)
    bands = _bands(rows)
    spots = _spots(rows, bands, placed)
    wide = max(placed.values(), default=0) + 1
    return Drawing(
        width=left_of(wide) - ACROSS + PADDING,
        height=bands[-1].y + bands[-1].height if bands else 0,
        bands=bands,
        boxes=_boxes(by_id, ties, spots, _unrooted(rows)),
        lines=(*_root_lines(rows, bands, spots), *_lines(by_id, ties, spots)),
        heads=_heads(by_id, placed) if in_time else (),
        kinds=tuple(kind for kind in EdgeKind if any(tie.kind is kind for tie in ties)),
        left_out=shown.left_out,
    )


def _bands(rows: Sequence[Lane]) -> tuple[Band, ...]:
    heights = [2 * PADDING - DOWN + lane.height * (BOX_HEIGHT + DOWN) for lane in rows]
    tops = accumulate(heights, initial=HEAD)
    return tuple(_band(lane, top, height) for lane, top, height in zip(rows, tops, heights, strict=False))


def _band(lane: Lane, top: int, height: int) -> Band:
    if lane.origin is None:
        return Band(None, top, height, ("Origin not known",), "lineage unknown")
    kind = f"{lane.origin.kind.value}, anonymous" if lane.origin.anonymous else lane.origin.kind.value
    return Band(lane.origin, top, height, two_lines(lane.origin.label, LETTERS - 2), kind)


def _spots(rows: Sequence[Lane], bands: Sequence[Band], placed: Mapping[str, int]) -> dict[str, Spot]:
    return {
        node: (left_of(placed[node]), band.y + PADDING + row * (BOX_HEIGHT + DOWN))
        for lane, band in zip(rows, bands, strict=True)
        for node, row in lane.rows.items()
    }


def _unrooted(rows: Sequence[Lane]) -> frozenset[str]:
    return frozenset(node for lane in rows if lane.origin is None for node in lane.rows)


def _boxes(
    by_id: Mapping[str, Telling], ties: Sequence[Tie], spots: Mapping[str, Spot], unrooted: frozenset[str]
) -> tuple[Box, ...]:
    parents = parents_of(ties)
    boxes = []
    for node, (x, y) in sorted(spots.items(), key=lambda item: item[1]):
        telling, tie = by_id[node], parents.get(node)
        counted = f"× {telling.reports:,}" if telling.reports > 1 else ""
        name = fitted(telling.name, LETTERS - len(counted))
        how = grounds_in_words(telling, tie, rooted=node not in unrooted)
        sentence = told_in_words(telling, tie, by_id[tie.target] if tie else None)
        boxes.append(Box(telling, x, y, name, how, place_in_words(telling), counted, sentence))
    return tuple(boxes)


def _lines(by_id: Mapping[str, Telling], ties: Sequence[Tie], spots: Mapping[str, Spot]) -> tuple[Line, ...]:
    """The least sure first, so that the surer ones lie above them."""
    first = frozenset((tie.source, tie.target) for tie in parents_of(ties).values())
    return tuple(
        _line(tie, by_id[tie.source], by_id[tie.target], spots, first=(tie.source, tie.target) in first)
        for tie in reversed(ties)
    )


def _line(tie: Tie, source: Telling, target: Telling, spots: Mapping[str, Spot], *, first: bool) -> Line:
    kinds = "; ".join(f"{edge.kind.value}, {share_in_words(edge.probability)}" for edge in tie.edges)
    return Line(
        source.id,
        target.id,
        (path if first else path_between_rows)(spots[source.id], spots[target.id]),
        tie.kind,
        tie.probability,
        f"{source.name} → {target.name}: {kinds}",
        against_time(source, target),
    )


def _root_lines(rows: Sequence[Lane], bands: Sequence[Band], spots: Mapping[str, Spot]) -> tuple[Line, ...]:
    lines = []
    for lane, band in zip(rows, bands, strict=True):
        root = (PADDING, band.middle - BOX_HEIGHT // 2)
        for node in sorted(lane.roots) if lane.origin else ():
            lines.append(Line(node, lane.origin.id if lane.origin else "", path(spots[node], root), None, 1.0, ""))
    return tuple(lines)


def _heads(by_id: Mapping[str, Telling], placed: Mapping[str, int]) -> tuple[tuple[int, str], ...]:
    dates: dict[int, list[str | None]] = {}
    for node, column in placed.items():
        if between(by_id[node].when):
            dates.setdefault(column, []).append(by_id[node].when)
    return tuple((left_of(column), days_in_words(dates[column])) for column in sorted(dates))
