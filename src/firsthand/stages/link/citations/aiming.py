"""Which earlier report a naming means: that outlet's, near in time, on the day that is said, and about the same."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from firsthand.domain import Report

from .days import Period, published
from .matter import Matter, matter_of

NOT_IN_THE_RECORD = 6.0
"""The weight of "a report that the record doesn't hold", beside those of the reports that it does."""

A_WEEK = timedelta(days=7)

MOST_REPORTS = 40
"""Reports of the outlet that are compared, nearest in time first."""

LEAST_NAMES = 2
"""Names that a report must share with the citing one to be about the same at all, or LEAST_COVERED of the words."""

LEAST_COVERED = 0.35


@dataclass(frozen=True, slots=True)
class Aim:
    """A report that may be meant, with the probability that it is."""

    report: Report
    probability: float


def aims(said: Matter, whole: Matter, citing: Report, candidates: Iterable[Report], meant: Period | None) -> list[Aim]:
    """Candidates that may be meant, likeliest first; what their probabilities lack to 1 is "not in the record".

    `said` is what the naming sentence and statement are about, `whole` the citing report; `meant` the day that is
    named. Each candidate weighs by how many of these words it has, and by its day.
    """
    at = published(citing.published)
    weights: list[tuple[float, Report]] = []
    for report in [r for r in candidates if r.id != citing.id and not is_later(r, at)][:MOST_REPORTS]:
        weight = _weight(said, whole, matter_of(report.text)) * _time(report, at, meant)
        if weight > 0:
            weights.append((weight, report))
    total = NOT_IN_THE_RECORD + sum(weight for weight, _ in weights)
    found = [Aim(report, weight / total) for weight, report in weights]
    return sorted(found, key=lambda aim: (-aim.probability, aim.report.id))


def is_later(report: Report, at: Period | None) -> bool:
    """True where the report certainly came out after `at`."""
    other = published(report.published)
    return other is not None and at is not None and other.first > at.last


def _weight(said: Matter, whole: Matter, other: Matter) -> float:
    names = len(whole.names & other.words)
    covered = len(said.words & other.words) / max(1, len(said.words))
    if names < LEAST_NAMES and covered < LEAST_COVERED:
        return 0.0
    return math.exp(3 * covered + 0.5 * min(names, 6))


def _time(report: Report, at: Period | None, meant: Period | None) -> float:
    other = published(report.published)
    if other is None or at is None:
        return 0.5
    if meant is not None:
        return 4.0 if other.first <= meant.last and meant.first <= other.last + timedelta(hours=12) else 0.15
    return max(0.05, math.exp(-max(timedelta(), at.first - other.last) / A_WEEK))
