"""Dependence between sources over many matters: who copies whom, and which values stand when copies count no more.

The model of Dong, Berti-Equille and Srivastava ("Integrating conflicting data: the role of source dependence", 2009):
two sources that share true values may both be right, but to share wrong ones, of which there are many, is improbable
unless one copies. Accuracies, dependence and values are estimated in turn until the values stay. Values that contain
each other support each other (their ACCUSIM).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from .habits import RelayHabits
from .log_odds import clipped, probability

COPIES = 0.2
"""The prior that two sources are dependent (their α)."""
SHARE = 0.8
"""How many of its values a copier copies (their c)."""
WRONG_VALUES = 100
"""How many wrong values a matter has (their n)."""
ACCURATE = 0.8
"""How many of a source's values are right before anything is known."""
ROUNDS = 12
LEAST_SHARED = 2
"""Matters that two sources must both have values for before they are compared."""

type Told[Value] = Mapping[str, Mapping[str, Value]]
"""For each matter the value that each source gives."""


@dataclass(frozen=True, slots=True)
class Dependence[Value]:
    """`values` are the likeliest of each matter; `copies[a, b]` the probability that a and b are dependent, a < b."""

    values: Mapping[str, Value]
    accuracy: Mapping[str, float]
    copies: Mapping[tuple[str, str], float]
    shared: Mapping[tuple[str, str], int]

    def habits(self) -> RelayHabits:
        """What it tells of who relays whom, to weigh other claims with; both ways, as values have no dates."""
        taken, chances = dict[tuple[str, str], float](), dict[tuple[str, str], float]()
        for (one, other), chance in self.copies.items():
            number = float(self.shared[one, other])
            for pair in ((one, other), (other, one)):
                taken[pair], chances[pair] = chance * SHARE * number / 2, number
        return RelayHabits(taken, chances)


def dependence[Value](
    told: Told[Value], *, like: Callable[[Value, Value], float] | None = None, copying: bool = True
) -> Dependence[Value]:
    """Estimate it. `like(v, w)` is how far source of value w supports v, 0 to 1; without `copying` all are independent.

    Time grows with the sum over matters of the square of the sources that give the same value.
    """
    accuracy = dict.fromkeys(sorted({source for values in told.values() for source in values}), ACCURATE)
    shares = _shares(told) if copying else {}
    copies: dict[tuple[str, str], float] = {}
    chances: dict[str, dict[Value, float]] = {}
    values: dict[str, Value] = {}
    for _ in range(ROUNDS):
        chances = {matter: _chances(said, accuracy, copies, like) for matter, said in told.items()}
        before, values = values, {matter: max(found, key=found.__getitem__) for matter, found in chances.items()}
        copies = {pair: _copies(pair, matters, told, chances, accuracy) for pair, matters in shares.items()}
        accuracy = _accuracy(told, chances, accuracy)
        if values == before:
            break
    return Dependence(values, accuracy, copies, {pair: len(matters) for pair, matters in shares.items()})


def _shares[Value](told: Told[Value]) -> dict[tuple[str, str], list[str]]:
    """The matters that two sources both have values for, for pairs with enough of them."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for matter, said in sorted(told.items()):
        for pair in combinations(sorted(said), 2):
            found[pair].append(matter)
    return {pair: matters for pair, matters in found.items() if len(matters) >= LEAST_SHARED}


def _chances[Value](
    said: Mapping[str, Value],
    accuracy: Mapping[str, float],
    copies: Mapping[tuple[str, str], float],
    like: Callable[[Value, Value], float] | None,
) -> dict[Value, float]:
    """The probability of each value of one matter, copies discounted."""
    holders: dict[Value, list[str]] = defaultdict(list)
    for source in sorted(said, key=lambda source: (-accuracy[source], source)):
        holders[said[source]].append(source)
    votes = {value: _votes(sources, accuracy, copies) for value, sources in holders.items()}
    if like is not None:
        votes = {v: vote + sum(votes[w] * like(v, w) for w in votes if w != v) for v, vote in votes.items()}
    highest = max(votes.values())
    weight = {value: math.exp(vote - highest) for value, vote in votes.items()}
    whole = sum(weight.values())
    return {value: share / whole for value, share in weight.items()}


def _votes(sources: Sequence[str], accuracy: Mapping[str, float], copies: Mapping[tuple[str, str], float]) -> float:
    """The weight of those who hold a value, each counted by how probable it is that it copies none before it."""
    total, counted = 0.0, list[str]()
    for source in sources:
        own = 1.0
        for other in counted:
            own *= 1 - SHARE * copies.get((min(source, other), max(source, other)), 0.0)
        right = clipped(accuracy[source], 0.02, 0.98)
        total += own * math.log(WRONG_VALUES * right / (1 - right))
        counted.append(source)
    return total


def _accuracy[Value](
    told: Told[Value], chances: Mapping[str, Mapping[Value, float]], before: Iterable[str]
) -> dict[str, float]:
    right: dict[str, list[float]] = defaultdict(list)
    for matter, said in told.items():
        for source, value in said.items():
            right[source].append(chances[matter][value])
    # Two values' worth of the prior, so that a source of one value is neither always right nor always wrong.
    return {source: (sum(right[source]) + 2 * ACCURATE) / (len(right[source]) + 2) for source in before}


def _copies[Value](
    pair: tuple[str, str],
    matters: Iterable[str],
    told: Told[Value],
    chances: Mapping[str, Mapping[Value, float]],
    accuracy: Mapping[str, float],
) -> float:
    """The posterior that two sources are dependent, either way."""
    one, other = (clipped(accuracy[source], 0.02, 0.98) for source in pair)
    same_right, same_wrong = one * other, (1 - one) * (1 - other) / WRONG_VALUES
    apart = 1 - same_right - same_wrong
    odds = math.log(COPIES / (1 - COPIES))
    right = (one + other) / 2
    for matter in matters:
        mine, its = told[matter][pair[0]], told[matter][pair[1]]
        if mine != its:
            odds += math.log(apart * (1 - SHARE)) - math.log(apart)
            continue
        true = chances[matter][mine]
        copied = SHARE * (true * right + (1 - true) * (1 - right))
        alone = true * same_right + (1 - true) * same_wrong
        odds += math.log(copied + (1 - SHARE) * alone) - math.log(alone)
    return probability(odds)
