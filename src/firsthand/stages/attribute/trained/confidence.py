"""How sure a statement is: a logistic function of what the network said about it, fitted on texts not learned from.

`FEATURES` names the figures, each as `features` computes it; the weights' folder gives one coefficient for each, so a
confidence of 0.7 means that seven of ten such statements were right (Platt 1999; see
evaluation/corpora/calibration.py).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

type Reals = NDArray[np.float32] | NDArray[np.float64]

FEATURES = (
    "anchor",  # log-odds of the anchor
    "content_mean",  # mean log-probability of the tags of the content's words
    "content_least",  # the lowest of them
    "edges",  # mean log-probability of the tags at the content's first words and right after its last ones
    "source_mean",  # mean log-probability of the tags of the source's words; 0 without one
    "has_source",  # 1 with a source
    "no_cue",  # 1 without a cue
    "length",  # logarithm of the number of the content's words
    "runs",  # logarithm of the number of the content's pieces
    "over_none",  # by how much (nats) the best reading with content beats the best without
)
"""The names of the figures, in order."""

_FAR = 8.0
"""Log-odds and log-probabilities beyond this say no more."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the network said of one statement. `chosen` has the log-probability of each word's chosen tag.

    `content`, `source` and `edges` are the words' places in `chosen`; `content_runs` counts the content's pieces.
    """

    anchor: float
    chosen: Reals
    content: NDArray[np.intp]
    source: NDArray[np.intp]
    edges: NDArray[np.intp]
    content_runs: int
    has_cue: bool
    over_none: float


def features(evidence: Evidence) -> tuple[float, ...]:
    """The figures that `FEATURES` names; the content has at least one word."""
    near_one = min(max(evidence.anchor, 1e-6), 1 - 1e-6)
    chosen = np.maximum(evidence.chosen, -_FAR)
    content = chosen[evidence.content]
    return (
        _clipped(math.log(near_one / (1 - near_one))),
        float(content.mean()),
        float(content.min()),
        float(chosen[evidence.edges].mean()),
        float(chosen[evidence.source].mean()) if len(evidence.source) else 0.0,
        float(len(evidence.source) > 0),
        float(not evidence.has_cue),
        math.log(len(content)),
        math.log(evidence.content_runs),
        _clipped(evidence.over_none),
    )


def _clipped(value: float) -> float:
    return min(max(value, -_FAR), _FAR)


@dataclass(frozen=True, slots=True)
class Calibration:
    """Coefficients of the logistic function, one a feature, in the order of FEATURES."""

    intercept: float
    weights: tuple[float, ...]

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        """From weights.json: {"intercept", "weights": {name: coefficient}}. Raises ValueError for other names."""
        if set(row["weights"]) != set(FEATURES):
            odd = ", ".join(sorted(set(row["weights"]) ^ set(FEATURES)))
            raise ValueError(f"calibration must have one weight a feature; missing or unknown: {odd}")
        made = cls(float(row["intercept"]), tuple(float(row["weights"][name]) for name in FEATURES))
        if not all(map(math.isfinite, (made.intercept, *made.weights))):
            raise ValueError("calibration has a coefficient that is no finite number")
        return made

    def confidence(self, values: tuple[float, ...]) -> float:
        """How sure these features make us, 0 to 1, in ten-thousandths."""
        score = self.intercept + sum(w * v for w, v in zip(self.weights, values, strict=True))
        return round(1 / (1 + math.exp(-min(max(score, -30.0), 30.0))), 4)
