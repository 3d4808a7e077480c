"""A report's text laid out as it was: paragraphs of pieces, each piece one block, and long reports in parts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from firsthand.domain import Block, BlockKind, Report, Span

from .segments import Mark, Segment, segments

PART = 100_000
"""How many characters of a report one page shows at most; nearly all reports are far shorter."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The segments of one block; `kind` is None for text that lies outside of all blocks."""

    kind: BlockKind | None
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Pieces that stand on one line of the report, such as a dateline and the sentences that go on from it."""

    kind: BlockKind | None
    pieces: tuple[Piece, ...]


def parts(report: Report, size: int = PART) -> tuple[Span, ...]:
    """The report's text in spans of at most `size` characters, cut before a block that starts in their last half."""
    starts = sorted(block.span.start for block in report.blocks)
    cuts, length = [0], len(report.text)
    while length - cuts[-1] > size:
        furthest = cuts[-1] + size
        nearest = starts[bisect_right(starts, furthest) - 1] if starts else 0
        cuts.append(nearest if nearest > furthest - size // 2 else furthest)
    return tuple(Span(start, end) for start, end in pairwise([*cuts, length]))


def part_of(offset: int, spans: tuple[Span, ...]) -> int:
    """The number (from 0) of the part that holds that offset."""
    return max(0, bisect_right([span.start for span in spans], offset) - 1)


def paragraphs(report: Report, marks: Iterable[Mark], within: Span | None = None) -> tuple[Paragraph, ...]:
    """The text of `report` (or of `within`) in paragraphs; white space between blocks alone is left to the layout."""
    bounds = within or Span(0, len(report.text))
    areas = tuple(_areas(report, bounds))
    cut = segments(report.text, marks, within=bounds, cuts=[edge for span, _ in areas for edge in span])
    done: list[Paragraph] = []
    line: list[Piece] = []
    at = 0
    for span, kind in areas:
        first = at
        while at < len(cut) and cut[at].start < span.end:
            at += 1
        words = span.of(report.text)
        if kind is None and "\n" in words:
            done += _closed(line)
            line = []
        if kind is not None or words.strip():
            line.append(Piece(kind, cut[first:at]))
        elif line:
            line[-1] = Piece(line[-1].kind, (*line[-1].segments, *cut[first:at]))
        if kind is None and "\n" in words and line:
            done += _closed(line)
            line = []
    return (*done, *_closed(line))


def _areas(report: Report, bounds: Span) -> Iterator[tuple[Span, BlockKind | None]]:
    """Blocks and what lies between them, clipped to `bounds`: every character once, in order."""
    at = bounds.start
    for block in sorted(report.blocks, key=_start):
        start, end = max(block.span.start, at), min(block.span.end, bounds.end)
        if start >= end:
            continue
        if at < start:
            yield Span(at, start), None
        yield Span(start, end), block.kind
        at = end
    if at < bounds.end:
        yield Span(at, bounds.end), None


def _start(block: Block) -> int:
    return block.span.start


def _closed(line: list[Piece]) -> tuple[Paragraph, ...]:
    if not line:
        return ()
    kinds = [piece.kind for piece in line if piece.kind]
    prose = [kind for kind in kinds if kind.is_prose]
    return (Paragraph(next(iter(prose or kinds), None), tuple(line)),)
