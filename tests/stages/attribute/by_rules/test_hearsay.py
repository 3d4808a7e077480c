"""Hearsay without a mouth."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("cue", ["it is claimed", "it was said", "it can be revealed"])
def test_at_the_end_it_takes_the_whole_sentence_before(parts, cue: str) -> None:
    assert parts(f"The fire began in the yard, {cue}.") == [("", cue, "The fire began in the yard")]


def test_what_follows_on_where_it_is_claimed_is_not_told(parts) -> None:
    text = "The fire began in the yard, it is claimed on several channels."
    assert parts(text) == [("", "it is claimed", "The fire began in the yard")]


def test_the_subject_of_is_understood_to_is_part_of_what_is_handed_on(read) -> None:
    [statement] = read("The boat is understood to be empty.")
    assert (statement.source_text, statement.by) == ("", "attribute/rules:hearsay@1")
    assert statement.content_text == "The boat … to be empty"


@pytest.mark.parametrize(
    "text",
    [
        "The boat is expected to be empty.",
        "The quay, said to be the longest of all, was closed.",
        "The boat is not said to be empty.",
    ],
)
def test_expectations_mere_epithets_and_denials_are_no_hearsay(read, text: str) -> None:
    assert "attribute/rules:hearsay@1" not in [one.by for one in read(text)]
