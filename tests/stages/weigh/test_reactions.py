"""Officials who only say that a story is true have it from the story."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.stages.weigh.accounts import a_citation, an_account, figures, weighed

from firsthand.domain import Basis, External, ExternalKind
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


def test_two_officials_who_have_read_the_same_paper_go_back_to_it() -> None:
    paper = External.named(ExternalKind.PRESS, "outlet:log", "The Log")
    log = an_account("Log ← a stoker", "the gate was locked", basis=Basis.EYEWITNESS)
    official = Basis.OFFICIAL_POSITION
    mayor = an_account("Wire ← Aldo Brenn", "somebody had locked the gate", hours=20, basis=official)
    minister = an_account("Post ← Ottla Venn", "a lock was on the gate", hours=30, basis=official)
    read = [
        a_citation(account, target, statement=True) for account in (mayor, minister) for target in ("log", paper.id)
    ]
    at_hand = weighed(replace(log, report="log"), mayor, minister, citations=read, externals=[paper])
    assert figures(at_hand) == (1, 1)
    outside = weighed(mayor, minister, citations=read, externals=[paper])
    assert figures(outside) == (1, 1)
    assert [origin.label for origin in outside.origins] == ["a report of The Log"]


def test_who_has_it_from_some_paper_is_not_counted_at_least() -> None:
    press = External.named(ExternalKind.PRESS, "press", "the press")
    mayor = an_account("Wire ← Aldo Brenn", "the gate was locked", basis=Basis.OFFICIAL_POSITION)
    alone = weighed(mayor, citations=[a_citation(mayor, press.id, statement=True)], externals=[press])
    assert figures(alone) == (0, 1)
