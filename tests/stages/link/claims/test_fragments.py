"""What asserts nothing by itself makes no claim; a figure, or a clause of one telling word, does."""

from __future__ import annotations

import pytest

from firsthand.domain import Pair, Question
from firsthand.stages.link.claims import gather
from firsthand.stages.link.claims.fragments import is_fragment


@pytest.mark.parametrize("content", ["it", "which", "the rope", "to pay", "what it was", "something", "his name"])
def test_a_pronoun_or_a_bare_word_is_a_fragment(said, content):
    assert is_fragment(said(content))


@pytest.mark.parametrize(
    "content", ["seven, not nine", "that it was warned", "the rope broke", "on 4 March", "no letter, no call"]
)
def test_what_tells_something_of_something_is_none(said, content):
    assert not is_fragment(said(content))


def test_a_fragment_alone_makes_no_claim(said):
    one, other = said("the rope", by="Courier"), said("the ramp chain had snapped in the fog", by="Herald")
    assert [dict(claim.statements).keys() for claim in gather([one, other], [])] == [{other.statement}]


def test_a_person_may_join_fragments(said):
    one, other = said("the rope", by="Courier"), said("it", by="Herald")
    pair = Pair(Question.SAME_CLAIM, one.statement, other.statement)
    assert len(gather([one, other], [], joined=[pair])) == 1
