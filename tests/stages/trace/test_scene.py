"""Whose words "I" and "we" are."""

from __future__ import annotations


def test_an_i_in_unattributed_quotation_marks_is_not_the_writer(traced):
    found = traced("“Who knows? I think it sank. That is all.”", ("I", "think", "it sank"))
    assert found.chains == ["Example Post ← unknown"]


def test_an_i_outside_quotation_marks_is_the_writer(traced):
    found = traced("I think the figure is too low.", ("I", "think", "the figure is too low"))
    assert found.chains == ["Example Post"]


def test_an_i_inside_what_somebody_says_is_that_speaker(traced):
    found = traced(
        "“I think it sank,” Ada Brenn said.",
        ("Ada Brenn", "said", "“I think it sank,”"),
        ("I", "think", "it sank", 0),
    )
    assert found.chains == ["Example Post ← Ada Brenn", "Example Post ← Ada Brenn"]


def test_who_behind_a_place_is_the_people_before_it(traced):
    found = traced(
        "The Northern Herald spoke to two miners in Belmar, who admit that they fled.",
        ("Belmar", "admit", "that they fled"),
    )
    assert found.chain.speaker.name == "two miners in Belmar"


def test_the_outlets_own_short_name_is_the_outlet(traced):
    found = traced("Sink them now, the Post says.", ("the Post", "says", "Sink them now"), outlet="The Daily Post")
    assert found.chains == ["The Daily Post"]


def test_who_is_of_a_body_speaks_and_not_the_body(traced):
    found = traced(
        "There were nine divers, according to Ada Brenn of the Divers’ Union, whose members have been on strike since May.",
        (
            "Ada Brenn of the Divers’ Union, whose members have been on strike since May",
            "according to",
            "There were nine divers",
        ),
    )
    assert found.chain.speaker.name == "Ada Brenn"
