"""The index in memory: texts are added one after another, and each is told which earlier ones it may share words with.

It holds no text and compares none: what it gives are candidates for `compare`. Fingerprints are those that
`fingerprints` gives.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import batched, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .postings import MOST_TEXTS, TEXT_BITS, Hits, Postings, pack, texts_of
from .shingles import Hashes, prints_of

BATCH = 256
"""Texts that are looked up at a time by `stream`."""

AT_A_TIME = 16
"""Texts that are hashed at a time: their letters stay in the processor's cache."""

COMMON = 24
"""Texts beyond which a hash is common: boilerplate, or a story that is printed everywhere."""

FIRST = 8
"""Of a common hash, the earliest texts that count: where a story is printed everywhere, it came from one of those."""

MOSTLY = 0.25
"""Share of the shorter text's hashes that must be shared where all of them are common, as boilerplate's are not."""

RARITY = 0.25
"""What one shared hash must come to, counting one over the number of texts that have it; two that are not common do."""


class Candidate(NamedTuple):
    """An earlier text, by its number, and how many fingerprints it shares."""

    text: int
    shared: int


class PassageIndex:
    """Texts numbered from 0 in the order in which they are added."""

    def __init__(self) -> None:
        self._postings = Postings()
        self._sizes = array("I")

    def __len__(self) -> int:
        return len(self._sizes)

    @property
    def bytes(self) -> int:
        """Bytes that the index takes up."""
        return self._postings.bytes + len(self._sizes) * self._sizes.itemsize

    def add(self, text: str) -> tuple[Candidate, ...]:
        """Add one text; the earlier texts that it may share words with, those that share most first."""
        return self.add_all([text])[0]

    def stream(self, texts: Iterable[str]) -> Iterator[tuple[Candidate, ...]]:
        """Add each text; what `add` would give, some hundred texts at a time, which is many times faster."""
        for batch in batched(texts, BATCH):
            yield from self.add_all(batch)

    def add_all(self, texts: Sequence[str]) -> list[tuple[Candidate, ...]]:
        """Add these texts; for each its candidates among all that stand before it, those of `texts` too."""
        first = len(self)
        packed = _packed(texts, first)
        own = texts_of(packed)
        self._sizes.extend(np.bincount(own - first, minlength=len(texts)).tolist())
        hits = _earlier(self._postings.add(packed, COMMON), own)
        pairs = _pairs((own[hits.places] - first) << TEXT_BITS | hits.texts, hits.counts)
        return _ranked(pairs, self._enough(pairs, first), len(texts))

    def _enough(self, pairs: _Pairs, first: int) -> NDArray[np.bool_]:
        """Whether a pair shares more than a phrase or boilerplate."""
        sizes = np.frombuffer(self._sizes, dtype=np.uint32) if self._sizes else np.empty(0, dtype=np.uint32)
        shorter = np.minimum(sizes[pairs.own + first], sizes[pairs.others])
        return (pairs.uncommon >= 2) | (pairs.rarity >= RARITY) | (pairs.shared >= MOSTLY * shorter)


class _Earlier(NamedTuple):
    """Hits in earlier texts, with the number of those that have the same hash (no more than COMMON + 1)."""

    places: NDArray[np.int64]
    texts: NDArray[np.int64]
    counts: NDArray[np.int64]


class _Pairs(NamedTuple):
    """A text of the batch and an earlier one, how many hashes they share, how many uncommon ones, and how rare."""

    own: NDArray[np.int64]
    others: NDArray[np.int64]
    shared: NDArray[np.int64]
    uncommon: NDArray[np.int64]
    rarity: NDArray[np.float64]


def _packed(texts: Sequence[str], first: int) -> Hashes:
    hashes, numbers = [], []
    for batch in batched(texts, AT_A_TIME):
        prints = prints_of(batch)
        hashes.append(prints.hashes)
        numbers.append(prints.texts + first)
        first += len(batch)
    return pack(np.concatenate(hashes), np.concatenate(numbers)) if hashes else np.empty(0, dtype=np.uint64)


def _earlier(hits: Hits, own: NDArray[np.int64]) -> _Earlier:
    """The hits in texts before the one that asks; of a common hash the FIRST."""
    before = hits.texts < own[hits.places]
    places, texts = hits.places[before], hits.texts[before]
    counts = np.minimum(np.bincount(places, minlength=len(own)), COMMON + 1)[places]
    common = np.flatnonzero(counts > COMMON)
    common = common[np.argsort(places[common], kind="stable")]
    starts = np.flatnonzero(np.diff(places[common], prepend=-1))
    ranks = np.arange(len(common)) - np.repeat(starts, np.diff(starts, append=len(common)))
    kept = counts <= COMMON
    kept[common[ranks < FIRST]] = True
    return _Earlier(places[kept], texts[kept], counts[kept])


def _pairs(packed: NDArray[np.int64], counts: NDArray[np.int64]) -> _Pairs:
    """Each pair once; `counts` tell of each shared hash how many texts have it."""
    order = np.argsort(packed, kind="stable")
    packed, counts = packed[order], counts[order]
    starts = np.flatnonzero(np.diff(packed, prepend=-1))
    pairs = packed[starts]
    uncommon = np.add.reduceat(counts <= COMMON, starts, dtype=np.int64) if len(starts) else starts
    rarity = np.add.reduceat(1.0 / counts, starts) if len(starts) else np.empty(0)
    return _Pairs(pairs >> TEXT_BITS, pairs & (MOST_TEXTS - 1), np.diff(starts, append=len(packed)), uncommon, rarity)


def _ranked(pairs: _Pairs, enough: NDArray[np.bool_], texts: int) -> list[tuple[Candidate, ...]]:
    """For each of `texts` texts those with which it shares enough, most first."""
    own, others, shared = pairs.own[enough], pairs.others[enough], pairs.shared[enough]
    order = np.lexsort((others, -shared, own))
    ends = np.searchsorted(own, np.arange(texts + 1)).tolist()
    numbers, shares = others[order].tolist(), shared[order].tolist()
    return [tuple(map(Candidate, numbers[a:b], shares[a:b])) for a, b in pairwise(ends)]
