"""Windows: the stretches of a text that the encoder reads at a time, whole blocks where they fit.

A window begins with one sub-word of its own, and has another after each block. A block that is longer than a window is
cut after a sentence's end if there is one in the window's second half. A short block that ends with a colon ("He
said:") stays with what it introduces.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .evidence import Numbers, Shape, Words

LONGEST = 256
"""Sub-words of a window, those of its own counted."""

_SENTENCE_ENDS = frozenset(".!?…")
_INTRODUCES = ":"
_SHORT = 4
"""What introduces has at most this part of a window's sub-words."""
_OWN = int(Shape.PUNCTUATION)


type Stretch = tuple[int, int, int]
"""First and last (exclusive) word of a block or a part of one, and how many sub-words it has."""


@dataclass(frozen=True, slots=True)
class Window:
    """A window; `ids`, `shape` and `place` have one entry a sub-word.

    It holds the words `first_word` … `first_word + len(heads)`, of which `heads` gives each one's first sub-word.
    """

    ids: Numbers
    shape: Numbers
    place: Numbers
    heads: Numbers
    first_word: int


def windows(
    words: Words, pieces: Sequence[tuple[int, ...]], *, begins: int, parts: int, longest: int = LONGEST
) -> Iterator[Window]:
    """The windows that hold all the words, in order; `begins` and `parts` are the ids of a window's own sub-words."""
    stretches: list[Stretch] = []
    size = 1
    for first, last, length in _stretches(words, pieces, longest - 2):
        if stretches and size + length + 1 > longest:
            held = stretches[-1][2]
            stays = len(stretches) > 1 and _introduces(words, stretches[-1], longest) and held + length + 3 <= longest
            yield _window(words, pieces, stretches[:-1] if stays else stretches, begins, parts)
            stretches, size = (stretches[-1:], held + 2) if stays else ([], 1)
        stretches.append((first, last, length))
        size += length + 1
    if stretches:
        yield _window(words, pieces, stretches, begins, parts)


def _introduces(words: Words, stretch: Stretch, longest: int) -> bool:
    """Whether the stretch is short and ends with a colon."""
    _, last, length = stretch
    return words.shown[last - 1] == _INTRODUCES and _SHORT * length <= longest


def _stretches(words: Words, pieces: Sequence[tuple[int, ...]], longest: int) -> Iterator[Stretch]:
    """The blocks, and the parts of those that are longer than a window, which leave room for what introduces them."""
    edges = [*np.flatnonzero(np.diff(words.block, prepend=-1)).tolist(), len(words)]
    before: Stretch | None = None
    for begin, end in pairwise(edges):
        at = begin
        room = longest
        if before is not None and _introduces(words, before, longest):
            room -= before[2] + 1
        while at < end:
            stop, size, good = at, 0, at
            while stop < end and size + len(pieces[stop]) <= room:
                size += len(pieces[stop])
                stop += 1
                if size > room // 2 and words.shown[stop - 1] in _SENTENCE_ENDS:
                    good = stop
            if stop < end and good > at:
                stop, size = good, sum(len(piece) for piece in pieces[at:good])
            before = at, stop, size
            yield before
            at, room = stop, longest


def _window(
    words: Words, pieces: Sequence[tuple[int, ...]], stretches: list[Stretch], begins: int, parts: int
) -> Window:
    ids, shape, place, heads = [begins], [_OWN], [0], []
    for first, last, _ in stretches:
        for number in range(first, last):
            heads.append(len(ids))
            count = len(pieces[number])
            ids.extend(pieces[number])
            shape.extend([int(words.shape[number])] * count)
            place.extend([int(words.place[number])] * count)
        ids.append(parts)
        shape.append(_OWN)
        place.append(0)
    first_word = stretches[0][0]
    return Window(_array(ids), _array(shape), _array(place), _array(heads), first_word)


def _array(values: list[int]) -> Numbers:
    return np.array(values, dtype=np.int64)
