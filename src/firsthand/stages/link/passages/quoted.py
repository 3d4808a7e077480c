"""Quoted: whether two reports share no more than what somebody said to both, or to one that the other heard of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from firsthand.domain import Passage, Report, Span
from firsthand.text.quotation import quotations

SHARE = 0.8
"""Share of a passage's characters that must stand in quotation marks, in both reports."""

WHOLE = 0.9
"""Share of a quotation that is nearly all of it."""


def quotation_spans(report: Report) -> tuple[Span, ...]:
    """The report's words in quotation marks, over all of its blocks."""
    return _spans(report.text, tuple(block.span for block in report.blocks) or (Span(0, len(report.text)),))


@lru_cache(maxsize=256)
def _spans(text: str, blocks: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(quotation.span for quotation in quotations(text, blocks))


def is_quoted(passage: Passage, derived: Sequence[Span], source: Sequence[Span]) -> bool:
    """True where the passage is a quotation in both reports, whose quotations are given."""
    return _share(passage.derived, derived) >= SHARE and _share(passage.source, source) >= SHARE


def is_whole(passage: Passage, derived: Sequence[Span], source: Sequence[Span]) -> bool:
    """True where the passage has nearly all of some quotation of one of the reports."""
    spans = [(passage.derived, quote) for quote in derived] + [(passage.source, quote) for quote in source]
    return any(_share(quote, [span]) >= WHOLE for span, quote in spans)


def _share(span: Span, quoted: Sequence[Span]) -> float:
    inside = sum(max(0, min(span.end, quote.end) - max(span.start, quote.start)) for quote in quoted)
    return inside / max(1, span.end - span.start)
