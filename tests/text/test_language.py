"""Telling English by its small words."""

from __future__ import annotations

from firsthand.text.language import is_english, is_foreign


def test_english_prose_is_english() -> None:
    assert is_english("The clerk said that she had seen the boat leave and that it was not the first time. " * 4)


def test_german_prose_is_not() -> None:
    assert not is_english(
        "Der Hafenmeister sagte am Freitag, er habe das Boot nicht gesehen und wisse nichts davon. " * 4
    )


def test_nothing_is_said_of_a_few_words() -> None:
    assert not is_english("The boat was in the harbour.")


def test_german_prose_is_foreign_and_english_is_not() -> None:
    german = "Der Hafenmeister sagte am Freitag, er habe das Boot nicht gesehen und wisse nichts davon. " * 2
    assert is_foreign(german)
    assert not is_foreign("The clerk said that she had seen the boat leave and that it was not the first time. " * 2)


def test_another_script_is_foreign() -> None:
    assert is_foreign("Начальник порта сказал в пятницу, что не видел лодку и ничего о ней не знает. " * 2)


def test_a_few_words_are_not_called_foreign() -> None:
    assert not is_foreign("Crane falls, two hurt, harbour shut")
