"""Chains from end to end, a construction a test. Each passage is invented."""

from __future__ import annotations

from firsthand.domain import Channel, Role


def test_a_named_speaker_stands_right_behind_the_outlet(traced):
    found = traced("Ada Brenn said that the dam was safe.", ("Ada Brenn", "said", "that the dam was safe"))
    assert found.chains == ["Example Post ← Ada Brenn"]
    assert found.chain.hand == 2


def test_an_outlet_whose_name_is_unknown_stays_without_name(traced):
    found = traced("Ada Brenn said that the dam was safe.", ("Ada Brenn", "said", "that the dam was safe"), outlet=None)
    assert found.chain.hops[0].name is None
    assert found.chain.hops[0].role is Role.PUBLISHER


def test_a_paper_with_nobody_behind_it_is_the_speaker(traced):
    found = traced(
        "The Tidewater Gazette reported that the buoy had drifted.",
        ("The Tidewater Gazette", "reported", "that the buoy had drifted"),
    )
    assert found.chains == ["Example Post ← The Tidewater Gazette"]
    assert found.chain.speaker.role is Role.SPEAKER
    assert found.chain.speaker.channel is Channel.ARTICLE


def test_according_to_a_paper_somebody_said(traced):
    found = traced(
        "According to the Tidewater Gazette, Odo Kless said the dam was safe.",
        ("Odo Kless", "said", "the dam was safe"),
    )
    assert found.chains == ["Example Post ← Tidewater Gazette (relayer) ← Odo Kless"]


def test_a_nested_statement_goes_on_from_the_outer_ones_chain(traced):
    found = traced(
        "The Tidewater Gazette reported that Odo Kless had said the dam was safe.",
        ("The Tidewater Gazette", "reported", "that Odo Kless had said the dam was safe"),
        ("Odo Kless", "had said", "the dam was safe", 0),
    )
    assert found.chains == [
        "Example Post ← The Tidewater Gazette",
        "Example Post ← The Tidewater Gazette (relayer) ← Odo Kless",
    ]


def test_a_speakers_own_fear_inside_their_statement_adds_no_hand(traced):
    found = traced(
        "Odo Kless said that he feared a flood.",
        ("Odo Kless", "said", "that he feared a flood"),
        ("he", "feared", "a flood", 0),
    )
    assert found.chains == ["Example Post ← Odo Kless", "Example Post ← Odo Kless"]


def test_a_letter_that_a_paper_saw_leads_to_the_one_whose_warning_it_holds(traced):
    found = traced(
        "The quarry board had warned of the slope in June, the Tidewater Gazette reported, citing a letter it had seen.",
        ("the Tidewater Gazette", "reported", "The quarry board had warned of the slope in June"),
    )
    assert found.chains == ["Example Post ← Tidewater Gazette (relayer) ← a letter (document) ← the quarry board"]
    assert found.chain.hand == 4
    assert found.chain.speaker.channel is Channel.DOCUMENT


def test_quoted_as_saying_by_nobody_known_leaves_a_hand_open(traced):
    found = traced(
        "Odo Kless was quoted as saying that nobody died.", ("Odo Kless", "was quoted as saying", "that nobody died")
    )
    assert found.chains == ["Example Post ← unknown (relayer) ← Odo Kless"]


def test_quoted_by_a_station_names_the_hand(traced):
    found = traced(
        "Odo Kless was quoted by Radio Lund as saying that nobody died.",
        ("Odo Kless", "was quoted", "that nobody died"),
    )
    assert found.chains == ["Example Post ← Radio Lund (relayer) ← Odo Kless"]


def test_we_is_the_outlet_itself(traced):
    found = traced("We believe that the figure is too low.", ("We", "believe", "that the figure is too low"))
    assert found.chains == ["Example Post"]


def test_a_paper_that_cited_a_report_stands_above_it(traced):
    found = traced(
        "The paper, which cited a leaked report by the auditors, said that nine million had gone missing.",
        ("The paper", "said", "that nine million had gone missing"),
    )
    assert found.chain.speaker.name == "a leaked report by the auditors"


def test_a_noun_with_a_clause_behind_it_is_the_source(traced):
    found = traced("Men brought into the yard refuse to work.", ("Men brought into the yard", "refuse", "to work"))
    assert found.chain.speaker.name.lower() == "men"


def test_whom_somebody_calls_he_in_a_quotation_is_not_the_one_who_speaks(traced):
    found = traced(
        "The guard wept. “Cloth walks, he told me,” the guard said.",
        ("the guard", "said", "“Cloth walks, he told me,”"),
        ("he", "told", "Cloth walks", 0),
    )
    assert found.trace.chains[1].speaker.name is None
