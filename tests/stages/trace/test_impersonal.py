"""The “one” of translations."""

from __future__ import annotations

GUNNERS = "Two gunners spoke to us. "


def test_what_one_says_in_a_place_is_said_by_the_place(traced):
    found = traced(GUNNERS + "In Lund one speaks of bad luck.", ("one", "speaks", "of bad luck"))
    assert found.chain.speaker.name == "Lund"


def test_what_one_tells_oneself_in_the_street_is_said_by_nobody_known(traced):
    found = traced(GUNNERS + "In the street one tells of a second fire.", ("one", "tells", "of a second fire"))
    assert found.chains == ["Example Post ← unknown"]


def test_one_of_a_group_stays_one_of_them(traced):
    found = traced(GUNNERS + "One tells of a second fire.", ("One", "tells", "of a second fire"))
    assert found.chain.speaker.name == "first of two gunners"
