"""Cues behind which nobody speaks whom the sentence names."""

from __future__ import annotations


def test_the_outlets_own_guess_has_the_publisher_alone(traced):
    found = traced("The reluctance probably stems from fear.", ("", "", "The reluctance probably stems from fear"))
    assert found.chains == ["Example Post"]
    assert found.chain.hand == 1


def test_what_seems_so_to_the_writer_is_the_writers_own(traced):
    found = traced(
        "Some sailors seem to be changing their minds.", ("Some sailors", "seem", "to be changing their minds")
    )
    assert found.chains == ["Example Post"]


def test_who_seems_to_think_is_still_the_source(traced):
    found = traced("The mayor seems to think that it is over.", ("The mayor", "seems to think", "that it is over"))
    assert found.chains == ["Example Post ← the mayor"]


def test_what_is_alleged_of_a_firm_the_firm_does_not_say(traced):
    found = traced("The firm is alleged to have paid.", ("The firm", "is alleged", "to have paid"))
    assert found.chains == ["Example Post ← unknown"]


def test_who_is_said_to_have_told_it_is_who_said_it(traced):
    found = traced(
        "The boatman is said to have told them it leaked.", ("The boatman", "is said to have told", "it leaked")
    )
    assert found.chains == ["Example Post ← the boatman"]
