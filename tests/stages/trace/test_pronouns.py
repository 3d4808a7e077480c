"""Whom pronouns mean."""

from __future__ import annotations

import pytest


def test_she_is_the_woman_just_named(traced):
    found = traced("Ada Brenn met Odo Kless. She said the well was foul.", ("She", "said", "the well was foul"))
    assert found.chain.speaker.name == "Ada Brenn"


def test_he_is_the_speaker_of_the_sentence_before(traced):
    found = traced("Odo Kless praised the nurse. He said the well was foul.", ("He", "said", "the well was foul"))
    assert found.chain.speaker.name == "Odo Kless"


def test_it_is_the_body_just_named(traced):
    found = traced(
        "The Harbour Safety Board met on Monday. It said that a buoy was lost.", ("It", "said", "that a buoy was lost")
    )
    assert found.chain.speaker.name == "Harbour Safety Board"


def test_a_pronoun_that_fits_two_alike_is_left_open(traced):
    found = traced("Sim Arle and Tov Arne fought. Then he said the well was foul.", ("he", "said", "the well was foul"))
    assert found.chain.speaker.name is None


def test_a_pronoun_never_takes_up_whom_its_own_words_speak_of(traced):
    found = traced("Odo Kless sat down. “Peter Marr is a liar,” he said.", ("he", "said", "“Peter Marr is a liar,”"))
    assert found.chain.speaker.name == "Odo Kless"


def test_they_are_the_group_just_spoken_of(traced):
    found = traced("Two gunners sat with Ada Brenn. They said it was cold.", ("They", "said", "it was cold"))
    assert found.chain.speaker.name == "two gunners"


def test_she_is_never_a_man(traced):
    found = traced("Peter Marr and his wife came. She said it was cold.", ("She", "said", "it was cold"))
    assert found.chain.speaker.name == "Peter Marr’s wife"


def test_the_it_of_it_is_said_is_nobody(traced):
    found = traced(
        "The Harbour Safety Board met. It is said that a buoy was lost.", ("It", "is said", "that a buoy was lost")
    )
    assert found.chain.speaker.name is None


def test_a_pronoun_far_from_everybody_is_left_open(traced):
    found = traced(
        "Ada Brenn left.\nIt rained.\nIt hailed.\nIt snowed.\nShe said it was cold.", ("She", "said", "it was cold")
    )
    assert found.chain.speaker.name is None


def test_a_they_inside_quotation_marks_is_not_whom_the_report_spoke_of(traced):
    found = traced(
        "Two gunners wept. “They told us to go,” a nurse said.",
        ("a nurse", "said", "“They told us to go,”"),
        ("They", "told", "to go", 0),
    )
    assert found.chains[1] == "Example Post ← a nurse (relayer) ← unknown"


def test_a_he_is_no_letter(traced):
    found = traced(
        "The letter quoted a foreman as saying that it was safe. We accept that he said “ninety”.",
        ("he", "said", "“ninety”"),
    )
    assert found.chain.speaker.name == "a foreman"


def test_he_is_not_whom_somebody_names_in_a_quotation(traced):
    found = traced(
        "A diver said: “Sorm had the lamps on.” He added that it was cold.",
        ("A diver", "said", "“Sorm had the lamps on.”"),
        ("He", "added", "that it was cold"),
    )
    assert found.trace.chains[1].speaker.name == "a diver"


def test_who_is_asked_answers(traced):
    found = traced(
        "The counsel asked the nurse why she had waited. She replied that it was late.",
        ("She", "replied", "that it was late"),
    )
    assert found.chain.speaker.name == "the nurse"


def test_a_long_quotation_between_does_not_put_its_speaker_out_of_reach(traced):
    found = traced(
        "“The well was foul,” Odo Kless said. “We drank. It was late. Nobody spoke. A dog barked. Then it rained.”\n"
        "He put the loss at nine goats.",
        ("He", "put", "the loss at nine goats"),
    )
    assert found.chain.speaker.name == "Odo Kless"


def test_a_paragraph_goes_on_with_whom_it_began_with(traced):
    found = traced(
        "Peter Marr said it was cold.\nOdo Kless was on the pier. “The well was foul,” he said.",
        ("Peter Marr", "said", "it was cold"),
        ("he", "said", "“The well was foul,”"),
    )
    assert found.trace.chains[1].speaker.name == "Odo Kless"


def test_who_told_somebody_else_tells_on_and_not_whom_he_speaks_of(traced):
    found = traced(
        "Odo Kless repeated that Peter Marr had sold the well. The well was foul, he added.",
        ("Odo Kless", "repeated", "that Peter Marr had sold the well"),
        ("he", "added", "The well was foul"),
    )
    assert found.trace.chains[1].speaker.name == "Odo Kless"


def test_he_can_be_somebody_who_is_called_by_an_initial(traced):
    found = traced(
        "K., who is a cook, stood further back. He heard nine shots, he said.",
        ("he", "said", "He heard nine shots"),
    )
    assert found.chain.speaker.name == "K."


def test_it_reads_what_the_message_says(traced):
    found = traced(
        "A message reached everybody at nine. It read: “Leave the hall.”", ("It", "read", "“Leave the hall.”")
    )
    assert found.chain.speaker.name == "a message"


@pytest.mark.parametrize("verb", ["has seen", "obtained", "received"])
def test_what_a_paper_has_seen_says_what_stands_in_it_not_the_paper(traced, verb):
    found = traced(
        f"The Dorn Herald {verb} the memo. It warns that the valve would fail.",
        ("It", "warns", "that the valve would fail"),
    )
    assert found.chain.speaker.name == "the memo"
