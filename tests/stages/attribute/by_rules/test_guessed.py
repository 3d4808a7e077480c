from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "The delay is probably also due to the missing crane.",
            "is probably also due to",
            "The delay … the missing crane",
        ),
        ("The anger presumably stems from the cuts.", "presumably stems from", "The anger … the cuts"),
    ],
)
def test_what_the_writer_guesses_a_thing_to_rest_on_has_no_source(parts, text: str, cue: str, content: str) -> None:
    assert parts(text) == [("", cue, content)]


def test_without_an_adverb_it_is_no_guess(parts) -> None:
    assert parts("The delay is due to the missing crane.") == []


def test_a_guess_in_quotation_marks_is_the_speakers(read) -> None:
    assert not [s for s in read("“The delay is probably due to the crane,” Lund said.") if "own-guess" in s.by]
