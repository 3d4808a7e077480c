"""Numerals: numbers in digits and in words, "two hundred and fifty thousand", "half a dozen", "hundreds"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from .words import listed

_SMALL = {
    word: float(n)
    for n, word in enumerate(
        listed("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen")
        + listed("sixteen seventeen eighteen nineteen")
    )
}
_TENS = {word: 10.0 * n for n, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2)}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_VAGUE = {
    "several": (3.0, 9.0),
    "dozens": (24.0, 99.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2_000.0, 9_999.0),
}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


class Numeral(NamedTuple):
    """A number that takes `length` words, with the least and the most that it can mean."""

    length: int
    low: float
    high: float


def numeral_at(words: Sequence[str], at: int) -> Numeral | None:
    """The numeral that begins with the word at `at`; None where none does.

    >>> numeral_at(["two", "hundred", "and", "fifty", "thousand", "people"], 0)
    Numeral(length=5, low=250000.0, high=250000.0)
    """
    if words[at] in _VAGUE:
        return Numeral(1, *_VAGUE[words[at]])
    if words[at] == "dozen":
        return Numeral(1, 12, 12)
    if words[at] == "half" and words[at + 1 : at + 3] in (["a", "dozen"], ["dozen"]):
        return Numeral(words.index("dozen", at) + 1 - at, 6, 6)
    end, value = _sum(words, at)
    if end == at:
        return None
    if end < len(words) and words[end] == "dozen":
        return Numeral(end + 1 - at, value * 12, value * 12)
    return Numeral(end - at, value, value)


@lru_cache(maxsize=100_000)
def is_number(word: str) -> bool:
    """True for a word that is a number by itself."""
    return numeral_at((word,), 0) is not None


def _sum(words: Sequence[str], at: int) -> tuple[int, float]:
    """Where the number that starts at `at` ends, and its value; the same place where there is none."""
    total, part, end = 0.0, 0.0, at
    while end < len(words):
        after = end + 1 if words[end] == "and" and end > at and words[end - 1] in _SCALES else end
        step = _step(words[after], part) if after < len(words) else None
        if step is None:
            break
        part = step
        if words[after] in _SCALES and words[after] != "hundred":
            total, part = total + part, 0.0
        end = after + 1
    return end, total + part


def _step(word: str, part: float) -> float | None:
    """What a number of so far `part` becomes by its next word; None where that word does not go on with it."""
    if word in _SCALES:
        return part * _SCALES[word] if part else None
    if _DIGITS.fullmatch(word):
        return None if part else float(word.replace(",", ""))
    pieces = [_SMALL.get(piece, _TENS.get(piece, -1.0)) for piece in word.split("-")]
    value = sum(pieces)
    if min(pieces) < 0 or value > 99:
        return None
    fits = not part or (part % 100 == 0 and value < 100) or (part % 100 in _TENS.values() and value < 10)
    return part + value if fits else None
