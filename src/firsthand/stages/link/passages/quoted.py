"""Quoted: whether two reports share no more than what somebody said to both, or to one that the other heard of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from firsthand.domain import Passage, Report, Span
from firsthand.text.quotation import Quotation, quotations

SHARE = 0.8
"""Share of a passage's characters that must stand in quotation marks, in both reports."""

WHOLE = 0.9
"""Share of a quotation that is nearly all of it."""


def quotations_of(report: Report) -> tuple[Quotation, ...]:
    """The report's quotations, over all of its blocks."""
    return _quotations(report.text, tuple(block.span for block in report.blocks) or (Span(0, len(report.text)),))


@lru_cache(maxsize=256)
def _quotations(text: str, blocks: tuple[Span, ...]) -> tuple[Quotation, ...]:
    return quotations(text, blocks)


def is_quoted(passage: Passage, derived: Sequence[Quotation], source: Sequence[Quotation]) -> bool:
    """True where the passage is a quotation in both reports, whose quotations are given."""
    return _is_in(passage.derived, derived) and _is_in(passage.source, source)


def is_whole(passage: Passage, derived: Sequence[Quotation], source: Sequence[Quotation]) -> bool:
    """True where the passage has nearly all of some quotation of one of the reports, which is opened and closed."""
    pairs = [(passage.derived, quote) for quote in derived] + [(passage.source, quote) for quote in source]
    return any(quote.opened and quote.closed and _share(quote.span, span) >= WHOLE for span, quote in pairs)


def _is_in(span: Span, quoted: Sequence[Quotation]) -> bool:
    return sum(_share(span, quote.span) for quote in quoted if quote.span.overlaps(span)) >= SHARE


def _share(span: Span, other: Span) -> float:
    """The share of `span` that lies in `other`."""
    return max(0, min(span.end, other.end) - max(span.start, other.start)) / max(1, span.end - span.start)
