"""A question asserts nothing of what it asks; a clause that tells how something was does."""

from __future__ import annotations

import pytest

from firsthand.domain import Stance
from firsthand.stages.link.claims import likeness
from firsthand.stages.link.claims.questions import asks


@pytest.mark.parametrize("content", ["Did you hear shots?", "“Who gave the order?”", "whether the gate was open"])
def test_a_lone_question_asks_directly_or_not(content):
    assert asks(content)


@pytest.mark.parametrize(
    "content",
    ["how the gate had been opened", "The gate was open. Who opened it?", "when the gate opened, nine men ran out"],
)
def test_what_tells_something_is_no_question(content):
    assert not asks(content)


def test_who_asks_whether_it_was_so_only_qualifies_it(said):
    one = said("the ramp chain had been broken for weeks", by="Courier")
    other = said("whether the ramp chain had been broken", by="Herald")
    assert likeness(one, other).stance is Stance.QUALIFIES
