from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.stages.link.claims.figures import Relation, figures_in, relation
from firsthand.stages.link.claims.numerals import numeral_at


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("at least nine people died", 9, math.inf),
        ("no fewer than nineteen dead", 19, math.inf),
        ("more than sixty passengers", 61, math.inf),
        ("up to forty homes", 0, 40),
        ("fewer than ten villagers", 0, 9),
        ("about 100 people", 90, 110),
        ("two hundred and fifty thousand people", 250_000, 250_000),
        ("1,200 homes", 1_200, 1_200),
        ("half a dozen men", 6, 6),
        ("dozens of people were hurt", 24, 99),
        ("he counted fourteen bodies and then stopped counting", 14, math.inf),
    ],
)
def test_a_figure_is_a_range(words, low, high):
    (figure,) = figures_in(words)
    assert (figure.low, figure.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    "words", ["on 4 March", "at ten", "built in 1974", "one said so", "Wenna Tarrow, a teacher", "20 February 2024"]
)
def test_dates_hours_and_years_count_nothing(words):
    assert figures_in(words) == ()


def related(one, other):
    return relation(figures_in(one)[0], figures_in(other)[0])


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("at least nine people died", "nine were dead", Relation.SAME),
        ("nine people died", "seven people drowned", Relation.APART),
        ("at least fourteen men died", "forty dead", Relation.WITHIN),
        ("dozens were killed", "34 people were killed", Relation.WITHIN),
        ("nine people died", "nine people were injured", None),
        ("nineteen life jackets", "nineteen passengers", None),
        ("nineteen life jackets", "ninety life jackets", Relation.APART),
        ("the boat may carry sixty people", "88 people were aboard", None),
        ("at 4.10 am", "at twenty to four", Relation.APART),
        ("at 6:20 pm", "at 18:20", Relation.SAME),
        ("put the number at seven dead", "nine people died", Relation.APART),
        ("four of the men died", "eight men died", None),
        ("four people died in hospital", "31 people died", None),
        ("the 14th Reserve Regiment", "the 41st Reserve Regiment", Relation.APART),
    ],
)
def test_figures_of_one_matter_are_compared_as_ranges(one, other, wanted):
    assert related(one, other) is wanted
    assert related(other, one) is wanted


def test_what_a_number_is_not_is_no_figure():
    assert [figure.value for figure in figures_in("seven, not nine")] == [7]


@given(st.integers(min_value=0, max_value=999_999))
def test_a_number_in_digits_is_read_as_it_is(number):
    assert numeral_at([f"{number:,}"], 0) == (1, number, number)


@given(
    st.lists(
        st.sampled_from(
            [
                "two",
                "twenty",
                "hundred",
                "thousand",
                "and",
                "half",
                "a",
                "dozen",
                "7",
                "th",
                "not",
                "at",
                "least",
                "people",
            ]
        )
    )
)
def test_no_words_break_the_reading_of_figures(words):
    figures_in(" ".join(words))
