from __future__ import annotations

import pytest

from evaluation.ecb_stories import b_cubed
from evaluation.score_claim_matching import score_claims
from firsthand.domain import Stance

A, B, C, D = (("report", name) for name in "abcd")
FOR, AGAINST = Stance.SUPPORTS, Stance.DENIES


def test_the_golds_own_claims_are_all_right():
    gold = [{A: FOR, B: AGAINST}, {C: FOR, D: FOR}]
    score = score_claims(gold, gold)
    assert (score.pairs.f1, score.stances.precision, score.b_cubed_f1) == (100, 100, 100)


def test_one_claim_of_all_loses_precision():
    score = score_claims([{A: FOR, B: FOR}, {C: FOR, D: FOR}], [{A: FOR, B: FOR, C: FOR, D: FOR}])
    assert (score.pairs.right, score.pairs.proposed, score.pairs.wanted) == (2, 6, 2)
    assert score.b_cubed == pytest.approx((0.5, 1.0))


def test_statements_left_alone_lose_recall():
    score = score_claims([{A: FOR, B: FOR}], [{A: FOR}, {B: FOR}])
    assert score.pairs.recall == 0
    assert score.b_cubed == pytest.approx((1.0, 0.5))


def test_a_pair_that_agrees_where_it_should_oppose_is_a_wrong_stance():
    score = score_claims([{A: FOR, B: AGAINST}], [{A: FOR, B: FOR}])
    assert (score.pairs.f1, score.stances.precision) == (100, 0)


def test_a_pair_of_which_the_gold_knows_neither_does_not_count():
    assert score_claims([{A: FOR, B: FOR}], [{A: FOR, B: FOR}, {C: FOR, D: FOR}]).pairs.proposed == 1


def test_b_cubed_of_groups():
    assert b_cubed("xxyy", "1122") == (1, 1, 1)
    assert b_cubed("xxyy", "1111") == pytest.approx((0.5, 1, 2 / 3))
