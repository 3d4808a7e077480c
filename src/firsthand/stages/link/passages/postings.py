"""Postings: which texts have which hashes, in sorted runs of packed numbers (eight bytes a posting, nothing else).

A number is the hash's highest 40 bits and the text's 24. New numbers make a run of their own; runs of like size are
merged, as in a log-structured merge tree (O'Neil and others 1996), up to a size beyond which a merge would cost memory
that the numbers themselves do not need. Looking up is by bisection, many hashes at a time and in their order.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .seen_keys import KEY_BITS, SeenKeys
from .shingles import Hashes

TEXT_BITS = 24
MOST_TEXTS = 1 << TEXT_BITS

LONGEST_RUN = 1 << 21
"""Postings of the longest run that a merge makes: 16 MB."""

_TEXT_BITS = np.uint64(TEXT_BITS)
_DROPPED = np.uint64(63 - KEY_BITS)
_TEXT = np.uint64(MOST_TEXTS - 1)


class Hits(NamedTuple):
    """For each hit, the place of its key among those asked for, and a text that has it."""

    places: NDArray[np.int64]
    texts: NDArray[np.int64]


class Postings:
    """Texts by number, under hashes below 2**63. Hashes that agree in their highest 40 bits count as one."""

    def __init__(self) -> None:
        self._runs: list[Hashes] = []
        self._seen = SeenKeys()

    def __len__(self) -> int:
        return sum(map(len, self._runs))

    @property
    def bytes(self) -> int:
        """Bytes that the postings take up."""
        return sum(run.nbytes for run in self._runs) + self._seen.bytes

    def add(self, packed: Hashes, most: int) -> Hits:
        """Add numbers made by `pack`, and find which texts have their keys now; those added first come first.

        A run is looked through up to `most` and one of a key's texts.
        """
        keys = keys_of(packed)
        seen, repeated = np.flatnonzero(self._seen.may_have(keys)), _repeated(keys)
        found = [_find(run, keys, seen, most) for run in self._runs] + [_find(packed, keys, repeated, most)]
        self._keep(packed)
        return Hits(*(np.concatenate(columns) for columns in zip(*found, strict=True)))

    def _keep(self, packed: Hashes) -> None:
        self._seen.add(keys_of(packed))
        self._runs.append(packed)
        while len(self._runs) > 1 and self._is_due(self._runs[-2], self._runs[-1]):
            last = self._runs.pop()
            merged = np.concatenate((self._runs.pop(), last))
            merged.sort(kind="stable")
            self._runs.append(merged)

    @staticmethod
    def _is_due(run: Hashes, last: Hashes) -> bool:
        return len(run) <= 2 * len(last) and len(run) + len(last) <= LONGEST_RUN


def pack(hashes: Hashes, texts: NDArray[np.int64]) -> Hashes:
    """Hashes with the texts that have them, as sorted numbers without repeats. Raises OverflowError at 2**24 texts."""
    if len(texts) and int(texts.max()) >= MOST_TEXTS:
        raise OverflowError(f"an index holds at most {MOST_TEXTS} texts; begin another")
    packed = (hashes >> _DROPPED) << _TEXT_BITS
    packed |= texts.astype(np.uint64)
    packed.sort()
    return packed[np.concatenate(([True], packed[1:] != packed[:-1]))] if len(packed) else packed


def keys_of(packed: Hashes) -> Hashes:
    """The keys of packed numbers, with repeats."""
    return packed >> _TEXT_BITS


def texts_of(packed: Hashes) -> NDArray[np.int64]:
    """The texts of packed numbers."""
    return (packed & _TEXT).astype(np.int64)


def _repeated(keys: Hashes) -> NDArray[np.int64]:
    """Where the keys, sorted, have one that is not alone."""
    as_before = np.concatenate(([False], keys[1:] == keys[:-1])) if len(keys) else np.empty(0, dtype=bool)
    return np.flatnonzero(as_before | np.append(as_before[1:], False)) if len(keys) else np.empty(0, dtype=np.int64)


def _find(run: Hashes, keys: Hashes, asked: NDArray[np.int64], most: int) -> Hits:
    """The hits of the keys at the places `asked` in one run: neighbours are looked at for as long as they agree."""
    at = np.searchsorted(run, keys[asked] << _TEXT_BITS)
    found = [_NONE]
    for _ in range(most + 1):
        inside = at < len(run)
        asked, at = asked[inside], at[inside]
        numbers = run[at]
        same = keys_of(numbers) == keys[asked]
        asked, at = asked[same], at[same] + 1
        if not len(asked):
            break
        found.append(Hits(asked, texts_of(numbers[same])))
    return Hits(*(np.concatenate(columns) for columns in zip(*found, strict=True)))


_NONE = Hits(*(np.empty(0, dtype=np.int64) for _ in range(2)))
