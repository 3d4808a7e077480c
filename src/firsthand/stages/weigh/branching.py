"""Branching: since derivation goes back in time, every account's choice among its options gives an exact forest.

Each account takes one parent among the earlier ones or is a root. The weights' soft-max is the probability of each
choice, and what follows for pairs is exact by recursion in order (no sampling).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from .options import Options

DOUBT = 0.03
"""What is only inferred leaves so much to an origin of its own: inference makes improbable, not impossible."""

type Matrix = NDArray[np.float64]


def posteriors(found: Options) -> tuple[list[dict[int, float]], list[float]]:
    """For each account the probability of every parent, and that of its own root; together they are 1."""
    parents, own = [], []
    for weights, root, sure in zip(found.parents, found.own, found.sure, strict=True):
        highest = max([root, *weights.values()])
        shares = {j: math.exp(weight - highest) for j, weight in weights.items()}
        rest = math.exp(root - highest)
        whole = rest + sum(shares.values())
        alone = rest / whole if sure else max(rest / whole, DOUBT if weights else 0.0)
        scale = (1 - alone) / sum(shares.values()) if shares else 0.0
        parents.append({j: share * scale for j, share in shares.items()})
        own.append(alone)
    return parents, own


def same_source(parents: Sequence[Mapping[int, float]], own: Sequence[float], sources: Sequence[int]) -> Matrix:
    """The probability, for every two accounts, that both go back to one source. Shape (n, n), symmetric, diagonal 1.

    `sources` number the roots: accounts that are roots with the same number have the same source.
    """
    n = len(parents)
    same = np.zeros((n, n))
    reaches = np.zeros((n, max(sources, default=-1) + 1))
    for i in range(n):
        row, reach = np.zeros(n), np.zeros(reaches.shape[1])
        for j, share in parents[i].items():
            row += share * same[j]
            reach += share * reaches[j]
        row += own[i] * reaches[:, sources[i]]
        reach[sources[i]] += own[i]
        same[i, :i] = same[:i, i] = row[:i]
        same[i, i] = 1.0
        reaches[i] = reach
    return np.minimum(same, 1.0)
