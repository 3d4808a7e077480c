"""Log-odds: evidence for and against adds up, as in Good's weight of evidence (1950); natural logarithms."""

from __future__ import annotations

import math

SUREST = 0.99
"""No derivation is told to be surer than this: the evidence is what was read, and reading has mistakes."""


def logit(probability: float) -> float:
    """The log-odds of a probability strictly between 0 and 1.

    >>> logit(0.5)
    0.0
    """
    return math.log(probability / (1 - probability))


def probability(log_odds: float) -> float:
    """The probability of these log-odds; no overflow on either side.

    >>> probability(0.0), probability(-2000.0), probability(2000.0)
    (0.5, 0.0, 1.0)
    """
    if log_odds >= 0:
        return 1 / (1 + math.exp(-min(log_odds, 700.0)))
    odds = math.exp(max(log_odds, -745.0))
    return odds / (1 + odds) if odds > 1e-300 else 0.0


def clipped(value: float, lowest: float, highest: float) -> float:
    """The value, held between two bounds."""
    return min(max(value, lowest), highest)


def in_percent(probability: float) -> str:
    """The probability as it is told to people: nothing that we estimate is certain.

    >>> in_percent(0.924), in_percent(1.0), in_percent(0.0)
    ('92%', 'over 99%', 'under 1%')
    """
    if probability > SUREST:
        return "over 99%"
    return "under 1%" if probability < 1 - SUREST else f"{probability:.0%}"
