"""Seen keys: a bit for what may be in the postings, so that most hashes need not be looked for in every run."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .shingles import Hashes

KEY_BITS = 40
BITS = 28
"""Of 2**28 bits (32 MB) 15 million keys set one in eighteen."""

_LOW = np.uint64(7)


class SeenKeys:
    """A set of keys of 40 bits that says "perhaps" or "surely not" (a Bloom filter of one hash, Bloom 1970).

    Keys that are asked in their order touch the memory in its order, which makes this cheap.
    """

    def __init__(self) -> None:
        self._bits = np.zeros(1 << (BITS - 3), dtype=np.uint8)

    @property
    def bytes(self) -> int:
        """Bytes that the set takes up."""
        return self._bits.nbytes

    def add(self, keys: Hashes) -> None:
        """Add keys, sorted."""
        places, bits = _place(keys)
        starts = np.flatnonzero(np.diff(places, prepend=-1))
        if len(starts):
            self._bits[places[starts]] |= np.bitwise_or.reduceat(bits, starts)

    def may_have(self, keys: Hashes) -> NDArray[np.bool_]:
        """For each key False where it was surely never added."""
        places, bits = _place(keys)
        return np.asarray((self._bits[places] & bits) != 0)


def _place(keys: Hashes) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    bits = keys >> np.uint64(KEY_BITS - BITS)
    return (bits >> np.uint64(3)).astype(np.int64), np.left_shift(np.uint8(1), (bits & _LOW).astype(np.uint8))
