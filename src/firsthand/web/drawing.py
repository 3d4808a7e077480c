"""Segments as they are drawn: which lines run under them, whose words they are, and which statements start there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.domain import BlockKind

from .cards import Card
from .layout import Paragraph
from .segments import Part, Segment

LISTED = 8
"""How many statements one passage opens by repeated clicks, from the innermost out; all are in the list beside it."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One segment on the page. `classes` is empty where nothing marks it; `said` numbers from 1, innermost first."""

    start: int
    text: str
    classes: str
    said: str
    opens: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class DrawnPiece:
    """The strokes of one block."""

    kind: BlockKind | None
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True)
class DrawnParagraph:
    """A paragraph of the report, ready to be drawn."""

    kind: BlockKind | None
    pieces: tuple[DrawnPiece, ...]

    @property
    def words(self) -> str:
        """The paragraph's text without white space around it."""
        return "".join(stroke.text for piece in self.pieces for stroke in piece.strokes).strip()


def drawn(paragraphs: Sequence[Paragraph], cards: Sequence[Card]) -> tuple[DrawnParagraph, ...]:
    """The paragraphs with their lines; `cards` are those of all the report's statements, in their order."""
    opening: dict[int, list[Card]] = {}
    for card in cards:
        opening.setdefault(card.statement.content[0].start, []).append(card)
    return tuple(
        DrawnParagraph(
            paragraph.kind,
            tuple(
                DrawnPiece(piece.kind, tuple(_stroke(segment, cards, opening) for segment in piece.segments))
                for piece in paragraph.pieces
            ),
        )
        for paragraph in paragraphs
    )


def _stroke(segment: Segment, cards: Sequence[Card], opening: Mapping[int, Sequence[Card]]) -> Stroke:
    return Stroke(
        start=segment.start,
        text=segment.text,
        classes=_classes(segment, cards),
        said=" ".join(str(number + 1) for number in segment.contents[:LISTED]),
        opens=tuple(opening.get(segment.start, ())),
    )


def _classes(segment: Segment, cards: Sequence[Card]) -> str:
    """`said` and the innermost statement's kind, `within` and that around it; `voice`: the report's own; `shared`."""
    if not segment.marks:
        return ""
    names = ["mark"]
    if layers := segment.contents:
        names += ["said", cards[layers[0]].statement.kind.value]
        if len(layers) > 1:
            names += ["nested", f"within-{cards[layers[1]].statement.kind.value}"]
    if segment.has(Part.VOICE) and any(letter.isalnum() for letter in segment.text):
        names.append("voice")
    if segment.has(Part.SHARED):
        names.append("shared")
    return " ".join(names)
