"""Text cut at the borders of all that is marked in it, so that overlapping, nested and broken spans draw right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from firsthand.domain import Reading, Span


class Part(StrEnum):
    """What a marked passage is to its statement; `VOICE` and `SHARED` (words of other reports too) belong to none."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    EVIDENCE = "evidence"
    VOICE = "voice"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Mark:
    """One span of the text, with the number (from 0) of the statement in whose name it is marked."""

    span: Span
    part: Part
    statement: int | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text over which the same marks lie from end to end; `start` is its offset in the report's text."""

    start: int
    text: str
    marks: tuple[Mark, ...]

    @property
    def contents(self) -> tuple[int, ...]:
        """The statements whose content this is, the shortest span first: the innermost."""
        inside = sorted(
            (mark.span.end - mark.span.start, -mark.statement, mark.statement)
            for mark in self.marks
            if mark.part is Part.CONTENT and mark.statement is not None
        )
        return tuple(dict.fromkeys(statement for _, _, statement in inside))

    def has(self, part: Part) -> bool:
        """True where the segment lies under a mark of that sort."""
        return any(mark.part is part for mark in self.marks)


def marks_of(reading: Reading) -> tuple[Mark, ...]:
    """Everything to be marked in the reading's text; statements are numbered as in `reading.statements`."""
    marks = [Mark(span, Part.VOICE, None) for span in reading.voice]
    chains = {chain.statement: chain for chain in reading.chains}
    for number, statement in enumerate(reading.statements):
        marks += [Mark(span, Part.SOURCE, number) for span in statement.source]
        marks += [Mark(span, Part.CUE, number) for span in statement.cue]
        marks += [Mark(span, Part.CONTENT, number) for span in statement.content]
        if chain := chains.get(statement.id):
            marks += [Mark(span, Part.EVIDENCE, number) for hop in chain.hops for span in hop.evidence]
    return tuple(marks)


def segments(
    text: str, marks: Iterable[Mark], *, within: Span | None = None, cuts: Iterable[int] = ()
) -> tuple[Segment, ...]:
    """`text` (or `within` of it) in segments, in order and without gaps: joined, they are the text again.

    It is cut at both ends of every mark and at the offsets `cuts`. Marks may reach beyond `within`; empty ones
    mark nothing.
    """
    bounds = within or Span(0, len(text))
    shown = [mark for mark in marks if mark.span.start < mark.span.end and mark.span.overlaps(bounds)]
    borders = {bounds.start, bounds.end}
    borders.update(edge for mark in shown for edge in mark.span)
    borders.update(cuts)
    edges = sorted(edge for edge in borders if bounds.start <= edge <= bounds.end)
    return _swept(text, shown, edges)


def _swept(text: str, marks: list[Mark], edges: list[int]) -> tuple[Segment, ...]:
    opening = sorted(marks, key=lambda mark: mark.span.start)
    lying: list[Mark] = []
    found: list[Segment] = []
    following = 0
    for start, end in pairwise(edges):
        lying = [mark for mark in lying if mark.span.end > start]
        while following < len(opening) and opening[following].span.start <= start:
            lying.append(opening[following])
            following += 1
        found.append(Segment(start, text[start:end], tuple(lying)))
    return tuple(found)
