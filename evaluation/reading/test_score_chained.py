"""Chained passages: how they are written, and what counts as right."""

from __future__ import annotations

import pytest

from evaluation.reading.chained import parse_chained
from evaluation.reading.marked_up import MarkUpError
from evaluation.reading.score_chained import by_trait, chained_figures, misses, score_chained
from firsthand.domain import Role

PASSAGE = """=== yard | local | members
@ Estuary Post
{s1 The harbour office} {c1 said} {x1 that {s2 its diver} {c2 had warned} {x2 of cracks}}. The yard is old.
< 1: the harbour office
< 2: the harbour office / harbour office (relayer) < its diver / a diver
! The yard is old
"""


def test_a_chain_is_read_hand_by_hand_with_all_names_that_are_right() -> None:
    [passage] = parse_chained(PASSAGE)
    assert passage.outlet == "Estuary Post"
    assert [(hand.names, hand.roles) for hand in passage.chains[1]] == [
        (("the harbour office", "harbour office"), (Role.RELAYER,)),
        (("its diver", "a diver"), (Role.SPEAKER,)),
    ]
    assert [span.of(passage.passage.text) for span in passage.not_statements] == ["The yard is old"]


def test_a_statement_without_a_chain_is_an_error_that_names_the_passage() -> None:
    with pytest.raises(MarkUpError, match=r"yard: chains for \[1\], but statements \[1, 2\]"):
        parse_chained(PASSAGE.replace("< 2:", "# 2:"))


def test_a_role_that_there_is_not_is_an_error() -> None:
    with pytest.raises(MarkUpError, match="bystander"):
        parse_chained(PASSAGE.replace("(relayer)", "(bystander)"))


def test_figures_count_whole_chains_and_what_was_left_alone() -> None:
    scored = [score_chained(passage) for passage in parse_chained(PASSAGE)]
    figures = chained_figures(scored)
    assert figures["found"] == 100.0
    assert figures["left_alone"] == 100.0
    assert len(by_trait(scored)["nested"]) == 1


def test_a_wrong_speaker_is_told_with_what_was_wanted() -> None:
    [passage] = parse_chained(PASSAGE.replace("< 1: the harbour office", "< 1: the mayor"))
    scored = score_chained(passage)
    assert not scored.right[0].speaker
    assert any("gold  the mayor (speaker)" in line for line in misses(scored))
