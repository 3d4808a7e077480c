"""Quoted: whether two reports share no more than what somebody said to both, or to one that the other heard of."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.domain import Passage, Report, Span
from firsthand.text.quotation import quotations

SHARE = 0.8
"""Share of a passage's characters that must stand in quotation marks, in both reports."""


def quotation_spans(report: Report) -> tuple[Span, ...]:
    """The report's words in quotation marks, over all of its blocks."""
    blocks = [block.span for block in report.blocks] or [Span(0, len(report.text))]
    return tuple(quotation.span for quotation in quotations(report.text, blocks))


def is_quoted(passage: Passage, derived: Sequence[Span], source: Sequence[Span]) -> bool:
    """True where the passage is a quotation in both reports, whose quotations are given."""
    return _share(passage.derived, derived) >= SHARE and _share(passage.source, source) >= SHARE


def _share(span: Span, quoted: Sequence[Span]) -> float:
    inside = sum(max(0, min(span.end, quote.end) - max(span.start, quote.start)) for quote in quoted)
    return inside / max(1, span.end - span.start)
