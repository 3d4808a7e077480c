"""The outlet's own earlier reports as hands."""

from __future__ import annotations


def test_our_report_of_tuesday_is_a_hand_between(traced):
    found = traced(
        "Our report of Tuesday said, citing the harbour office, that the gate was shut.",
        ("Our report of Tuesday", "said", "that the gate was shut"),
    )
    assert found.chains == ["Example Post ← Example Post’s report of Tuesday (relayer) ← the harbour office"]


def test_the_report_goes_on_being_ours(traced):
    found = traced(
        "Our report of Tuesday said, citing the harbour office, that the gate was shut. "
        "The report said the mayor had warned of the gate.",
        ("Our report of Tuesday", "said", "that the gate was shut"),
        ("The report", "said", "the mayor had warned of the gate"),
    )
    assert found.chains[1].startswith("Example Post ← Example Post’s report of Tuesday (relayer)")


def test_what_the_outlet_reported_on_a_day_while_citing_somebody_came_through_that_report(traced):
    found = traced(
        "On 12 May we reported, citing the fire brigade, that the inn had no stairs.",
        ("we", "reported", "that the inn had no stairs"),
    )
    assert found.chains == ["Example Post ← Example Post’s report of 12 May (relayer) ← the fire brigade"]


def test_what_the_outlet_itself_believes_has_no_hand_between(traced):
    found = traced("We believe that the inn had no stairs.", ("We", "believe", "that the inn had no stairs"))
    assert found.chains == ["Example Post"]


def test_somebody_elses_report_is_a_document(traced):
    found = traced(
        "The auditor's report of Tuesday said that the gate was shut.",
        ("The auditor's report of Tuesday", "said", "that the gate was shut"),
    )
    assert "(document)" in found.chains[0]
