from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "translator"),
    [
        ("Ada Brenn told the Estuary Gazette through an interpreter that the dam leaked.", "an interpreter"),
        ("Speaking through a translator, Ada Brenn told the Estuary Gazette that the dam leaked.", "a translator"),
    ],
)
def test_an_interpreter_stands_between_the_paper_and_the_speaker(traced, text: str, translator: str) -> None:
    found = traced(text, ("Ada Brenn", "told", "that the dam leaked"))
    assert found.chains == [f"Example Post ← Estuary Gazette (interviewer) ← {translator} (translator) ← Ada Brenn"]


def test_what_the_speaker_says_next_came_through_the_interpreter_too(traced) -> None:
    found = traced(
        "Ada Brenn said through an interpreter that the dam by the mill leaked. She said it was old.",
        ("Ada Brenn", "said", "that the dam by the mill leaked"),
        ("She", "said", "it was old"),
    )
    assert found.chains[1] == "Example Post ← an interpreter (translator) ← Ada Brenn"


def test_an_interpreter_who_is_spoken_of_is_no_hand(traced) -> None:
    found = traced(
        "Ada Brenn said that an interpreter was missing.", ("Ada Brenn", "said", "that an interpreter was missing")
    )
    assert found.chains == ["Example Post ← Ada Brenn"]


def test_who_interpreted_the_conversation_is_a_hand_of_its_transcript(traced) -> None:
    found = traced(
        "The pilot met us in May. He spoke Ostric; Ida Lum interpreted.\nThe pilot: Two boats sank.",
        ("The pilot", ":", "Two boats sank"),
    )
    assert found.chains == ["Example Post ← Ida Lum (translator) ← the pilot"]


def test_who_interpreted_all_that_somebody_told_is_a_hand_of_each_word_of_theirs(traced) -> None:
    found = traced(
        "A pilot swam ashore. We call him Anton. He speaks no Ostric: all that he told us was put into it by an"
        " interpreter, Ida Lum.\nAnton said two boats had sunk.\nThe mayor, Ada Brenn, said that it rained.",
        ("Anton", "said", "two boats had sunk"),
        ("The mayor, Ada Brenn,", "said", "that it rained"),
    )
    assert found.chains == ["Example Post ← Ida Lum (translator) ← Anton", "Example Post ← Ada Brenn"]
