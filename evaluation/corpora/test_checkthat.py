from __future__ import annotations

import pytest

from evaluation.corpora.checkthat import Retrieval, average_precision, plain


def test_average_precision_counts_where_right_answers_stand():
    assert average_precision(["x", "a", "y"], {"a"}) == pytest.approx(1 / 2)
    assert average_precision(["a", "x", "b"], {"a", "b"}) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision(["x"] * 5 + ["a"], {"a"}) == 0


def test_a_posts_address_and_byline_are_no_words_of_its_own():
    post = "Geese keep the mill https://t.co/abc #FreeTheGeese — Otto Mill (@ottomill) May 2, 2020"
    assert plain(post).split() == ["Geese", "keep", "the", "mill", "Free", "The", "Geese"]


def test_words_and_meaning_find_a_claim():
    found = Retrieval(["The mayor keeps geese.", "A ship went down off the coast.", "Bread will cost more."])
    assert found.scores("geese of the mayor", 0.0).argmax() == 0
    assert found.scores("the boat sank", 0.5).argmax() == 1
