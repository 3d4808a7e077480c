"""Relayers that a sentence names."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Odo Kless said the dam was safe, the Northern Herald reported.",
        "Odo Kless said the dam was safe, according to the Northern Herald.",
        "As reported by the Northern Herald, Odo Kless said the dam was safe.",
        "As the Northern Herald reports, Odo Kless said the dam was safe.",
    ],
)
def test_the_paper_passed_it_on(traced, text):
    found = traced(text, ("Odo Kless", "said", "the dam was safe"))
    assert found.chains == ["Example Post ← Northern Herald (relayer) ← Odo Kless"]


def test_the_reports_own_outlet_is_not_said_twice(traced):
    found = traced(
        "Odo Kless said the dam was safe, according to the Example Post.", ("Odo Kless", "said", "the dam was safe")
    )
    assert found.chains == ["Example Post ← Odo Kless"]


def test_what_a_paper_did_not_report_it_did_not_pass_on(traced):
    found = traced(
        "Odo Kless said the dam was safe, but the Northern Herald did not report it.",
        ("Odo Kless", "said", "the dam was safe"),
    )
    assert found.chains == ["Example Post ← Odo Kless"]


def test_citing_sources_leaves_the_speaker_open(traced):
    found = traced(
        "The Northern Herald reported, citing sources, that the dam leaked.",
        ("The Northern Herald", "reported", "that the dam leaked"),
    )
    assert found.chains == ["Example Post ← The Northern Herald (relayer) ← unknown"]


def test_citing_another_paper_makes_that_the_speaker(traced):
    found = traced(
        "The Northern Herald reported, citing the Tidewater Gazette, that the dam leaked.",
        ("The Northern Herald", "reported", "that the dam leaked"),
    )
    assert found.chains == ["Example Post ← The Northern Herald (relayer) ← Tidewater Gazette"]


def test_a_translators_hand_is_said(traced):
    found = traced(
        "In a letter translated by Ruta Holm, Odo Kless wrote that the dam leaked.",
        ("Odo Kless", "wrote", "that the dam leaked"),
    )
    assert "Ruta Holm (translator)" in found.chains[0]


def test_who_quotes_the_speaker_in_a_relative_clause_passed_it_on(traced):
    found = traced(
        "A spokesman for the harbour, who was quoted by the news agency Interlund, denied that the dam leaked.",
        ("A spokesman for the harbour", "denied", "that the dam leaked"),
    )
    assert found.chains == ["Example Post ← Interlund (relayer) ← a spokesman for the harbour"]


def test_who_is_referred_to_stands_behind_the_paper_that_refers(traced):
    found = traced(
        "As Radio Lund writes with reference to the Estuary Gazette, two guards have described how the boat sank.",
        ("two guards", "have described", "how the boat sank"),
    )
    assert found.chains == ["Example Post ← Radio Lund (relayer) ← Estuary Gazette (relayer) ← two guards"]


def test_a_paper_in_quotation_marks_that_refers_to_another_is_a_hand_too(traced):
    found = traced(
        "As the „Ostrau Herald“ reports with appeal to the „Lindern Courier“, a sailor has stated that it was open.",
        ("a sailor", "has stated", "that it was open"),
    )
    assert found.chains == ["Example Post ← Ostrau Herald (relayer) ← Lindern Courier (relayer) ← a sailor"]


def test_what_a_recording_shows_it_shows_as_a_document(traced):
    found = traced("A man told the crew to leave, according to a recording.", ("A man", "told", "the crew to leave"))
    assert found.chains == ["Example Post ← a recording (document) ← a man"]


def test_whom_a_paper_refers_to_stands_behind_it(traced):
    found = traced(
        "As the portal „Nord Wacht“ writes with reference to the newspaper „Lund Herald“, it was cold.",
        ("the portal „Nord Wacht“", "writes", "it was cold"),
    )
    assert [hop.name.strip("„“") for hop in found.chain.hops] == ["Example Post", "Nord Wacht", "Lund Herald"]


def test_whom_the_content_tells_of_is_no_relayer(traced):
    found = traced(
        "According to the older gunner, Major Odo Kless, who commands the crew, called over the radio that it was cold.",
        (
            "the older gunner",
            "According to",
            "Major Odo Kless, who commands the crew, called over the radio that it was cold",
        ),
    )
    assert found.chain.hand == 2


def test_an_outlet_with_a_statement_of_its_own_relays_none_beside_it(traced):
    found = traced(
        "Nine were hurt, the Lund Herald reported, while the Tidewater Post wrote that the well was foul.",
        ("the Lund Herald", "reported", "Nine were hurt"),
        ("the Tidewater Post", "wrote", "that the well was foul"),
    )
    assert [chain.hand for chain in found.trace.chains] == [2, 2]
