"""Taken from: of several reports with the same words, which one a report has them from.

Two papers that print one agency's story share its words, and neither has them from the other. What is shared with one
report is all shared with another as well, and more of it: then the other is where it was taken from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from firsthand.domain import Reuse, ReuseKind, Span

COVERED = 0.95
"""The share of the words in common with one report that stand in common with the other as well."""
MORE = 1.05
"""How many times as many words are in common with the other, at least."""
THIRD = "both have these words from a third report"
"""Why the direction of such a pair is not known: there is none."""


def taken_from(reuses: Iterable[Reuse]) -> tuple[Reuse, ...]:
    """The reuses; where a third report explains one wholly, its direction is left open, and it says why."""
    found = tuple(reuses)
    by_derived: dict[str, list[Reuse]] = defaultdict(list)
    for reuse in found:
        by_derived[reuse.derived].append(reuse)
    return tuple(_seen_with(reuse, by_derived[reuse.derived]) for reuse in found)


def _seen_with(reuse: Reuse, others: Sequence[Reuse]) -> Reuse:
    if reuse.kind is ReuseKind.TRANSLATION or reuse.direction <= 0.5:
        return reuse
    ours = [passage.derived for passage in reuse.passages]
    for other in others:
        theirs = [passage.derived for passage in other.passages]
        more = _length(theirs) >= MORE * _length(ours)
        if other is not reuse and more and other.direction > 0.5 and _covered(ours, theirs) >= COVERED * _length(ours):
            return replace(reuse, direction=0.5, why=(*reuse.why, THIRD))
    return reuse


def _length(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _covered(spans: Iterable[Span], by: Sequence[Span]) -> int:
    return sum(max(0, min(span.end, other.end) - max(span.start, other.start)) for span in spans for other in by)
