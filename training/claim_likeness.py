"""Fit the weights by which two statements are held to assert the same, on pairs of our own gold.

    python -m training.claim_likeness [--write]

Pairs are of three kinds: two statements of one family of reports, alike where they share a claim of its gold (where
neither stands in a claim the gold says nothing, and they are left out); two of different families, never alike; and
`evaluation/gold/claim_pairs.txt`. Each family weighs the same. Logistic regression with a penalty on the squares of the
weights, each of which keeps the sign that it must have by what it means. Prints the average precision on each family of
weights fitted without it; `--write` puts those fitted on everything beside the stage. Takes half a minute.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from evaluation.reading.gold import gold_files
from evaluation.reading.gold_reading import gold_reading
from evaluation.reading.measure import reading_of
from evaluation.record.claim_pairs import load_pairs
from evaluation.record.families import Reference, family_names, load_family
from scipy.optimize import minimize

from firsthand.stages.link.claims import Side, asserted
from firsthand.stages.link.claims.evidence import NUMBERS, evidence

OUT = Path("src/firsthand/stages/link/claims/likeness_weights.json")
BOUNDS = {
    "left over": (None, 0.0),
    "contrast": (None, -1.0),
    "strange": (None, -5.0),
    "one report": (None, None),
    "other figure": (None, None),
    "toll": (2.2, None),
}
"""The least and the most that a number can weigh; all others can only speak for.

How much another story speaks against is set by hand, as no two families are of like events, and so is the least that
other words in the same place and people of one toll say.
"""
PENALTY = 3.0
FAMILY, STRANGERS, PAIRS = 1000.0, 500.0, 400.0
"""What all pairs of a family weigh together, all of different families, and all of the file of pairs."""
STRANGERS_DRAWN = 6000

type Array = np.ndarray[Any, np.dtype[np.float64]]
type Named = tuple[Reference, Side]


class Examples(NamedTuple):
    """Rows of numbers (n by their count), whether each pair is alike, and what each weighs."""

    numbers: Array
    alike: Array
    weights: Array


def sides_of(family: str) -> list[Named]:
    """The gold's statements of a family, by reference."""
    found = []
    for file in gold_files(family):
        reading = reading_of(file.report)
        if reading.report is None:
            raise ValueError(f"{file.report}: not read")
        gold = file.locate(reading.report)
        given = gold_reading(gold, reading)
        names = {(row.content, row.source, row.cue): row.id for row in gold.statements}
        for statement in given.statements:
            name = names[statement.content, statement.source, statement.cue]
            side = Side(asserted(statement, given.chain_of(statement), reading.report))
            found.append(((file.rows["report"], name), side))
    return found


def within(family: str, sides: Sequence[Named]) -> Examples:
    """The pairs of a family that its gold says something of."""
    claims = [frozenset(claim.statements) for claim in load_family(family).claims]
    judged = frozenset().union(*claims)
    pairs = [(one, other) for one, other in combinations(sides, 2) if one[0] in judged or other[0] in judged]
    alike = [any(one[0] in claim and other[0] in claim for claim in claims) for one, other in pairs]
    return _examples([(one[1], other[1]) for one, other in pairs], alike, FAMILY)


def across(families: Mapping[str, Sequence[Named]]) -> Examples:
    """Pairs of statements of different families, drawn by lot."""
    lot = random.Random(5)
    pairs = []
    while len(pairs) < STRANGERS_DRAWN:
        one, other = lot.sample(sorted(families), 2)
        pairs.append((lot.choice(families[one])[1], lot.choice(families[other])[1]))
    return _examples(pairs, [False] * len(pairs), STRANGERS)


def written() -> Examples:
    """Our own pairs, but for those that are quoted or nested alike, which need no weights."""
    pairs = load_pairs()
    return _examples([(Side(p.one), Side(p.other)) for p in pairs], [p.relation != "different" for p in pairs], PAIRS)


def _examples(pairs: Sequence[tuple[Side, Side]], alike: Sequence[bool], weight: float) -> Examples:
    numbers = np.array([evidence(one, other).numbers for one, other in pairs])
    return Examples(numbers, np.array(alike, float), np.full(len(pairs), weight / len(pairs)))


def fitted(examples: Sequence[Examples]) -> Array:
    """The weights, and last the log-odds of pairs with nothing in common, that make the examples likeliest."""
    numbers = np.concatenate([one.numbers for one in examples])
    alike = np.concatenate([one.alike for one in examples])
    weights = np.concatenate([one.weights for one in examples])
    rows = np.c_[numbers, np.ones(len(numbers))]

    def loss(at: Array) -> tuple[float, Array]:
        scores = rows @ at
        likely = 1 / (1 + np.exp(-scores))
        surprise = weights @ np.logaddexp(0, np.where(alike > 0, -scores, scores))
        slope = rows.T @ (weights * (likely - alike))
        slope[:-1] += PENALTY * at[:-1]
        return float(surprise + PENALTY * (at[:-1] ** 2).sum() / 2), slope

    bounds = [*(BOUNDS.get(name, (0.0, None)) for name in NUMBERS), (None, None)]
    found: Array = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds).x
    return found


def average_precision(scores: Array, alike: Array) -> float:
    """The mean, over pairs that are alike, of the share of alike ones among those scored no lower."""
    ordered = alike[np.argsort(-scores, kind="stable")]
    return float((ordered.cumsum() / np.arange(1, len(ordered) + 1) * ordered).sum() / ordered.sum())


def held_out(families: Mapping[str, Examples], others: Sequence[Examples]) -> Iterator[tuple[str, float, Array]]:
    """Each family with the average precision on it, and the weights, fitted without it."""
    for name, asked in families.items():
        weights = fitted([*(one for other, one in families.items() if other != name), *others])
        yield name, average_precision(asked.numbers @ weights[:-1], asked.alike), weights


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {OUT}")
    options = parser.parse_args()
    sides = {name: sides_of(name) for name in family_names()}
    families = {name: within(name, found) for name, found in sides.items()}
    others = [across(sides), written()]
    for name, precision, _ in held_out(families, others):
        print(f"{name:12} fitted without it: average precision {precision:.3f}")
    weights = fitted([*families.values(), *others]).round(3).tolist()
    row = {"nothing": weights[-1], **dict(zip(NUMBERS, weights[:-1], strict=True))}
    print(json.dumps(row, indent=2))
    if options.write:
        OUT.write_text(json.dumps(row, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
