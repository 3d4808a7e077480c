"""The best legal tagging of each anchor's words: a Viterbi search (Viterbi 1967) for all anchors at a time.

Legal is: I follows B or I of its own role; at most one source; one cue, where the anchor is, or none; content at least
once, in any number of pieces, each after the first at a cost. So a state is a tag with two bits: whether the source has
been, whether content has been. Time grows with anchors times words, memory likewise.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from .confidence import Reals

type Bits = NDArray[np.bool_]

NEVER = np.float32(-1e9)


class Tag(IntEnum):
    """What a word is for an anchor; the numbers are the network's."""

    OUTSIDE = 0
    SOURCE = 1
    IN_SOURCE = 2
    CUE = 3
    IN_CUE = 4
    CONTENT = 5
    IN_CONTENT = 6


_PAIRS = ((Tag.SOURCE, Tag.IN_SOURCE), (Tag.CUE, Tag.IN_CUE), (Tag.CONTENT, Tag.IN_CONTENT))


@dataclass(frozen=True, slots=True)
class Paths:
    """Of each anchor the chosen tags [N, L], their score, and that of the best path without content; scores in nats."""

    tags: NDArray[np.int8]
    score: Reals
    without: Reals


@dataclass(frozen=True, slots=True)
class _Steps:
    """From where each state was reached, word by word: [L, N, source bit, content bit]."""

    tag: NDArray[np.int8]
    inside_from_inside: NDArray[np.bool_]
    had_content: NDArray[np.bool_]


def best_paths(scores: Reals, further_run: float, lone_word: Reals) -> Paths:
    """The best path for each anchor. `scores` [N, L, 7] has NEVER where a tag can't be, and L is at least 1.

    `lone_word` [N, L] is what it costs that the word alone is a piece of content.
    """
    count, length, _ = scores.shape
    v = np.full((7, count, 2, 2), NEVER, dtype=np.float32)
    ended = v.copy()  # the same, where the next word begins something new
    ended[Tag.OUTSIDE, :, 0, 0] = 0.0
    steps = _Steps(
        np.zeros((length, count, 2, 2), np.int8),
        np.zeros((length, 3, count, 2, 2), np.bool_),
        np.zeros((length, count, 2), np.bool_),
    )
    by_word = np.ascontiguousarray(scores.transpose(1, 2, 0))[..., None, None]
    for at in range(length):
        word = by_word[at]
        best = ended.max(axis=0)
        steps.tag[at] = ended.argmax(axis=0)
        new = np.full_like(v, NEVER)
        new[Tag.OUTSIDE] = best + word[Tag.OUTSIDE]
        new[Tag.CUE] = best + word[Tag.CUE]
        new[Tag.SOURCE, :, 1] = best[:, 0] + word[Tag.SOURCE, :, 0]
        again = best[:, :, 1] - further_run
        steps.had_content[at] = again > best[:, :, 0]
        new[Tag.CONTENT, :, :, 1] = np.maximum(again, best[:, :, 0]) + word[Tag.CONTENT, :, :, 0]
        for role, (begin, inside) in enumerate(_PAIRS):
            steps.inside_from_inside[at, role] = v[inside] > v[begin]
            new[inside] = np.maximum(v[inside], v[begin]) + word[inside]
        v = new
        ended = v.copy()
        ended[Tag.CONTENT] -= lone_word[:, at, None, None]
    return _traced(ended, steps)


def _traced(ended: Reals, steps: _Steps) -> Paths:
    """Walk the best paths that have content from their last words back to their first."""
    length, count = steps.tag.shape[:2]
    rows = np.arange(count)
    final = ended[:, :, :, 1].transpose(1, 0, 2).reshape(count, 14)
    chosen = final.argmax(axis=1)
    tag, source, content = chosen // 2, chosen % 2, np.ones(count, np.intp)
    tags = np.zeros((count, length), np.int8)
    for at in range(length - 1, -1, -1):
        tags[:, at] = tag
        is_inside = (tag == Tag.IN_SOURCE) | (tag == Tag.IN_CUE) | (tag == Tag.IN_CONTENT)
        role = np.where(tag > 0, (tag - 1) // 2, 0)
        from_inside = steps.inside_from_inside[at, role, rows, source, content]
        content = np.where(tag == Tag.CONTENT, steps.had_content[at, rows, source], content).astype(np.intp)
        source = np.where(tag == Tag.SOURCE, 0, source)
        tag = np.where(is_inside, tag - ~from_inside, steps.tag[at, rows, source, content])
    return Paths(tags, final[rows, chosen], ended[:, :, :, 0].max(axis=(0, 2)))
