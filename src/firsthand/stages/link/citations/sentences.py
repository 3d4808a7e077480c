"""The sentence around a place in a report, found without a parse: up to the next full stop, or the block's end."""

from __future__ import annotations

import re
from bisect import bisect_right

from firsthand.domain import Report, Span

_END = re.compile(r"[.!?…][”\"’'»)]*\s+(?=[„“\"«‘(A-ZÀ-ÞА-ЯЁЄІЇҐ])")

ABBREVIATIONS = frozenset(
    ["mr", "mrs", "ms", "dr", "st", "prof", "gen", "col", "lt", "sgt", "capt", "rev", "hon", "no", "vs"]
)


class Sentences:
    """The report's sentences by place; each block of text is cut on its own."""

    def __init__(self, report: Report) -> None:
        self._spans = [span for block in report.blocks for span in _sentences(report.text, block.span)]
        self._starts = [span.start for span in self._spans]

    def around(self, span: Span) -> Span:
        """The sentence in which `span` begins; the span itself where it lies in none."""
        index = bisect_right(self._starts, span.start) - 1
        return self._spans[index] if index >= 0 and span.start < self._spans[index].end else span


def _sentences(text: str, block: Span) -> list[Span]:
    found, start = [], block.start
    for match in _END.finditer(text, block.start, block.end):
        before = text[start : match.start()].rsplit(maxsplit=1)
        if before and before[-1].lower().lstrip('(“"') in ABBREVIATIONS:
            continue
        found.append(Span(start, match.end()))
        start = match.end()
    return [*found, Span(start, block.end)] if start < block.end else found
