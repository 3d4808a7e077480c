"""Passages: what shared words say for a derivation, by how much of an account's content lies in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from firsthand.domain import Account, EdgeKind, Passage, Reuse, ReuseKind, Span

from .evidence import Evidence
from .log_odds import clipped

MOST = 0.8
"""A content of which this much stands in the other report's content is taken from there, or both from a third."""
COPY = 0.5
"""A report that shares so much of its words is a copy as a whole."""


class Reuses:
    """What reports of a claim share, asked by the two accounts."""

    def __init__(self, reuses: Iterable[Reuse]) -> None:
        self._between: dict[tuple[str, str], list[Reuse]] = defaultdict(list)
        for reuse in reuses:
            self._between[reuse.derived, reuse.source].append(reuse)
            self._between[reuse.source, reuse.derived].append(reuse)

    def __bool__(self) -> bool:
        return bool(self._between)

    def direction(self, later: str, earlier: str) -> float:
        """The probability that the words went from report `earlier` to report `later`; one half where nothing says."""
        shares = [
            reuse.direction if reuse.derived == later else 1 - reuse.direction
            for reuse in self._between.get((later, earlier), ())
        ]
        return max(shares, key=lambda share: abs(share - 0.5), default=0.5)

    def share(self, later: str, earlier: str) -> float:
        """The greatest part of either report's words that stands in the other, 0 to 1."""
        return max((max(r.of_derived, r.of_source) for r in self._between.get((later, earlier), ())), default=0.0)

    def evidence(self, later: Account, earlier: Account) -> Iterator[Evidence]:
        """What the words that both reports have say for `later` deriving from `earlier`."""
        for reuse in self._between.get((later.report, earlier.report), ()):
            yield from _evidence(later, earlier, reuse)


def _evidence(later: Account, earlier: Account, reuse: Reuse) -> Iterator[Evidence]:
    forth = reuse.derived == later.report
    whole = reuse.of_derived if forth else reuse.of_source
    pairs = [_seen_from(passage, forth) for passage in reuse.passages]
    share = _share(later, earlier, pairs) if later.content and earlier.content else whole
    spans = tuple(ours for ours, _ in pairs if any(ours.overlaps(span) for span in later.content))
    way = 3 * ((reuse.direction if forth else 1 - reuse.direction) - 0.5)
    if reuse.kind is ReuseKind.TRANSLATION:
        yield Evidence(3.0 + way, "the report reads as a translation of the other", EdgeKind.TRANSLATION, spans)
    elif share >= MOST and whole >= COPY:
        words = f"{whole:.0%} of the report's words stand in the other, these among them"
        yield Evidence(6.5 + way, words, EdgeKind.COPIES, spans, sure=True)
    elif share > 0.15:
        words = f"{share:.0%} of its words stand in the other account"
        yield Evidence(1.0 + 3.5 * share + 2 * whole + way, words, EdgeKind.SHARES_PASSAGE, spans)
    elif whole > 0:
        # Elsewhere in the report: a release that both print, or a quotation that everybody has, tells little.
        weight = clipped(8 * whole + 0.25 * (len(pairs) - 1), 0, 2.5) + way / 2
        yield Evidence(weight, "the report shares passages with the other", EdgeKind.SHARES_PASSAGE)


def _seen_from(passage: Passage, forth: bool) -> tuple[Span, Span]:
    return (passage.derived, passage.source) if forth else (passage.source, passage.derived)


def _share(later: Account, earlier: Account, pairs: Sequence[tuple[Span, Span]]) -> float:
    """How much of the later content lies in passages that touch the earlier content, 0 to 1."""
    length = sum(span.end - span.start for span in later.content)
    shared = 0
    for ours, theirs in pairs:
        if any(theirs.overlaps(span) for span in earlier.content):
            shared += sum(max(0, min(ours.end, s.end) - max(ours.start, s.start)) for s in later.content)
    return min(shared / length, 1.0) if length else 0.0
