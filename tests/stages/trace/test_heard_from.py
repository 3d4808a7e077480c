"""What an assembly has heard from somebody."""

from __future__ import annotations


def test_whom_an_inquest_has_heard_is_the_speaker(traced):
    found = traced(
        "The inquest heard from a doctor, Ada Brenn, that the dose was high.",
        ("The inquest", "heard", "that the dose was high"),
    )
    assert found.chain.speaker.name == "Ada Brenn"


def test_what_an_inquest_heard_from_nobody_named_is_the_inquests(traced):
    found = traced("The inquest heard that the dose was high.", ("The inquest", "heard", "that the dose was high"))
    assert found.chain.speaker.name == "the inquest"


def test_who_heard_it_from_somebody_tells_it_all_the_same(traced):
    found = traced(
        "Odo Kless heard from a doctor that the dose was high.", ("Odo Kless", "heard", "that the dose was high")
    )
    assert found.chain.speaker.name == "Odo Kless"
