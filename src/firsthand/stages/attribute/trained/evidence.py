"""What the letters alone show of a text: its words, how each is written, and where it stands in a quotation.

The encoder's vocabulary has no capitals and a handful of quotation marks. So each word carries its shape, and each
quotation mark, whatever the typography, is shown to the encoder as an opening or a closing one (`text/quotation.py`
tells which it is), each word as inside or outside of a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from firsthand.domain import Span
from firsthand.text.quotation import quotations

type Numbers = NDArray[np.int64]

_WORD = re.compile(r"[^\W_]+(?:['’.,\-][^\W_]+)*|``|''|[^\w\s]|_+")
_MARKS = frozenset("\"“”„«»‹›‘’‚'") | {"``", "''"}
OPENING, CLOSING = "“", "”"
_REMEMBERED = 50_000
"""Words whose shape is remembered."""


class Shape(IntEnum):
    """How a word is written; the numbers are what the encoder was trained with."""

    LOWER = 0
    TITLE = 1
    UPPER = 2
    MIXED = 3
    DIGITS = 4
    PUNCTUATION = 5
    SINGLE_CAPITAL = 6
    NO_CASE = 7


class Place(IntEnum):
    """Where a word stands in a quotation; the numbers are what the encoder was trained with."""

    OUTSIDE = 0
    OPENS = 1
    INSIDE = 2
    CLOSES = 3
    INSIDE_UNBALANCED = 4
    STRAY_MARK = 5


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text's blocks, in order; all arrays have one entry a word.

    `start` and `end` are code points into the text, end exclusive; `block` is the number of the block; `shown` is the
    word as the encoder gets it.
    """

    start: Numbers
    end: Numbers
    block: Numbers
    shape: Numbers
    place: Numbers
    shown: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.shown)


def words_of(text: str, blocks: Sequence[Span]) -> Words:
    """The words of the blocks, which are in order and do not overlap."""
    found = [(m.start(), m.end(), number) for number, b in enumerate(blocks) for m in _WORD.finditer(text, *b)]
    table = np.array(found, dtype=np.int64).reshape(-1, 3)
    start, end, block = table[:, 0].copy(), table[:, 1].copy(), table[:, 2].copy()
    shown = [text[s:e] for s, e, _ in found]
    shape = np.fromiter((shape_of(word) for word in shown), dtype=np.int64, count=len(shown))
    place = _places(text, blocks, start, end, shown)
    return Words(start, end, block, shape, place, tuple(shown))


@lru_cache(maxsize=_REMEMBERED)
def shape_of(word: str) -> Shape:
    """The word's shape; a word with a digit counts as digits, one of a script without capitals as no case."""
    if not any(c.isalnum() for c in word):
        return Shape.PUNCTUATION
    if any(c.isdigit() for c in word):
        return Shape.DIGITS
    if word.islower():
        return Shape.LOWER
    if word.isupper():
        return Shape.UPPER if len(word) > 1 else Shape.SINGLE_CAPITAL
    if word[0].isupper() and word[1:].islower():
        return Shape.TITLE
    return Shape.MIXED if word.upper() != word.lower() else Shape.NO_CASE


def _places(text: str, blocks: Sequence[Span], start: Numbers, end: Numbers, shown: list[str]) -> Numbers:
    """Each word's place; puts the opening and the closing mark into `shown`."""
    place = np.zeros(len(shown), dtype=np.int64)
    for quotation in quotations(text, blocks):
        first = int(np.searchsorted(start, quotation.span.start))
        last = int(np.searchsorted(end, quotation.span.end, side="right"))
        if first >= last:
            continue
        balanced = quotation.opened and quotation.closed
        place[first:last] = Place.INSIDE if balanced else Place.INSIDE_UNBALANCED
        if quotation.opened and shown[first] in _MARKS:
            place[first], shown[first] = Place.OPENS, OPENING
        if quotation.closed and shown[last - 1] in _MARKS and last - 1 > first:
            place[last - 1], shown[last - 1] = Place.CLOSES, CLOSING
    for number in np.flatnonzero(place == Place.OUTSIDE):
        if shown[number] in _MARKS:
            place[number] = Place.STRAY_MARK
    return place
