"""Which statements are compared: those that share most, and never what too many share."""

from __future__ import annotations

from firsthand.stages.link.claims.candidates import COMMON, MOST_COMPARED, candidates


def test_only_what_shares_a_term_is_compared():
    assert candidates([{1, 2}, {3}, {2, 4}], loose=3) == {(0, 2)}


def test_a_term_that_very_many_have_finds_nothing():
    assert candidates([{1}] * (COMMON + 1), loose=COMMON + 1) == set()


def test_those_that_share_most_are_taken_where_there_are_many():
    asking = set(range(40))
    weak = [{place} for place in range(MOST_COMPARED)]
    strong = {37, 38, 39}
    found = candidates([asking, *weak, strong], loose=1)
    assert (0, MOST_COMPARED + 1) in found


def test_firm_ones_are_compared_with_loose_ones_alone():
    assert candidates([{1}, {1}, {1}], loose=1) == {(0, 1), (0, 2)}
