"""Likeness: how probable it is that two statements assert the same, or the same matter with another value."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from firsthand.domain import Stance

from .asserted import Asserted
from .evidence import NUMBERS, Evidence, evidence
from .figures import Relation
from .side import Side

_SURE = 0.95
"""The probability where both quote the same words, or one is nested in the other and most of it."""
_TWO_DAYS = 0.4
"""What is left of the probability that two tolls are of one matter where they name different days."""
_SAME_BUT_FIGURE = 0.35
"""The share of common words from which on another figure that counts no toll is a rival; below it of another thing."""
_BESIDE = 0.15
"""The share of common words, but for what is counted, from which on it is the same that is said of what is counted."""
_SAME_BUT_DATE = 0.7
"""The share of common words from which on another date makes a rival; below it the dates are of other things."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """`same`: the probability that both are about one proposition, whether they affirm or deny it.

    `rival`: the probability that both are about one matter and give it another value. `stance` is how `other` stands to
    what `one` says. Each probability is 0 to 1 and they add up to 1 at most.
    """

    same: float
    rival: float
    stance: Stance


def likeness(one: Asserted, other: Asserted) -> Likeness:
    """How the two stand to each other. Symmetric."""
    return likeness_of(Side(one), Side(other))


def likeness_of(one: Side, other: Side) -> Likeness:
    """The same of two sides that are made once for many comparisons."""
    found = evidence(one, other)
    alike = probability(found)
    stands = stance(one.asserted, other.asserted)
    if found.quoted or found.inside:
        return Likeness(alike, 0.0, stands)
    if found.figures not in (None, Relation.SAME) and not found.toll:
        alike *= min(1.0, found.said / _SAME_BUT_FIGURE, found.beside / _BESIDE)
    other_date = found.dates_apart and found.figures is None and found.content >= _SAME_BUT_DATE
    if found.figures is Relation.APART and found.dates_apart:
        alike *= _TWO_DAYS
    if found.figures is Relation.APART or other_date or found.opposed:
        return Likeness(0.1 * alike, 0.9 * alike, Stance.DENIES)
    if found.figures is Relation.WITHIN:
        return Likeness(0.2 * alike, 0.8 * alike, Stance.QUALIFIES)
    return Likeness(alike, 0.0, stands)


def stance(one: Asserted, other: Asserted) -> Stance:
    """How `other` stands to what `one` says, both being about one proposition."""
    if one.silent or other.silent:
        return Stance.QUALIFIES
    return Stance.SUPPORTS if one.against == other.against else Stance.DENIES


def probability(found: Evidence) -> float:
    """The probability that both are about one matter: a logistic function of the evidence.

    `training/claim_likeness.py` fits the weights (evaluation/README.md, "Stories and claims").
    """
    if found.quoted or found.inside:
        return _SURE
    nothing, weights = _weights()
    score = nothing + sum(weight * number for weight, number in zip(weights, found.numbers, strict=True))
    return 1 / (1 + math.exp(-score))


@cache
def _weights() -> tuple[float, tuple[float, ...]]:
    """The log-odds that two statements with nothing in common assert the same, and what each number adds to them."""
    row = json.loads(files(__package__).joinpath("likeness_weights.json").read_text(encoding="utf-8"))
    return float(row["nothing"]), tuple(float(row[name]) for name in NUMBERS)
