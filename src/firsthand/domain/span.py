"""A Span is a pair of character offsets into one report's text; all that the system asserts points at spans."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Unicode code points `start` up to, not including, `end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True where the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True where `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


type Spans = tuple[Span, ...]


def words_of(spans: Spans, text: str) -> str:
    """The words that discontinuous spans cover, joined by an ellipsis where text was passed over."""
    return " … ".join(span.of(text) for span in spans)
