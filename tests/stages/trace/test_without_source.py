"""Statements that name no source."""

from __future__ import annotations


def test_the_official_story_is_the_governments(traced):
    found = traced(
        "The government in Belmar decided to hire more guards. At least that is the official story.",
        ("", "the official story", "The government in Belmar decided to hire more guards"),
    )
    assert found.chains == ["Example Post ← the government in Belmar"]


def test_a_statement_without_source_and_cue_goes_on_from_the_one_before(traced):
    found = traced(
        "Odo Kless said the town was cut off. Bread was short.",
        ("Odo Kless", "said", "the town was cut off"),
        ("", "", "Bread was short"),
    )
    assert found.chains == ["Example Post ← Odo Kless", "Example Post ← Odo Kless"]


def test_what_is_expected_nobody_knows_by_whom_has_an_unknown_source(traced):
    found = traced("The river is expected to fall.", ("", "is expected", "to fall"))
    assert found.chain.hand == 2
    assert found.chain.speaker.name is None
