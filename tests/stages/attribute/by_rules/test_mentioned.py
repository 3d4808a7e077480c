from __future__ import annotations


def test_a_call_in_which_something_is_mentioned_is_the_source(parts) -> None:
    text = (
        "Much the same can be heard in a phone call between a guard and his brother, which was recorded and "
        "published by the coast guard, in which beatings by the crew are mentioned."
    )
    assert parts(text) == [("a phone call between a guard and his brother", "are mentioned", "beatings by the crew")]


def test_a_thing_that_keeps_no_words_is_no_source(parts) -> None:
    found = parts("The village in which the beatings are mentioned least is Orlen.")
    assert [source for source, _, _ in found if source] == []
