"""Shingles: hashes of every run of some letters, and a winnowed sample of them that finds any longer shared run.

Winnowing (Schleimer, Wilkerson and Aiken 2003): of each `WINDOW` neighbouring hashes the least is kept. Two texts that
share `LENGTH + WINDOW - 1` letters in a row share at least one kept hash, and a text keeps about 2 of every WINDOW + 1.
Hashes depend on the letters alone, so that they are the same in every process and version.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .letters import BREAK, letters_of_all

LENGTH = 20
"""Letters of a shingle: four English words and a bit."""

WINDOW = 20

type Hashes = NDArray[np.uint64]

_STEP = 0x9E3779B97F4A7C15
_MIX = 0xD6E8FEB86659FD93
_LAST = np.uint32(0xFFFFFFFF)


class Prints(NamedTuple):
    """Kept hashes of a batch (uint64, below 2**63), each with the number of its text in the batch; with repeats."""

    hashes: Hashes
    texts: NDArray[np.int64]


def hashes_of(codes: NDArray[np.uint16], length: int) -> Hashes:
    """The hash of each run of `length` letters (a multiple of 4), by where it begins."""
    if len(codes) < length:
        return np.empty(0, dtype=np.uint64)
    count = len(codes) - length + 1
    wide = codes.astype(np.uint64)
    pairs = wide[:-1] << np.uint64(16)
    pairs |= wide[1:]
    fours = np.left_shift(pairs[:-2], np.uint64(32), out=wide[:-3])
    fours |= pairs[2:]
    mixed: Hashes = np.multiply(fours[:count], np.uint64(_STEP), out=pairs[:count])
    for place in range(4, length, 4):
        mixed += fours[place : place + count]
        mixed *= np.uint64(_STEP)
    spare = fours[:count]
    mixed ^= np.right_shift(mixed, np.uint64(32), out=spare)
    mixed *= np.uint64(_MIX)
    mixed ^= np.right_shift(mixed, np.uint64(29), out=spare)
    return mixed


def prints_of(texts: Sequence[str]) -> Prints:
    """The winnowed hashes of each text."""
    codes = letters_of_all(texts)
    breaks = np.flatnonzero(codes == BREAK)
    hashes = hashes_of(codes, LENGTH)
    ranks = hashes.astype(np.uint32)
    across = (breaks[:, None] - np.arange(LENGTH)).ravel()
    ranks[across[(across >= 0) & (across < len(ranks))]] = _LAST
    kept = np.flatnonzero(_is_least(ranks) & (ranks != _LAST))
    return Prints(hashes[kept] >> np.uint64(1), np.searchsorted(breaks, kept) - 1)


def _is_least(ranks: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Whether each rank is the least of some window that it lies in; windows reach over the ends."""
    edge = np.full(WINDOW - 1, _LAST, dtype=np.uint32)
    least = _sliding(np.minimum, np.concatenate((edge, ranks, edge)))
    greatest = _sliding(np.maximum, least)
    return np.asarray(greatest == ranks)


def _sliding(choose: np.ufunc, values: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """`choose` over each WINDOW neighbouring values."""
    width = 1
    while width * 2 <= WINDOW:
        values = choose(values[:-width], values[width:])
        width *= 2
    rest = WINDOW - width
    return choose(values[:-rest], values[rest:]) if rest else values
