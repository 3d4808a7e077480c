"""Word that has no known mouth."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Reports are mounting that wages go unpaid.", "Reports", "are mounting", "that wages go unpaid"),
        ("It has emerged that the bridge was shut.", "", "has emerged", "that the bridge was shut"),
        ("It has emerged that the bridge was shut.", "It", "has emerged", "that the bridge was shut"),
        ("Sources say the bridge was shut.", "Sources", "say", "the bridge was shut"),
        ("Several media reports say the bridge was shut.", "Several media reports", "say", "the bridge was shut"),
        ("The bridge is said to be shut.", "", "is said", "The bridge to be shut"[:10]),
        ("Some say that the bridge was shut.", "Some", "say", "that the bridge was shut"),
    ],
)
def test_the_speaker_stays_open(traced, text, source, cue, content):
    found = traced(text, (source, cue, content))
    assert found.chains == ["Example Post ← unknown"]
    assert found.chain.speaker.party is None


def test_sources_in_a_ministry_are_somebody(traced):
    found = traced(
        "Sources in the ministry say the bridge was shut.",
        ("Sources in the ministry", "say", "the bridge was shut"),
    )
    assert found.chain.speaker.name == "sources in the ministry"
    assert found.party("sources in the ministry").anonymous


def test_the_report_of_an_agency_is_a_document_of_its(traced):
    found = traced(
        "The agency's report said that fuel was stolen.", ("The agency's report", "said", "that fuel was stolen")
    )
    assert found.chains == ["Example Post ← the agency's report (document) ← the agency"]


def test_somebody_of_whom_the_page_tells_where_is_described(traced):
    found = traced(
        "Somebody at the union says that the well was foul.",
        ("Somebody at the union", "says", "that the well was foul"),
    )
    assert found.chain.speaker.name == "somebody at the union"


def test_a_bare_somebody_is_unknown(traced):
    found = traced("Somebody says that the well was foul.", ("Somebody", "says", "that the well was foul"))
    assert found.chain.speaker.name is None
