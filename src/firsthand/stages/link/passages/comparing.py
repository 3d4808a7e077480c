"""Comparing two reports: what words both have, how much of each that is, and which has them from the other."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from firsthand.domain import Passage, Report, Reuse, ReuseKind

from .alignment import Aligned, align
from .direction import hints, probability
from .edges import passage_at
from .letters import Letters, letters_of
from .quoted import is_quoted, quotation_spans
from .shingles import LENGTH, hashes_of

BY = "link/passages@1"

NEAR_COPY = 0.6
"""Containment from which on a report is a copy, and no longer its own text with a passage in it."""

LEAST_PASSAGE = 60
"""Letters that agree in the passages of two reports that are linked by more than a quotation: about 13 words."""

LEAST_QUOTATION = 26
"""Letters of a quotation that is more than a common phrase."""

COMMON_SHARE = 0.5


class _Side(NamedTuple):
    report: Report
    letters: Letters


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
    aligned = [piece for piece in align(one.letters.codes, two.letters.codes) if not _is_common(piece, one, common)]
    if not aligned:
        return None
    passages = [passage_at(piece, first.text, one.letters, second.text, two.letters) for piece in aligned]
    quoted = _quoted(passages, first, second)
    if not _is_enough(aligned, quoted):
        return None
    return _reuse(one, two, aligned, passages, quotation_only=all(quoted))


def _is_common(piece: Aligned, side: _Side, common: Container[int]) -> bool:
    if not common:
        return False
    hashes = hashes_of(side.letters.codes[piece.here : piece.here_end], LENGTH) >> np.uint64(1)
    known = np.fromiter((value in common for value in hashes.tolist()), dtype=bool, count=len(hashes))
    return bool(known.any()) and _covered(known, len(hashes) + LENGTH - 1) >= COMMON_SHARE


def _covered(known: np.typing.NDArray[np.bool_], letters: int) -> float:
    covered = np.zeros(letters, dtype=bool)
    for place in np.flatnonzero(known):
        covered[place : place + LENGTH] = True
    return float(covered.mean())


def _quoted(passages: Sequence[Passage], first: Report, second: Report) -> list[bool]:
    here, there = quotation_spans(first), quotation_spans(second)
    return [is_quoted(passage, here, there) for passage in passages]


def _is_enough(aligned: Sequence[Aligned], quoted: Sequence[bool]) -> bool:
    """Whether what is shared is more than phrases that anybody would write."""
    if any(
        is_quotation and piece.agreeing >= LEAST_QUOTATION for piece, is_quotation in zip(aligned, quoted, strict=True)
    ):
        return True
    return max(piece.agreeing for piece in aligned) >= LEAST_PASSAGE


def _reuse(
    one: _Side, two: _Side, aligned: Sequence[Aligned], passages: Sequence[Passage], *, quotation_only: bool
) -> Reuse:
    shares = (
        sum(piece.here_end - piece.here for piece in aligned) / len(one.letters.codes),
        _union((piece.there, piece.there_end) for piece in aligned) / len(two.letters.codes),
    )
    found = hints(one.report, two.report, shares)
    sure = probability(found)
    derived, source = (one, two) if sure >= 0.5 else (two, one)
    if derived is two:
        passages, shares, sure = sorted(Passage(p.source, p.derived) for p in passages), shares[::-1], 1 - sure
    kind = _kind(one, two, shares)
    said = [hint.why for hint in found if (hint.weight > 0) == (derived is one)]
    return Reuse(
        derived.report.id,
        source.report.id,
        kind,
        tuple(passages),
        shares[0],
        shares[1],
        sure,
        (_how_much(passages, shares, quotation_only=quotation_only), *said),
        BY,
    )


def _union(ranges: object) -> int:
    total, reached = 0, 0
    for start, end in sorted(ranges):  # type: ignore[call-overload]
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def _kind(one: _Side, two: _Side, shares: tuple[float, float]) -> ReuseKind:
    if np.array_equal(one.letters.codes, two.letters.codes):
        return ReuseKind.SAME_TEXT
    return ReuseKind.NEAR_COPY if shares[0] >= NEAR_COPY else ReuseKind.SHARES_PASSAGE


def _how_much(passages: Sequence[Passage], shares: tuple[float, float], *, quotation_only: bool) -> str:
    what = "quotation only" if quotation_only else "shared words"
    pieces = "1 passage" if len(passages) == 1 else f"{len(passages)} passages"
    return f"{what}: {pieces}, {shares[0]:.0%} of this report and {shares[1]:.0%} of the other"
