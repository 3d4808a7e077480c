"""The report's own voice: the prose that no statement has taken."""

from __future__ import annotations

import re
from collections.abc import Iterable

from firsthand.domain import Report, Span, Spans, Statement

_WORD = re.compile(r"\w")


def own_voice(report: Report, statements: Iterable[Statement]) -> Spans:
    """The stretches of prose outside every statement's source, cue and content, each within one block, in order.

    A stretch holds at least one letter or digit.
    """
    taken = sorted(span for s in statements for span in (*s.source, *s.cue, *s.content))
    found: list[Span] = []
    number = 0
    for block in report.prose:
        place = block.span.start
        while number < len(taken) and taken[number].start < block.span.end:
            found.extend(_worded(report.text, place, min(taken[number].start, block.span.end)))
            place = max(place, taken[number].end)
            if taken[number].end > block.span.end:
                break
            number += 1
        found.extend(_worded(report.text, place, block.span.end))
    return tuple(found)


def _worded(text: str, start: int, end: int) -> Spans:
    """The stretch without white space at its ends; nothing where it has no word."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (Span(start, end),) if start < end and _WORD.search(text, start, end) else ()
