"""Names beside common nouns."""

from __future__ import annotations

import pytest


def test_a_reservist_named_alexander_has_a_name(traced):
    found = traced(
        "A reservist named Torvald told of his escape.", ("A reservist named Torvald", "told", "of his escape")
    )
    assert found.chain.speaker.name == "Torvald"
    assert not found.party("Torvald").anonymous


def test_the_reservist_torvald_is_called_torvald(traced):
    found = traced(
        "Few are as lucky as the reservist Torvald, who reports that he got away.",
        ("the reservist Torvald", "reports", "that he got away"),
    )
    assert found.chain.speaker.name == "Torvald"


def test_a_name_between_commas_is_the_passengers(traced):
    found = traced("A passenger, Wenna Tor, told of the fog. Tor said it was cold.", ("Tor", "said", "it was cold"))
    assert found.mentions("Wenna Tor")[0] == "A passenger"


def test_a_name_before_its_role_is_the_same_party(traced):
    found = traced("Ada Brenn, the mayor, came. The mayor said it was cold.", ("The mayor", "said", "it was cold"))
    assert found.chain.speaker.name == "Ada Brenn"


def test_a_datelines_place_is_not_the_first_speaker(traced):
    found = traced("PORT MARR – Two divers said it was cold.", ("Two divers", "said", "it was cold"))
    assert found.chain.speaker.name == "two divers"


def test_a_name_right_behind_the_word_for_an_outlet_is_the_outlets(traced):
    found = traced(
        "Two divers told the online portal Nord Wacht about the fog. One said that it was cold.",
        ("One", "said", "that it was cold"),
    )
    assert found.chains == ["Example Post ← Nord Wacht (interviewer) ← first of two divers"]


def test_a_name_behind_the_word_for_a_body_that_does_something_to_it_is_somebody_elses(traced):
    found = traced(
        "Odo Kless praised the newspaper Ada Brenn founded. Brenn said that it was cold.",
        ("Brenn", "said", "that it was cold"),
    )
    assert found.chains == ["Example Post ← Ada Brenn"]


def test_what_a_transcripts_speaker_says_first_is_not_the_speakers_name(traced):
    found = traced("The soldier: Boots. And lamps.", ("The soldier", "", "Boots. And lamps."))
    assert found.chain.speaker.name == "the soldier"


def test_the_papers_own_label_in_a_transcript_is_never_the_man_it_talks_to(traced):
    found = traced(
        "Dagspost: Who was there?\nThe soldier: Nobody was.",
        ("Dagspost", ":", "Who was there?"),
        ("The soldier", ":", "Nobody was"),
        outlet="Estmark Dagspost",
    )
    assert found.chains == ["Estmark Dagspost", "Estmark Dagspost ← the soldier"]


def test_a_name_behind_the_body_that_somebody_speaks_for_is_the_persons(traced):
    found = traced("It holds, said the spokesman of the port company, Odo Kless.", ("Odo Kless", "said", "It holds"))
    assert found.mentions("Odo Kless") == ["the spokesman", "Odo Kless"]


def test_a_name_that_follows_a_body_without_a_comma_is_its_heads(traced):
    found = traced(
        "“It holds,” noted the head of the press service Oksana Tor. She said that it was cold.",
        ("She", "said", "that it was cold"),
    )
    assert found.chain.speaker.name == "Oksana Tor"


def test_a_paper_keeps_its_name_behind_whoever_works_there(traced):
    found = traced(
        "Two divers told the editor of the newspaper Nord Wacht about the fog. The newspaper said that it was cold.",
        ("The newspaper", "said", "that it was cold"),
    )
    assert found.chains == ["Example Post ← Nord Wacht"]


def test_a_mayors_town_is_no_name_of_the_mayor(traced):
    found = traced(
        "The mayor of Perava came. The head of the guard said that it was cold.",
        ("The head of the guard", "said", "that it was cold"),
    )
    assert found.chain.speaker.name == "the head of the guard"


def test_a_name_in_quotation_marks_behind_the_word_for_an_outlet_is_the_outlets(traced):
    found = traced("As the portal „Wacht“ writes, it was cold.", ("the portal „Wacht“", "writes", "it was cold"))
    assert found.chain.speaker.name.strip("„“") == "Wacht"


def test_the_station_is_the_radio_that_was_spoken_of(traced):
    found = traced(
        "A diver told Radio Lund about the fog. The station said that it was cold.",
        ("The station", "said", "that it was cold"),
    )
    assert found.chains == ["Example Post ← Radio Lund"]


def test_who_asks_to_be_identified_only_as_an_initial_is_called_so(traced):
    found = traced(
        "A worker, who asked to be identified only as R., said the well was foul. “It stank,” R. said.",
        ("A worker, who asked to be identified only as R.,", "said", "the well was foul"),
        ("R.", "said", "“It stank,”"),
    )
    assert found.trace.chains[0].speaker.party == found.trace.chains[1].speaker.party


@pytest.mark.parametrize("naming", ["We call him Anton.", "He will be called Anton here."])
def test_the_name_by_which_somebody_goes_in_a_report_is_theirs(traced, naming: str) -> None:
    text = f"A pilot swam ashore. {naming} The pilot said the boat had sunk."
    assert traced(text, ("The pilot", "said", "the boat had sunk")).chain.speaker.name == "Anton"
