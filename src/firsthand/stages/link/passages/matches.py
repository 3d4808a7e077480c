"""Matches: runs of letters that stand in both texts without a difference, the seeds of an alignment."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .shingles import hashes_of

SEED = 12
"""Letters of the shortest match."""

MOST_PLACES = 8
"""A run of letters that stands in more places of the other text than this is passed over: it tells nothing."""

MOST_MATCHES = 20_000

type Codes = NDArray[np.uint16]


class Match(NamedTuple):
    """`length` letters from `here` on in one text are the letters from `there` on in the other."""

    here: int
    there: int
    length: int


def matches(codes: Codes, other: Codes, seed: int = SEED) -> list[Match]:
    """The longest matches of at least `seed` letters, by where they begin; of very many, the longest."""
    here, there = _shared(hashes_of(codes, seed), hashes_of(other, seed))
    if not len(here):
        return []
    order = np.lexsort((here, there - here))
    here, there = here[order], there[order]
    goes_on = (np.diff(here) == 1) & (np.diff(there) == 1)
    firsts = np.concatenate(([0], np.flatnonzero(~goes_on) + 1))
    lengths = np.diff(np.concatenate((firsts, [len(here)]))) + seed - 1
    if len(firsts) > MOST_MATCHES:
        longest = np.argsort(-lengths, kind="stable")[:MOST_MATCHES]
        firsts, lengths = firsts[longest], lengths[longest]
    found = zip(here[firsts].tolist(), there[firsts].tolist(), lengths.tolist(), strict=True)
    return sorted(Match(*numbers) for numbers in found)


def _shared(hashes: NDArray[np.uint64], others: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Each place of one text with each place of the other that has the same hash."""
    order = np.argsort(others, kind="stable")
    in_order = others[order]
    left = np.searchsorted(in_order, hashes, side="left")
    counts = np.searchsorted(in_order, hashes, side="right") - left
    places = np.flatnonzero((counts > 0) & (counts <= MOST_PLACES))
    counts = counts[places]
    here = np.repeat(places, counts)
    nth = np.arange(len(here)) - np.repeat(np.cumsum(counts) - counts, counts)
    return here, order[np.repeat(left[places], counts) + nth]
