"""Quotations that are signed: a paragraph of words in quotation marks, a dash, and the name of who said them.

Lists of readers' letters, mottoes and reviews are set so: “We were never asked.” ― Ama Lund. There is no verb, so the
dash is the cue. The network learned hardly any, and the layout leaves no doubt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .evidence import Place, Shape, Words

CONFIDENCE = 0.9
"""Our own estimate: where a corpus had such paragraphs, all were marked so, but it had too few to count."""

_DASHES = frozenset("―—–-")
_LONGEST_NAME = 8
_CAPITALISED = (Shape.TITLE, Shape.UPPER, Shape.MIXED, Shape.SINGLE_CAPITAL)


@dataclass(frozen=True, slots=True)
class Signature:
    """A signed quotation in words, numbered as in `Words`: the quotation, the dash, the name; ends are exclusive."""

    quotation: tuple[int, int]
    dash: int
    name: tuple[int, int]


def signatures(words: Words, first: int, last: int) -> Iterator[Signature]:
    """The signed quotations among the words from `first` up to `last`."""
    for dash in range(first + 3, last - 1):
        if words.shown[dash] not in _DASHES or words.place[dash - 1] != Place.CLOSES:
            continue
        block = words.block[dash]
        begin, end = dash - 1, dash + 1
        while begin > first and words.block[begin - 1] == block and words.place[begin] != Place.OPENS:
            begin -= 1
        while end < last and words.block[end] == block and end - dash <= _LONGEST_NAME + 1:
            end += 1
        opens_block = words.place[begin] == Place.OPENS and (begin == 0 or words.block[begin - 1] != block)
        name = end - 1 if words.shown[end - 1] == "." else end
        ends_block = end == last or words.block[end] != block
        if opens_block and ends_block and _is_name(words, dash + 1, name):
            yield Signature((begin, dash), dash, (dash + 1, name))


def _is_name(words: Words, first: int, last: int) -> bool:
    """Whether the words are few, begin with a capital and are outside of quotations."""
    if not first < last <= first + _LONGEST_NAME or words.shape[first] not in _CAPITALISED:
        return False
    return bool((words.place[first:last] == Place.OUTSIDE).all()) and ":" not in words.shown[first:last]
