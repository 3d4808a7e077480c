"""Counting: how many stand behind a claim, at least, probably, and at most."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

KNOWN_ALONE = 0.8
"""A known root counts in the lowest figure where it is this probable to be one of its own."""
POSSIBLE = 0.02
"""What is less probable than this is not counted in the highest figure."""
TAIL = 0.001
"""The highest figure leaves out combinations of separate possibilities that are together less probable than this."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One that may count: how probable it is to be one of its own; `known` and `lead` as `roots.Standing` has them."""

    label: str
    probability: float
    known: bool
    lead: bool


@dataclass(frozen=True, slots=True)
class Count:
    """The three figures, and which of those that may count make up the lowest, and which the highest beyond it."""

    lowest: int
    expected: float
    highest: int
    sure: tuple[Standing, ...]
    open: tuple[Standing, ...]


def count(standing: Sequence[Standing]) -> Count:
    """Lowest, expected and highest; the expected figure lies between the two others."""
    sure = [one for one in standing if one.known and one.probability >= KNOWN_ALONE]
    if not sure:
        leads = [one for one in standing if (one.lead or one.known) and one.probability >= POSSIBLE]
        sure = sorted(leads, key=lambda one: (not one.known, -one.probability))[:1]
    others = [one for one in standing if one not in sure and one.probability >= POSSIBLE]
    lowest = len(sure)
    highest = lowest + _tail([one.probability for one in others])
    if standing and not highest:
        highest = 1
    expected = min(max(math.fsum(one.probability for one in standing), lowest), highest)
    return Count(lowest, round(expected, 2), highest, tuple(sure), tuple(others))


def _tail(probabilities: Iterable[float]) -> int:
    """The least number that more than so many of independent events happen only with a probability below TAIL."""
    exactly = [1.0]
    for p in probabilities:
        longer = [*exactly, 0.0]
        exactly = [longer[k] * (1 - p) + (longer[k - 1] * p if k else 0.0) for k in range(len(longer))]
    beyond, most = 1.0, 0
    for k, chance in enumerate(exactly):
        beyond -= chance
        if beyond < TAIL:
            most = k
            break
    return most
