"""Direction: which of two reports has the words from the other; evidence adds up as log-odds, each with its reason.

Weights are judgements, not fitted: a credit or link is hardly ever false, a date sometimes is (pages are dated anew
when they are updated), and that the shorter was cut from the longer is a habit with many exceptions.
"""

from __future__ import annotations

import math
from datetime import timedelta
from typing import NamedTuple

from firsthand.domain import Report

from .credits import credits_, is_agency, links_to, names
from .times import lag

CREDITS, LINKS, NAMES = 4.0, 3.0, 1.5
LATER, SOON_AFTER = 3.0, 2.2
CUT = 0.7
AGENCY = 1.5

_AN_HOUR = timedelta(hours=1)
_WHOLLY, _PARTLY = 0.9, 0.7


class Hint(NamedTuple):
    """A reason to think that the first report has the words from the second (`weight` above 0) or the other way."""

    weight: float
    why: str


def hints(report: Report, other: Report, shares: tuple[float, float]) -> tuple[Hint, ...]:
    """All reasons, for and against; `shares` are the containments of the two reports."""
    return (
        *(Hint(h.weight, h.why) for h in _for(report, other, shares)),
        *(Hint(-h.weight, h.why) for h in _for(other, report, shares[::-1])),
    )


def probability(found: tuple[Hint, ...]) -> float:
    """The probability that the first report has the words from the second; 0.5 without any reason."""
    return 1 / (1 + math.exp(-sum(hint.weight for hint in found)))


def _for(report: Report, other: Report, shares: tuple[float, float]) -> list[Hint]:
    """What says that `report` has them from `other`."""
    found = []
    later = lag(report.published, other.published)
    if later is not None and later >= timedelta(0):
        weight = LATER if later >= _AN_HOUR else SOON_AFTER
        found.append(Hint(weight, f"published later ({report.published}, after {other.published})"))
    if credits_(report, other.outlet):
        found.append(Hint(CREDITS, f"credits {other.outlet}"))
    elif names(report, other.outlet):
        found.append(Hint(NAMES, f"names {other.outlet}"))
    if links_to(report, other.url):
        found.append(Hint(LINKS, "links to the other report"))
    if is_agency(other.outlet) and not is_agency(report.outlet):
        found.append(Hint(AGENCY, f"{other.outlet} is an agency, whose stories others print"))
    if shares[0] >= _WHOLLY and shares[1] <= _PARTLY:
        found.append(Hint(CUT, "is contained in the longer other report"))
    return found
