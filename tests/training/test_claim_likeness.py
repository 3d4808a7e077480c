"""Weights of evidence are fitted so that alike pairs come first, and none speaks for what it can't speak for."""

from __future__ import annotations

import numpy as np
from training.claim_likeness import BOUNDS, Examples, average_precision, fitted

from firsthand.stages.link.claims.evidence import NUMBERS


def examples(said: list[float], alike: list[float]) -> Examples:
    numbers = np.zeros((len(said), len(NUMBERS)))
    numbers[:, NUMBERS.index("said")] = said
    return Examples(numbers, np.array(alike), np.full(len(said), 100.0))


def test_what_alike_pairs_have_weighs_for_them():
    weights = fitted([examples([0.9, 0.8, 0.1, 0.0], [1, 1, 0, 0])])
    assert weights[NUMBERS.index("said")] > 0 > weights[-1]


def test_a_weight_keeps_its_sign_where_the_examples_say_otherwise():
    weights = fitted([examples([0.9, 0.8, 0.1, 0.0], [0, 0, 1, 1])])
    assert weights[NUMBERS.index("said")] == 0
    assert all(weights[NUMBERS.index(name)] <= most for name, (_, most) in BOUNDS.items() if most is not None)


def test_average_precision_is_whole_where_all_alike_pairs_come_first():
    assert average_precision(np.array([0.9, 0.8, 0.2]), np.array([1.0, 1.0, 0.0])) == 1.0
    assert average_precision(np.array([0.9, 0.8]), np.array([0.0, 1.0])) == 0.5
