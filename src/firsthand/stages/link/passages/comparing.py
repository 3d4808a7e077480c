"""Comparing two reports: what words both have, how much of each that is, and which has them from the other."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from firsthand.domain import Passage, Report, Reuse, ReuseKind

from .alignment import Aligned, align
from .boilerplate import are_about_different_things, is_common, is_notice
from .direction import hints, probability
from .edges import passage_at
from .letters import Letters, letters_of
from .quoted import is_quoted, quotation_spans

BY = "link/passages@1"

NEAR_COPY = 0.6
"""Containment from which on a report is a copy, and no longer its own text with a passage in it."""

LEAST_PASSAGE = 60
"""Letters that agree in the passages of two reports that are linked by more than a quotation: about 13 words."""

LEAST_QUOTATION = 26
"""Letters of a quotation that is more than a common phrase."""

WHOLE, MUCH = 0.9, 0.35
"""Containments from which on what is shared is no boilerplate: nearly all of one report, or much of both."""


class _Side(NamedTuple):
    report: Report
    letters: Letters


class _Shared(NamedTuple):
    """A passage, as letters and as spans of the first and second report."""

    piece: Aligned
    passage: Passage
    is_quoted: bool = False


@lru_cache(maxsize=256)
def _letters(text: str) -> Letters:
    return letters_of(text)


def compare(report: Report, other: Report, *, common: Container[int] = frozenset()) -> Reuse | None:
    """The words that two reports share, and which of them has them from the other; None where they share nothing.

    `common` are fingerprints of boilerplate: a passage most of whose fingerprints are among them is passed over. The
    order of the two arguments does not matter.
    """
    if report.id == other.id:
        return None
    first, second = sorted((report, other), key=lambda one: one.id)
    one, two = _Side(first, _letters(first.text)), _Side(second, _letters(second.text))
    shared = [
        _Shared(piece, passage_at(piece, first.text, one.letters, second.text, two.letters))
        for piece in align(one.letters.codes, two.letters.codes)
    ]
    if not shared:
        return None
    shared = _quoted(shared, first, second)
    shared = _without_boilerplate(shared, one, two, common)
    return _reuse(one, two, shared) if _is_enough(shared) else None


def _without_boilerplate(shared: Sequence[_Shared], one: _Side, two: _Side, common: Container[int]) -> list[_Shared]:
    """What is left of the shared passages when notices, common passages and other boilerplate are taken out."""
    kept = [part for part in shared if part.is_quoted or not is_notice(part.passage, one.report)]
    shares = sorted(_shares(kept, one, two))
    if shares[1] >= WHOLE or (shares[0] >= MUCH and shares[1] >= NEAR_COPY):
        return kept
    kept = [part for part in kept if part.is_quoted or not is_common(part.piece, one.letters, common)]
    least, most = sorted(_shares(kept, one, two))
    if least >= MUCH or most >= NEAR_COPY:
        return kept
    passages = [part.passage for part in kept]
    if are_about_different_things(one.report, two.report, passages):
        return [part for part in kept if part.is_quoted]
    return kept


def _quoted(shared: Sequence[_Shared], first: Report, second: Report) -> list[_Shared]:
    here, there = quotation_spans(first), quotation_spans(second)
    return [part._replace(is_quoted=is_quoted(part.passage, here, there)) for part in shared]


def _is_enough(shared: Sequence[_Shared]) -> bool:
    """Whether what is shared is more than phrases that anybody would write."""
    if sum(part.piece.agreeing for part in shared if part.is_quoted) >= LEAST_QUOTATION:
        return True
    return max((part.piece.agreeing for part in shared), default=0) >= LEAST_PASSAGE


def _reuse(one: _Side, two: _Side, shared: Sequence[_Shared]) -> Reuse:
    shares = _shares(shared, one, two)
    found = hints(one.report, two.report, shares)
    sure = probability(found)
    derived, source = (one, two) if sure >= 0.5 else (two, one)
    passages = tuple(part.passage for part in shared)
    if derived is two:
        passages, shares = tuple(sorted(Passage(p.source, p.derived) for p in passages)), shares[::-1]
    said = [hint.why for hint in found if (hint.weight > 0) == (derived is one)]
    return Reuse(
        derived.report.id,
        source.report.id,
        _kind(one, two, shares),
        passages,
        *shares,
        max(sure, 1 - sure),
        (_how_much(shared, shares), *said),
        BY,
    )


def _shares(shared: Sequence[_Shared], one: _Side, two: _Side) -> tuple[float, float]:
    """The containments: the share of each report's letters that lie in the passages."""
    here = _union((part.piece.here, part.piece.here_end) for part in shared)
    there = _union((part.piece.there, part.piece.there_end) for part in shared)
    return here / len(one.letters.codes), there / len(two.letters.codes)


def _union(ranges: Iterable[tuple[int, int]]) -> int:
    total, reached = 0, 0
    for start, end in sorted(ranges):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def _kind(one: _Side, two: _Side, shares: tuple[float, float]) -> ReuseKind:
    if np.array_equal(one.letters.codes, two.letters.codes):
        return ReuseKind.SAME_TEXT
    return ReuseKind.NEAR_COPY if shares[0] >= NEAR_COPY else ReuseKind.SHARES_PASSAGE


def _how_much(shared: Sequence[_Shared], shares: tuple[float, float]) -> str:
    what = "quotation only" if all(part.is_quoted for part in shared) else "shared words"
    pieces = "1 passage" if len(shared) == 1 else f"{len(shared)} passages"
    return f"{what}: {pieces}, {shares[0]:.0%} of this report and {shares[1]:.0%} of the other"
