"""From the network's answer to candidates: of each anchor the one statement that its tags, legally read, describe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import batched

import numpy as np
from numpy.typing import NDArray

from .confidence import Evidence, Reals, features
from .evidence import Numbers, Place, Shape, Words
from .network import Answer
from .tag_paths import NEVER, Tag, best_paths
from .weights import Decoding
from .windows import Window

AT_A_TIME = 128
"""Anchors that are searched together."""

SURELY = -0.005
"""Logarithm of the probability from which on a word surely has no role for an anchor."""

_OUTSIDE_QUOTES = (Place.OUTSIDE, Place.STRAY_MARK)
_NOT_FIRST = frozenset(",;:.-–—)")
_NOT_LAST = frozenset(",;:-–—(")

type Run = tuple[int, int]
"""Words from the first up to, not including, the last; numbers as in `Words`."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word on which a statement hangs, with the tags of the words around it.

    `tags` [L, 7] has log-probabilities, its first row for the word `first`; words beyond its rows surely have no role.
    `window` is the window's number.
    """

    window: int
    word: int
    has_cue: bool
    probability: float
    first: int
    tags: Reals


@dataclass(frozen=True, slots=True)
class Candidate:
    """What an anchor's tags describe; `content` has at least one run, `features` are those that FEATURES names."""

    window: int
    anchor: int
    source: Run | None
    cue: Run | None
    content: tuple[Run, ...]
    features: tuple[float, ...]


def anchors_in(
    answer: Answer, windows: Sequence[Window], words: Words, first_window: int, decoding: Decoding
) -> Iterator[Anchor]:
    """The anchors of some windows, the first of which has the number `first_window`, each with the words in reach."""
    for (window, piece), tags in zip(answer.pairs.tolist(), answer.tags, strict=True):
        heads = windows[window].heads
        place = int(np.searchsorted(heads, piece))
        if place == len(heads) or heads[place] != piece:
            continue  # not the first sub-word of a word
        start = windows[window].first_word
        _, cue, no_cue = answer.anchors[window, piece].tolist()
        block = words.block[start : start + len(heads)]
        low = int(np.searchsorted(block, block[place] - decoding.blocks_before))
        high = int(np.searchsorted(block, block[place] + decoding.blocks_after, side="right"))
        reach = tags[heads[low:high]]
        first, last = _in_question(reach, place - low)
        yield Anchor(
            first_window + window, start + place, cue >= no_cue, cue + no_cue, start + low + first, reach[first:last]
        )


def _in_question(tags: Reals, anchor: int) -> Run:
    """From the first word to the last that may have a role for the anchor, which is one of them, and one more each way.

    Most of a window lies beyond them for most anchors, and the search takes as long as the longest stretch has words.
    """
    found = np.flatnonzero(tags[:, Tag.OUTSIDE] < SURELY)
    first, last = (min(anchor, int(found[0])), max(anchor, int(found[-1]))) if len(found) else (anchor, anchor)
    return max(0, first - 1), min(len(tags), last + 2)


def candidates(anchors: Iterable[Anchor], words: Words, decoding: Decoding) -> Iterator[Candidate]:
    """What each anchor describes, in order. One whose content would hold no word but marks is none."""
    for group in batched(anchors, AT_A_TIME):
        yield from _searched(group, words, decoding)


def _searched(anchors: Sequence[Anchor], words: Words, decoding: Decoding) -> Iterator[Candidate]:
    length = max(len(anchor.tags) for anchor in anchors)
    scores = np.full((len(anchors), length, len(Tag)), NEVER, dtype=np.float32)
    scores[:, :, Tag.OUTSIDE] = 0.0
    lone = np.zeros((len(anchors), length), dtype=np.float32)
    for number, anchor in enumerate(anchors):
        reach = slice(anchor.first, anchor.first + len(anchor.tags))
        scores[number, : len(anchor.tags)] = _allowed(anchor, words.block[reach])
        scores[number, : len(anchor.tags), Tag.SOURCE] += decoding.no_source
        lone[number, : len(anchor.tags)] = decoding.lone_word * np.isin(words.place[reach], _OUTSIDE_QUOTES)
    paths = best_paths(scores, decoding.further_run, lone)
    for anchor, tags, over in zip(anchors, paths.tags, paths.score - paths.without, strict=True):
        found = _candidate(anchor, tags[: len(anchor.tags)], float(over), words)
        if found is not None:
            yield found


def _allowed(anchor: Anchor, block: Numbers) -> Reals:
    """The anchor's scores with NEVER where a tag would contradict the anchor, or run on into another block."""
    scores = anchor.tags.astype(np.float32)
    here = anchor.word - anchor.first
    begins = np.flatnonzero(np.diff(block)) + 1
    scores[begins[:, None], [Tag.IN_SOURCE, Tag.IN_CUE]] = NEVER
    at_anchor = scores[here].copy()
    scores[:, Tag.CUE] = NEVER
    if anchor.has_cue:
        scores[:here, Tag.IN_CUE] = NEVER
        kept = Tag.CUE
    else:
        scores[:, Tag.IN_CUE] = NEVER
        scores[:here, [Tag.CONTENT, Tag.IN_CONTENT]] = NEVER
        kept = Tag.CONTENT
    scores[here] = NEVER
    scores[here, kept] = at_anchor[kept]
    return scores


def _candidate(anchor: Anchor, tags: NDArray[np.int8], over_none: float, words: Words) -> Candidate | None:
    source = _runs(tags, Tag.SOURCE)
    cue = _runs(tags, Tag.CUE)
    reach = slice(anchor.first, anchor.first + len(tags))
    is_word = words.shape[reach] != Shape.PUNCTUATION
    loose = _loose(words, reach)
    content = [run for run in _runs(tags, Tag.CONTENT) if is_word[slice(*run)].any()]
    content = [_trimmed(run, *loose) for run in content]
    if not content:
        return None
    chosen: Reals = anchor.tags[np.arange(len(tags)), tags]
    edges = sorted({at for first, last in content for at in (first, min(last, len(tags) - 1))})
    evidence = Evidence(
        anchor=anchor.probability,
        chosen=chosen,
        content=np.concatenate([np.arange(*run) for run in content]),
        source=np.arange(*source[0]) if source else np.arange(0),
        edges=np.array(edges),
        content_runs=len(content),
        has_cue=anchor.has_cue,
        over_none=over_none,
    )
    return Candidate(
        anchor.window,
        anchor.word if cue else anchor.first + content[0][0],  # the mark that it hung on may be cut off
        _moved(source[0], anchor.first) if source else None,
        _moved(cue[0], anchor.first) if cue else None,
        tuple(_moved(run, anchor.first) for run in content),
        features(evidence),
    )


def _runs(tags: NDArray[np.int8], begin: Tag) -> list[Run]:
    """The runs of a role, whose tags are `begin` and the next; neighbours that touch are one run."""
    inside = (tags == begin) | (tags == begin + 1)
    edges = np.flatnonzero(np.diff(inside, prepend=False, append=False))
    return [(int(first), int(last)) for first, last in edges.reshape(-1, 2)]


def _loose(words: Words, reach: slice) -> tuple[list[bool], list[bool]]:
    """Which words are no part of a content that begins with them, and of one that ends with them."""
    outside = (words.place[reach] == Place.OUTSIDE).tolist()
    pairs = list(zip(words.shown[reach], outside, strict=True))
    return [o and w in _NOT_FIRST for w, o in pairs], [o and w in _NOT_LAST for w, o in pairs]


def _trimmed(run: Run, not_first: list[bool], not_last: list[bool]) -> Run:
    """The run, which holds a word, without the punctuation at its ends."""
    first, last = run
    while not_first[first]:
        first += 1
    while not_last[last - 1]:
        last -= 1
    return first, last


def _moved(run: Run, by: int) -> Run:
    return run[0] + by, run[1] + by
