from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "According to a letter, the mine was closed in May.",
            "a letter",
            "According to",
            "the mine was closed in May",
        ),
        (
            "The mine was closed in May, according to a letter.",
            "a letter",
            "according to",
            "The mine was closed in May",
        ),
        (
            "The mine, according to a letter, was closed in May.",
            "a letter",
            "according to",
            "The mine … was closed in May",
        ),
        ("In the diver’s view, the wreck cannot be raised.", "the diver’s", "view", "the wreck cannot be raised"),
    ],
)
def test_the_rest_of_the_clause_is_the_content(parts, text: str, source: str, cue: str, content: str) -> None:
    assert parts(text) == [(source, cue, content)]


def test_an_aside_about_the_source_is_left_out(parts) -> None:
    text = "The mine was closed in May, according to Ada Moss, who lives nearby."
    assert parts(text) == [("Ada Moss", "according to", "The mine was closed in May")]


def test_in_view_of_a_thing_is_no_statement(parts) -> None:
    assert parts("The wreck was left where it was in view of the harbour.") == []


def test_at_the_end_after_a_comma_it_covers_all_coordinated_clauses(parts) -> None:
    text = "Two divers remain in hospital and neither is in danger, according to a nurse."
    assert parts(text) == [("a nurse", "according to", "Two divers remain in hospital and neither is in danger")]


def test_in_the_second_of_two_clauses_it_covers_that_clause(parts) -> None:
    text = "The quay stayed shut, and according to a nurse neither diver was in danger."
    assert parts(text) == [("a nurse", "according to", "neither diver was in danger")]


def test_as_reported_by_is_as_good_as_according_to(parts) -> None:
    text = "As reported by the Estuary Gazette, the dam had leaked for years."
    assert parts(text) == [("the Estuary Gazette", "As reported by", "the dam had leaked for years")]
