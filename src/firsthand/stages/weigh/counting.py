"""Counting: how many stand behind a claim, at least, probably, and at most."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

KNOWN_ALONE = 0.8
"""A known root counts in the lowest figure where it is this probable to be one of its own."""
AT_LEAST = 0.94
"""The lowest figure is exceeded or reached with this probability."""
DESCRIBED = 0.978
"""Somebody known by description alone may always be somebody else's other description."""
UNSEEN = 0.95
"""A report that is credited and not in the record may itself go back to one of those that are."""
POSSIBLE, OPEN = 0.1, 0.02
"""What is less probable than this is not counted in the highest figure; the second where the pages leave it open."""
TAIL = 0.001
"""The highest figure leaves out combinations of separate possibilities that are together less probable than this."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One that may count: how probable it is to be one of its own; `known` and `lead` as `roots.Standing` has them.

    `described` holds where it has no name of its own, so that it could be another that is described otherwise;
    `unseen` where its report is not in the record; `open` where a page names a source of its own that nothing but words
    in common joins to another: improbable, and never impossible.
    """

    label: str
    probability: float
    known: bool
    lead: bool
    described: bool = False
    unseen: bool = False
    open: bool = False

    @property
    def possible(self) -> bool:
        """True where it can be one more at all."""
        return self.probability >= (OPEN if self.open else POSSIBLE)

    @property
    def at_least(self) -> float:
        """The probability that the lowest figure goes by."""
        return min(self.probability, UNSEEN if self.unseen else DESCRIBED if self.described else 1.0)


@dataclass(frozen=True, slots=True)
class Count:
    """The three figures, and which of those that may count make up the lowest, and which the highest beyond it."""

    lowest: int
    expected: float
    highest: int
    sure: tuple[Standing, ...]
    open: tuple[Standing, ...]
    likeliest: int = 0


def count(standing: Sequence[Standing]) -> Count:
    """Lowest, expected and highest; the expected figure lies between the two others."""
    known = sorted((one for one in standing if one.known), key=lambda one: -one.at_least)
    sure = [one for one in known if one.probability >= KNOWN_ALONE]
    sure = sure[: _surely([one.at_least for one in sure])]
    if not sure:
        leads = [one for one in standing if (one.lead or one.known) and one.possible]
        sure = sorted(leads, key=lambda one: (not one.known, -one.probability))[:1]
    others = [one for one in standing if one not in sure and one.possible]
    lowest = len(sure)
    highest = lowest + _possibly([one.probability for one in others])
    if standing and not highest:
        highest = 1
    expected = min(max(math.fsum(one.probability for one in standing), lowest), highest)
    exactly = _exactly([one.probability for one in standing])
    likeliest = max(range(len(exactly)), key=exactly.__getitem__)
    return Count(lowest, round(expected, 2), highest, tuple(sure), tuple(others), likeliest)


def _surely(probabilities: Sequence[float]) -> int:
    """The greatest number that at least so many of independent events happen with probability AT_LEAST."""
    below, most = 0.0, 0
    for k, chance in enumerate(_exactly(probabilities)):
        if 1 - below >= AT_LEAST:
            most = k
        below += chance
    return most


def _possibly(probabilities: Sequence[float]) -> int:
    """The least number that more than so many of independent events happen only with a probability below TAIL."""
    beyond = 1.0
    for k, chance in enumerate(_exactly(probabilities)):
        beyond -= chance
        if beyond < TAIL:
            return k
    return len(probabilities)


def _exactly(probabilities: Iterable[float]) -> list[float]:
    """The Poisson-binomial distribution: the probability that exactly k of independent events happen, by k."""
    exactly = [1.0]
    for p in probabilities:
        longer = [*exactly, 0.0]
        exactly = [longer[k] * (1 - p) + (longer[k - 1] * p if k else 0.0) for k in range(len(longer))]
    return exactly
