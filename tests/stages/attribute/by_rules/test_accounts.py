"""Accounts that go on without a cue, and the report's own voice beside them."""

from __future__ import annotations

import pytest

WELDER = "A welder said that the pump was dry."


def test_had_done_behind_said_goes_on_with_the_account(parts) -> None:
    text = f"{WELDER} Nobody had looked at it since May. He had rung the yard twice."
    assert parts(text)[1:] == [
        ("A welder", "", "Nobody had looked at it since May"),
        ("A welder", "", "He had rung the yard twice"),
    ]


def test_did_behind_says_goes_on_with_the_account(parts) -> None:
    text = "A welder tells how the pump ran dry. He climbed down with a lamp."
    assert parts(text)[1] == ("A welder", "", "He climbed down with a lamp")


def test_a_story_goes_on_over_paragraphs(parts) -> None:
    text = "A welder tells how the pump ran dry.\nHe climbed down with a lamp.\nThe lamp went out."
    assert [content for _, _, content in parts(text)][1:] == ["He climbed down with a lamp", "The lamp went out"]


@pytest.mark.parametrize(
    "own",
    [
        "The yard has two pumps.",  # now, behind "said"
        "The yard was closed in 1998.",  # a mere "did" behind "said"
        "Odo Kless had built the yard.",  # somebody who was not spoken of
        "We had rung the yard twice.",  # the outlet itself
        "Had he rung the yard before?",
        "Three had rung the yard.",  # others
    ],
)
def test_what_stands_no_step_further_back_or_is_about_others_is_the_reports_own(parts, own: str) -> None:
    assert len(parts(f"{WELDER} {own}")) == 1


def test_what_a_letter_tells_goes_on_in_the_perfect(parts) -> None:
    text = "A welder writes that the pump is dry. It has lost its guard."
    assert parts(text)[1] == ("A welder", "", "It has lost its guard")


def test_behind_a_spokeswoman_the_report_goes_on_in_its_own_voice(parts) -> None:
    text = "A spokeswoman for the yard said that the pump was dry. The yard had been closed since May."
    assert len(parts(text)) == 1


def test_a_sentence_in_the_reports_own_voice_ends_the_account(parts) -> None:
    text = f"{WELDER} The yard has two pumps. He had rung it twice."
    assert len(parts(text)) == 1


def test_an_account_does_not_go_on_from_a_question(parts) -> None:
    assert len(parts("A welder asked whether the pump was dry. He had rung the yard twice.")) == 1
