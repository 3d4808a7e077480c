"""Letters: a text without its spaces, marks, case and accents, as numbers, each with its place in the text.

Copies differ in typography, hyphenation and line breaks long before they differ in words; what is compared is what
stays. Letters that an optical reader takes for each other (l, i and 1; o and 0; s and 5) count as one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

BREAK = 1
"""The code that stands between two texts of a batch; no letter has it."""

_PLANE = 0x10000
_ALIKE = str.maketrans({"i": "l", "1": "l", "0": "o", "5": "s", "ł": "l", "ø": "o", "đ": "d", "ı": "l"})


class Letters(NamedTuple):
    """The letters' codes (uint16, one a letter) and the code-point offset of each in the text (int64)."""

    codes: NDArray[np.uint16]
    places: NDArray[np.int64]


def letters_of(text: str) -> Letters:
    """The letters and digits of `text`, in order."""
    codes = _codes(text)
    places = np.flatnonzero(codes)
    return Letters(codes[places], places)


def letters_of_all(texts: Sequence[str]) -> NDArray[np.uint16]:
    """The letters of several texts, one after the other, with BREAK before, between and after them."""
    codes = _codes("\x01" + "\x01".join(text.replace("\x01", " ") for text in texts) + "\x01")
    kept: NDArray[np.uint16] = codes[codes != 0]
    return kept


def _codes(text: str) -> NDArray[np.uint16]:
    """One code a code point, 0 for what is no letter; beyond the basic plane only ideographs are letters."""
    codes: NDArray[np.uint16]
    if text.isascii():
        codes = _table()[np.frombuffer(text.encode(), dtype=np.uint8)]
        return codes
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    far = points >= _PLANE
    codes = _table()[np.where(far, 0, points)]
    ideographs = far & (points >= 0x20000) & (points < 0x40000)
    codes[ideographs] = points[ideographs] & 0xFFFF
    return codes


@cache
def _table() -> NDArray[np.uint16]:
    table = np.zeros(_PLANE, dtype=np.uint16)
    for point in range(32, _PLANE):
        table[point] = _folded(chr(point))
    table[ord("\x01")] = BREAK
    return table


def _folded(character: str) -> int:
    """The code of a character: its first letter without accents in lower case; 0 for marks, spaces and accents."""
    if not character.isalnum():
        return 0
    plain = unicodedata.normalize("NFKD", character.lower()).translate(_ALIKE)[0]
    return ord(plain) if plain.isalnum() and ord(plain) < _PLANE else 0
