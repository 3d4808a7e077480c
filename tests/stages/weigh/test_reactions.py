"""Officials who only say that a story is true have it from the story."""

from __future__ import annotations

import pytest
from tests.stages.weigh.accounts import an_account, figures, weighed

from firsthand.domain import Basis
from firsthand.stages.weigh.reactions import is_reaction, says_only_that_it_is_so


@pytest.mark.parametrize(
    "text",
    ["it was exactly so", "the report “accurate”", "that the events at Orl are proven", "all of it true"],
)
def test_a_reaction(text: str) -> None:
    assert says_only_that_it_is_so(text)


@pytest.mark.parametrize("text", ["that the gate was locked", "forty died", "", "Orl", "true, the gate was locked"])
def test_no_reaction(text: str) -> None:
    assert not says_only_that_it_is_so(text)


def test_an_eyewitness_who_says_that_it_was_so_is_one() -> None:
    assert not is_reaction(an_account("Log ← Ottla Venn", "it was exactly so", basis=Basis.EYEWITNESS))


def test_two_officials_who_call_a_paper_s_story_true_add_no_origin() -> None:
    log = an_account("Log ← a stoker", "the gate was locked", basis=Basis.EYEWITNESS)
    mayor = an_account("Wire ← Aldo Brenn", "the story true", hours=20, basis=Basis.OFFICIAL_POSITION)
    minister = an_account("Post ← Ottla Venn", "the account “proven”", hours=30, basis=Basis.OFFICIAL_POSITION)
    assert figures(weighed(log, mayor, minister)) == (1, 1)
