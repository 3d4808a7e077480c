"""What shows that the speaker has it from somebody else."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("content", "basis"),
    [
        ("she had heard that the boat was lost", "hearsay"),
        ("she had heard a bang", "eyewitness"),
        ("she had been told by a cousin that the boat was lost", "hearsay"),
        ("she had been told to stay ashore", "took part"),
        ("he had told her on the telephone that the boat was lost", "hearsay"),
        ("her cousin had denied that the boat was lost", "hearsay"),
        ("her cousin had ordered a boat", "unknown"),
    ],
)
def test_in_what_is_told(traced, content, basis):
    found = traced(f"Ada Brenn said {content}.", ("Ada Brenn", "said", content))
    assert found.chain.basis == basis


def test_who_heard_somebody_shout_was_there(traced):
    found = traced("A passenger heard him shout.", ("A passenger", "heard", "him shout"))
    assert found.chain.basis == "eyewitness"


def test_a_lawyer_gives_her_clients_words_as_their_position(traced):
    found = traced(
        "Their lawyer said his clients deny all of it.", ("Their lawyer", "said", "his clients deny all of it")
    )
    assert found.chain.basis == "official position"


def test_a_minister_who_is_told_so_has_it_at_second_hand(traced):
    found = traced(
        "“I am told that it sank,” the minister said.", ("the minister", "said", "“I am told that it sank,”")
    )
    assert found.chain.basis == "hearsay"


def test_what_a_body_has_a_person_say_within_its_words_is_at_second_hand(traced):
    found = traced(
        "The ministry said a diver had described a leak.",
        ("The ministry", "said", "a diver had described a leak"),
        ("a diver", "had described", "a leak", 0),
    )
    assert found.bases == ["official position", "hearsay"]


def test_an_outlet_that_reports_what_somebody_stated_has_it_from_them(traced):
    found = traced(
        "The Northern Herald reported that a diver had stated it leaked.",
        ("The Northern Herald", "reported", "that a diver had stated it leaked"),
    )
    assert found.chain.basis == "hearsay"
