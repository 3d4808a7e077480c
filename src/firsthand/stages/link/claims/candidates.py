"""Candidates: which statements are compared with which, of those that share index terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

COMMON = 60
"""Statements that may share an index term; a term that more have tells nothing, and would cost n² comparisons."""
MOST_COMPARED = 40
"""Candidates that a statement is compared with: those that share most."""


def candidates(terms: Sequence[Iterable[int]], loose: int) -> set[tuple[int, int]]:
    """Pairs of places in `terms`, the lower first: each item with those that share most terms with it.

    Only pairs are wanted of which one is among the first `loose` ones. Of two that share equally many terms, the one
    that stands first is taken.

    >>> sorted(candidates([{1, 2}, {2, 3}, {3}, {3}], loose=2))
    [(0, 1), (1, 2), (1, 3)]
    """
    holders: dict[int, list[int]] = defaultdict(list)
    for place, own in enumerate(terms):
        for term in set(own):
            holders[term].append(place)
    telling = {term: np.array(places) for term, places in holders.items() if 2 <= len(places) <= COMMON}
    pairs: set[tuple[int, int]] = set()
    for place, own in enumerate(terms):
        found = [telling[term] for term in set(own) if term in telling]
        if found:
            others = _sharing_most(place, np.concatenate(found), loose if place >= loose else len(terms))
            pairs.update((min(place, other), max(place, other)) for other in others)
    return pairs


def _sharing_most(place: int, found: npt.NDArray[np.int64], end: int) -> list[int]:
    """The places before `end` that stand most often in `found`, but for this one."""
    others, shared = np.unique(found[(found != place) & (found < end)], return_counts=True)
    most: list[int] = others[np.lexsort((others, -shared))[:MOST_COMPARED]].tolist()
    return most
