"""Ways said once that hold for what plainly goes on."""

from __future__ import annotations


def test_an_anonymous_speaker_keeps_the_paper_that_heard_them(traced):
    found = traced(
        "A nurse told the Northern Herald that beds were short.\nThe ward was cold.\nThe nurse said that men slept on"
        " the floor.",
        ("A nurse", "told", "that beds were short"),
        ("The nurse", "said", "that men slept on the floor"),
    )
    assert (
        found.chains[1]
        == found.chains[0]
        == ("Example Post ← Northern Herald (interviewer) ← a nurse, to Northern Herald")
    )


def test_a_named_speaker_does_not_keep_it_over_many_paragraphs(traced):
    filler = "The river rose.\n" * 6
    found = traced(
        f"Odo Kless told the Northern Herald that beds were short.\n{filler}Kless said in a statement that he would go.",
        ("Odo Kless", "told", "that beds were short"),
        ("Kless", "said", "that he would go"),
    )
    assert found.chains[1] == "Example Post ← Odo Kless"


def test_a_statement_of_its_own_is_not_the_interview(traced):
    found = traced(
        "Odo Kless told the Northern Herald that beds were short. In a statement, Kless said that he would go.",
        ("Odo Kless", "told", "that beds were short"),
        ("Kless", "said", "that he would go"),
    )
    assert found.chains[1] == "Example Post ← Odo Kless"


def test_the_way_is_not_carried_to_somebody_else(traced):
    found = traced(
        "A nurse told the Northern Herald that beds were short. The mayor said that was wrong.",
        ("A nurse", "told", "that beds were short"),
        ("The mayor", "said", "that was wrong"),
    )
    assert found.chains[1] == "Example Post ← the mayor"


def test_an_account_without_a_cue_comes_the_way_of_the_statement_that_it_goes_on_from(traced):
    found = traced(
        "A miller told the Northern Herald that it was wet. He had waited an hour.",
        ("A miller", "told", "that it was wet"),
        ("A miller", "", "He had waited an hour"),
    )
    assert found.chains[0] == found.chains[1]


def test_a_paper_in_quotation_marks_that_reports_is_an_outlet_and_carries_on(traced):
    found = traced(
        "It was wet, reports the „Torvik Tidende“ with reference to two millers. The one tells that it rained.",
        ("the „Torvik Tidende“", "reports", "It was wet"),
        ("The one", "tells", "that it rained"),
    )
    assert [hop.role.value for hop in found.trace.chains[1].hops] == ["publisher", "relayer", "speaker"]
