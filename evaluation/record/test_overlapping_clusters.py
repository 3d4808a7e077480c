"""Groupings that are alike score 1, and every wrong joining or parting costs what it should."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.record.overlapping_clusters import b_cubed, pairs_alike

ITEMS = "abcd"
GROUPINGS = st.lists(st.sets(st.sampled_from(ITEMS), min_size=1), max_size=4)


@given(GROUPINGS)
def test_a_grouping_is_wholly_like_itself(groups: list[set[str]]) -> None:
    assert b_cubed(groups, groups, ITEMS).f1 == 1.0
    assert pairs_alike(groups, groups, ITEMS).f1 == 1.0


@given(GROUPINGS, GROUPINGS)
def test_precision_of_one_is_recall_of_the_other(one: list[set[str]], other: list[set[str]]) -> None:
    assert b_cubed(one, other, ITEMS).precision == b_cubed(other, one, ITEMS).recall
    assert pairs_alike(one, other, ITEMS).precision == pairs_alike(other, one, ITEMS).recall


def test_items_put_together_that_do_not_belong_together_cost_precision_alone() -> None:
    found = b_cubed([{"a", "b"}, {"c", "d"}], [{"a", "b", "c", "d"}], ITEMS)
    assert (found.precision, found.recall) == (0.5, 1.0)


def test_items_left_alone_cost_recall_alone() -> None:
    found = b_cubed([{"a", "b"}, {"c", "d"}], [{"a", "b"}], ITEMS)
    assert (found.precision, found.recall) == (1.0, 0.75)


def test_an_item_in_two_groups_is_with_others_as_often_as_it_shares_groups() -> None:
    # a and b share two groups in the gold and one in what was found: half of what there is to find of each other.
    found = b_cubed([{"a", "b"}, {"a", "b"}], [{"a", "b"}], "ab")
    assert (found.precision, found.recall) == (1.0, 0.5)


def test_pairs_are_counted_once_in_either_order() -> None:
    found = pairs_alike([{"a", "b", "c"}], [{"a", "b"}, {"c", "d"}], ITEMS)
    assert (found.precision, found.recall) == (pytest.approx(1 / 2), pytest.approx(1 / 3))
