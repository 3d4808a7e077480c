"""How alike two groupings of the same items are, where an item may stand in several groups.

B³ (Bagga and Baldwin 1998) as Amigó, Gonzalo, Artiles and Verdejo (2009) extend it to groups that overlap; without
overlaps it is the usual one. Precision asks, of each item, whether those it is grouped with belong with it, as often as
it is grouped with them; recall asks the same of the gold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence, Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """Precision and recall from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed[T: Hashable](gold: Iterable[Set[T]], found: Iterable[Set[T]], items: Sequence[T]) -> Agreement:
    """Extended B³ over `items`; one that is in no group stands alone."""
    wanted, offered = _together(gold, items), _together(found, items)
    if not items:
        return Agreement(1.0, 1.0)
    return Agreement(
        sum(_share(offered[item], wanted[item]) for item in items) / len(items),
        sum(_share(wanted[item], offered[item]) for item in items) / len(items),
    )


def pairs_alike[T: Hashable](gold: Iterable[Set[T]], found: Iterable[Set[T]], items: Sequence[T]) -> Agreement:
    """Precision and recall of the pairs of different items that share a group."""
    wanted, offered = (
        {(one, other) for one, others in _together(groups, items).items() for other in others if one != other}
        for groups in (gold, found)
    )
    both = len(wanted & offered)
    return Agreement(both / len(offered) if offered else 1.0, both / len(wanted) if wanted else 1.0)


def _together[T: Hashable](groups: Iterable[Set[T]], items: Sequence[T]) -> dict[T, Counter[T]]:
    """For each item, how many groups it shares with each other item, itself included."""
    known = frozenset(items)
    together: dict[T, Counter[T]] = {item: Counter() for item in items}
    for group in groups:
        inside = known & group
        for item in inside:
            together[item].update(inside)
    for item, others in together.items():
        if not others:
            others[item] = 1
    return together


def _share[T: Hashable](one: Counter[T], other: Counter[T]) -> float:
    """The mean over those together in `one` of how far they are together in `other` as often."""
    return sum(min(times, other[item]) / times for item, times in one.items()) / len(one)
