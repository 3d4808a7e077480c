"""Names that mean the same party."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("later", ["Brenn", "Ms Brenn", "Ada Brenn", "the minister", "The minister"])
def test_later_names_and_role_nouns_mean_the_same(traced, later):
    found = traced(
        f"The minister, Ada Brenn, came late. Then {later} said the well was foul.",
        (later, "said", "the well was foul"),
    )
    assert found.chain.speaker.name == "Ada Brenn"


def test_initials_mean_the_body_they_stand_for(traced):
    found = traced(
        "The Harbour Safety Board (HSB) met. The HSB said that a buoy was lost.",
        ("The HSB", "said", "that a buoy was lost"),
    )
    assert found.chain.speaker.name == "Harbour Safety Board"


def test_a_surname_alone_is_who_is_spoken_of_most(traced):
    found = traced(
        "Hela Marr met the press. Hela Marr wept. Her daughter, Ina Marr, came along. Marr said it was over.",
        ("Marr", "said", "it was over"),
    )
    assert found.chain.speaker.name == "Hela Marr"


def test_a_title_tells_namesakes_apart(traced):
    found = traced(
        "Anna Marr met Peter Marr. Mr Marr said it was over.",
        ("Mr Marr", "said", "it was over"),
    )
    assert found.chain.speaker.name == "Peter Marr"


def test_a_surname_that_is_a_places_name_too_means_the_person_just_named(traced):
    found = traced(
        "Health minister Greta Solano has ordered an inquiry into the deaths of eleven babies at Saint Odile's hospital.\n\n"
        "Solano told parliament that the diesel was missing.",
        ("Solano", "told", "that the diesel was missing"),
    )
    assert found.chain.speaker.name == "Greta Solano"


def test_whose_article_is_written_large_amid_a_sentence_is_an_outlet(traced):
    found = traced(
        "The pumps had stood still, a nurse has told The Lantern.",
        ("a nurse", "has told", "The pumps had stood still"),
    )
    assert found.chains == ["Example Post ← The Lantern (interviewer) ← a nurse, to The Lantern"]


def test_a_place_with_an_article_is_none(traced):
    found = traced("A clerk told The Hague that it rained.", ("A clerk", "told", "that it rained"))
    assert found.chains == ["Example Post ← a clerk"]
