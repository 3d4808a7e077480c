"""Fit what a statement's confidence means, on a split that the network did not learn from.

    python -m training.calibrate WEIGHTS_DIR SPLIT_DIR

Writes into `weights.json`: the coefficients of the logistic function (Platt 1999) from what the network said of a
statement to the probability that it is right (content, source and cue, as ../shared/referee/attribution.py counts), and
`stated`, the lowest confidence from which on stating gives nearly the best full F1: for the same F1, what is found
counts more than what is left out, since a person checks it. Prints the expected calibration error (Naeini,
Cooper and Hauskrecht 2015, ten bins) on articles that the fit has not seen: each half by a fit on the other half.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from evaluation.corpora.polnear import articles, marked
from evaluation.reading.score_attribution import score_attribution
from numpy.typing import NDArray

from firsthand.domain import Statement
from firsthand.operations.attribute_text import prose
from firsthand.stages.attribute.trained.confidence import FEATURES, Calibration
from firsthand.stages.attribute.trained.engine import Found, Trained

type Reals = NDArray[np.float64]

BINS = 10
RIDGE = 1.0
"""Strength of the pull to zero on the standardised coefficients."""

NEARLY = 0.3
"""Full F1, in percent, that finding more may cost."""

ROUNDS = 2
"""A fit changes which of two rival statements is kept, and so what is fitted on."""


@dataclass(frozen=True, slots=True)
class Cases:
    """Statements that a person's marking can tell right from wrong: their features, whether right, and the article."""

    features: Reals
    right: Reals
    article: NDArray[np.int64]


def cases(engine: Trained, split: Path) -> tuple[Cases, int]:
    """From each article of the split; and how many attributions were marked. Unmatched nested ones can't be judged."""
    features: list[tuple[float, ...]] = []
    right: list[bool] = []
    article: list[int] = []
    wanted = 0
    for number, (name, text) in enumerate(articles(split)):
        gold = [one for one in marked(split, name) if one.content]
        wanted += len(gold)
        found = engine.found(prose(text))
        full, paired = _matched(gold, found, text)
        for place, one in enumerate(found):
            if not one.features:
                wanted -= place in full  # signed: found whatever the confidence is
            elif place in paired or one.statement.nested_in is None:
                features.append(one.features)
                right.append(place in full)
                article.append(number)
    return Cases(np.array(features), np.array(right, dtype=float), np.array(article)), wanted


def _matched(gold: Sequence[object], found: Sequence[Found], text: str) -> tuple[set[int], set[int]]:
    statements: list[Statement] = [each.statement for each in found]
    scored = score_attribution(gold, statements, text)  # type: ignore[arg-type]
    return {j for _, j in scored.cued}, {j for _, j in scored.pairs}


def fit(features: Reals, right: Reals) -> Calibration:
    """Logistic regression with a ridge, by Newton's method on standardised features."""
    mean, spread = features.mean(0), np.maximum(features.std(0), 1e-6)
    x = np.hstack([np.ones((len(features), 1)), (features - mean) / spread])
    beta = np.zeros(x.shape[1])
    pull = np.full(x.shape[1], RIDGE)
    pull[0] = 0.0
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ beta))
        step = np.linalg.solve((x.T * (p * (1 - p))) @ x + np.diag(pull), x.T @ (right - p) - pull * beta)
        beta += step
        if np.abs(step).max() < 1e-8:
            break
    weights = beta[1:] / spread
    return Calibration(float(beta[0] - weights @ mean), tuple(float(w) for w in weights))


def confidences(calibration: Calibration, features: Reals) -> Reals:
    """Of each row."""
    return np.array([calibration.confidence(tuple(row)) for row in features])


def calibration_error(confidence: Reals, right: Reals) -> float:
    """Expected calibration error over ten bins of equal width."""
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = [
        (bins == n).sum() * abs(confidence[bins == n].mean() - right[bins == n].mean())
        for n in range(BINS)
        if (bins == n).any()
    ]
    return float(sum(gaps) / len(right))


def unseen_error(of: Cases) -> float:
    """The calibration error where each half of the articles is judged by a fit on the other half."""
    half = of.article % 2 == 0
    told = np.zeros(len(of.right))
    for one in (half, ~half):
        told[one] = confidences(fit(of.features[~one], of.right[~one]), of.features[one])
    return calibration_error(told, of.right)


def best_threshold(confidence: Reals, right: Reals, wanted: int) -> tuple[float, float]:
    """The lowest confidence, in hundredths, from which stating gives nearly the best F1, and that F1 in percent."""
    lines = np.arange(20, 90) / 100
    f1 = [200 * right[confidence >= line].sum() / ((confidence >= line).sum() + wanted) for line in lines]
    best = int(np.argmax(np.array(f1) >= max(f1) - NEARLY))
    return float(lines[best]), float(f1[best])


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("split", type=Path)
    options = parser.parse_args()
    engine = Trained.load(options.weights, threads=2)
    engine.weights = replace(engine.weights, perhaps=0.05)
    for _ in range(ROUNDS):
        seen, wanted = cases(engine, options.split)
        calibration = fit(seen.features, seen.right)
        engine.weights = replace(engine.weights, calibration=calibration)
    told = confidences(calibration, seen.features)
    stated, f1 = best_threshold(told, seen.right, wanted)
    path = options.weights / "weights.json"
    row = json.loads(path.read_text(encoding="utf-8"))
    weights = dict(zip(FEATURES, (round(w, 4) for w in calibration.weights), strict=True))
    row |= {"calibration": {"intercept": round(calibration.intercept, 4), "weights": weights}, "stated": stated}
    path.write_text(json.dumps(row, indent=1) + "\n", encoding="utf-8")
    print(f"{len(seen.right)} statements; stated from {stated} on: full F1 {f1:.1f}")
    print(f"expected calibration error {unseen_error(seen):.3f} on halves not fitted on, ", end="")
    print(f"{calibration_error(told, seen.right):.3f} on all; coefficients {weights}")


if __name__ == "__main__":
    main()
