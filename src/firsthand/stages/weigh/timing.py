"""Timing: what order and lag say for a derivation."""

from __future__ import annotations

from collections.abc import Iterator

from .evidence import Evidence
from .order import Moment

SOON, DAYS, WEEKS = 96.0, 24.0 * 10, 24.0 * 45
"""Hours: news is taken over within days, seldom after weeks."""


def timing_evidence(later: Moment, earlier: Moment) -> Iterator[Evidence]:
    """The lag between two reports, and what it costs where it is not known which came first."""
    lag = later[0] - earlier[1]
    if lag <= 0 or lag != lag or lag == float("inf"):
        yield Evidence(-0.7, "which of the two came first is not certain")
    elif lag < 0.5:
        yield Evidence(-0.8, "it came out within half an hour of the other")
    elif lag <= SOON:
        yield Evidence(0.3, "")
    elif lag > DAYS:
        yield Evidence(-1.5 if lag > WEEKS else -0.8, "it came out long after the other")
