"""Likeness: how probable it is that two statements assert the same, or the same matter with another value."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.domain import Stance

from .asserted import Asserted
from .dates import apart
from .figures import Relation, relation
from .quotations import RARE, runs
from .words import weight

_STORY = 24
"""The words of a report's story that are compared."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """`same`: the probability that both are about one proposition, whether they affirm or deny it.

    `rival`: the probability that both are about one matter and give it another value. `stance` is how `other` stands to
    what `one` says. Each probability is 0 to 1 and they add up to 1 at most.
    """

    same: float
    rival: float
    stance: Stance


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two statements have in common, each 0 to 1; `figures` is the closest relation of two of their figures."""

    content: float
    setting: float
    story: float
    quoted: bool
    figures: Relation | None
    dates_apart: bool
    same_report: bool


def likeness(one: Asserted, other: Asserted) -> Likeness:
    """How the two stand to each other. Symmetric."""
    found = evidence(one, other)
    alike = probability(found)
    if found.figures is Relation.APART or found.dates_apart:
        return Likeness(0.1 * alike, 0.9 * alike, Stance.DENIES)
    if found.figures is Relation.WITHIN:
        return Likeness(0.3 * alike, 0.7 * alike, Stance.QUALIFIES)
    return Likeness(alike, 0.0, stance(one, other))


def stance(one: Asserted, other: Asserted) -> Stance:
    """How `other` stands to what `one` says, both being about one proposition."""
    if one.silent or other.silent:
        return Stance.QUALIFIES
    return Stance.SUPPORTS if one.against == other.against else Stance.DENIES


def probability(found: Evidence) -> float:
    """The probability that both are about one matter: a logistic function of the evidence."""
    if found.quoted:
        return 0.97
    story = 1.0 if found.same_report else found.story
    score = -9.0 + 9.0 * found.content + 2.0 * found.setting + 7.0 * min(1.0, 3 * story)
    if found.figures in (Relation.SAME, Relation.APART, Relation.WITHIN):
        score += 2.0
    return 1 / (1 + math.exp(-score))


def evidence(one: Asserted, other: Asserted) -> Evidence:
    """What the two have in common."""
    said = {*one.words, *other.words}
    figures = [r for a in one.figures for b in other.figures if (r := relation(a, b))]
    return Evidence(
        _overlap(one.words, other.words),
        _overlap(one.setting - said, other.setting - said),
        1.0 if one.report == other.report else _overlap(_story(one, other), _story(other, one)),
        _share_quotation(one, other),
        min(figures, key=list(Relation).index) if figures else None,
        apart(one.whens, other.whens),
        one.report == other.report,
    )


def _story(one: Asserted, other: Asserted) -> tuple[str, ...]:
    """What tells the story of `one`, less what either says: that they say the like doesn't make it one story."""
    said = {*one.words, *other.words}
    return tuple(word for word in one.story if word not in said)[:_STORY]


def _overlap(one: Iterable[str], other: Iterable[str]) -> float:
    """The weight of shared words over that of the lighter side's, shrunk where there is little to share (Dice-like)."""
    mine, theirs = set(one), set(other)
    shared = sum(weight(word) for word in mine & theirs)
    light, heavy = sorted((sum(map(weight, mine)), sum(map(weight, theirs))))
    return shared / (0.7 * light + 0.3 * heavy + 0.3) if light else 0.0


def _share_quotation(one: Asserted, other: Asserted) -> bool:
    mine, theirs = (_long_runs(side) for side in (one, other))
    return any(sum(map(weight, run.split())) > 0.8 for run in mine & theirs)


def _long_runs(side: Asserted) -> set[str]:
    return {run for quotation in side.quotations for run in runs(quotation) if run.count(" ") >= RARE - 1}
