"""What is heard on a recording, and what others say within somebody's words."""

from __future__ import annotations

from firsthand.domain import Basis


def test_who_is_heard_on_a_recording_does_what_is_heard(traced):
    found = traced(
        "A woman can be heard saying: “Use the rope.”", ("A woman", "can be heard saying", "“Use the rope.”")
    )
    assert found.chain.basis is Basis.TOOK_PART


def test_what_is_to_be_heard_from_circles_is_open(traced):
    found = traced(
        "From government circles is to be heard that one waits.",
        ("From government circles", "is to be heard", "that one waits"),
    )
    assert found.chain.basis is Basis.UNKNOWN


def test_to_have_been_told_by_somebody_is_ones_own_part_and_what_was_told_is_hearsay(traced):
    found = traced(
        "Odo Kless said that he had been told by a cleaner that the key was gone.",
        ("Odo Kless", "said", "that he had been told by a cleaner that the key was gone"),
        ("a cleaner", "had been told by", "that the key was gone", 0),
    )
    assert found.bases == [Basis.TOOK_PART, Basis.HEARSAY]


def test_what_others_were_told_is_not_the_speakers_part(traced):
    found = traced(
        "Odo Kless said that none of them had been told by the office that the key was gone.",
        ("Odo Kless", "said", "that none of them had been told by the office that the key was gone"),
        ("the office", "had been told by", "that the key was gone", 0),
    )
    assert found.bases[0] is not Basis.TOOK_PART


def test_to_be_told_it_today_is_hearsay(traced):
    found = traced(
        "“I am told that it sank,” said Odo Kless.",
        ("Odo Kless", "said", "“I am told that it sank,”"),
        ("I", "am told", "that it sank", 0),
    )
    assert found.bases[0] is Basis.HEARSAY


def test_who_mostly_asks_in_a_transcript_only_asks_for_the_outlet(traced):
    found = traced(
        "VALE: Was it dark?\nODO KLESS: It was not.\nVALE: And both of them swam.\nVALE: Who says so?",
        ("VALE", ":", "Was it dark?"),
        ("ODO KLESS", ":", "It was not."),
        ("VALE", ":", "And both of them swam."),
        ("VALE", ":", "Who says so?"),
    )
    assert found.bases[0] is found.bases[2] is found.bases[3] is Basis.UNKNOWN
