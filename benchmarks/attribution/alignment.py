"""Moves spans from a text that a peer cleaned back to the text that it was given, word by word."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from difflib import SequenceMatcher

type Offsets = tuple[int, int]

_WORD = re.compile(r"\w+")


class Alignment:
    """Knows for each word of `changed` the same word of `original`; words are compared without accents and case."""

    def __init__(self, changed: str, original: str) -> None:
        here, there = _words(changed), _words(original)
        self._starts, self._ends = [start for start, _, _ in here], [end for _, end, _ in here]
        self._same: list[Offsets | None] = [None] * len(here)
        one, other = [word for *_, word in here], [word for *_, word in there]
        if one == other:
            blocks = [(0, 0, len(here))]
        else:
            blocks = [
                (a, b, size) for a, b, size in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
            ]
        for start, target, size in blocks:
            for step in range(size):
                self._same[start + step] = (there[target + step][0], there[target + step][1])

    def __call__(self, start: int, end: int) -> Offsets | None:
        """The span of the original from the first to the last word of this one; None where no word has its like."""
        words = self._same[bisect_right(self._ends, start) : bisect_left(self._starts, end)]
        found = [word for word in words if word]
        return (found[0][0], found[-1][1]) if found else None


def _words(text: str) -> list[tuple[int, int, str]]:
    return [(match.start(), match.end(), _plain(match.group())) for match in _WORD.finditer(text)]


def _plain(word: str) -> str:
    taken_apart = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in taken_apart if not unicodedata.combining(letter)).casefold()
