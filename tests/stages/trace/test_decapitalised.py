"""Offices and bodies that are written with a capital."""

from __future__ import annotations

from firsthand.domain import Basis


def test_an_inspector_is_not_the_minister_for_being_written_of_near_him(traced):
    found = traced(
        "“It was cold,” said the Minister of Harbours, Odo Kless. According to the duty inspector, the well was foul.",
        ("the Minister of Harbours, Odo Kless", "said", "“It was cold,”"),
        ("the duty inspector", "According to", "the well was foul"),
    )
    assert [chain.speaker.name for chain in found.trace.chains] == ["Odo Kless", "the duty inspector"]


def test_the_governor_with_a_capital_is_the_governor_named_before(traced):
    found = traced(
        "Governor Ada Brenn met the crew. The Governor said the well was foul.",
        ("The Governor", "said", "the well was foul"),
    )
    assert found.chain.speaker.name == "Ada Brenn"


def test_the_ministry_in_its_own_release_is_the_outlet(traced):
    found = traced(
        "The Ministry asks everybody to stay away.",
        ("The Ministry", "asks", "everybody to stay away"),
        outlet="Ministry of Harbours",
    )
    assert found.chain.hand == 1


def test_a_ministry_on_anothers_page_is_a_party(traced):
    found = traced("The Ministry asks everybody to stay away.", ("The Ministry", "asks", "everybody to stay away"))
    assert found.chain.speaker.name == "the Ministry"


def test_the_general_staff_is_a_body_and_no_general(traced):
    found = traced("The General Staff said it was cold.", ("The General Staff", "said", "it was cold"))
    assert found.chain.speaker.name == "General Staff"


def test_the_deputy_minister_is_the_one_named_behind_the_office(traced):
    found = traced(
        "“It was cold,” said the Deputy Minister of Harbours, Major General Odo Kless. The Deputy Minister noted that it rained.",
        ("the Deputy Minister of Harbours, Major General Odo Kless", "said", "“It was cold,”"),
        ("The Deputy Minister", "noted", "that it rained"),
    )
    assert [chain.speaker.name for chain in found.trace.chains] == ["Odo Kless", "Odo Kless"]


def test_what_a_transcript_calls_somebody_for_their_trade_is_no_name(traced):
    found = traced("NURSE: I washed her.\nCLERK: I wrote it down.", ("NURSE", ":", "I washed her."))
    assert found.chain.basis is Basis.TOOK_PART
    assert [party.anonymous for party in found.trace.parties if party.name == "nurse"] == [True]
