"""Who stands behind a source that cites or quotes."""

from __future__ import annotations

from firsthand.domain import Channel, Role


def test_a_paper_with_a_source_behind_it_is_a_relayer(traced):
    found = traced(
        "The Tidewater Gazette reported, citing the harbour master Ruta Holm, that the buoy had drifted.",
        ("The Tidewater Gazette", "reported", "that the buoy had drifted"),
    )
    assert found.chains == ["Example Post ← The Tidewater Gazette (relayer) ← Ruta Holm"]


def test_whom_a_paper_quoted_is_the_speaker_behind_it(traced):
    found = traced(
        "The Northern Herald also quoted a nurse as saying that two men had died. She said that both were roofers.",
        ("The Northern Herald", "also quoted a nurse as saying", "that two men had died"),
        ("She", "said", "that both were roofers"),
    )
    assert found.chains == ["Example Post ← The Northern Herald (relayer) ← a nurse"] * 2
    assert found.evidence(2) == ["a nurse"]


def test_a_paper_that_was_told_before_quotes_whom_it_heard(traced):
    found = traced(
        "A roofer has told the Northern Herald that the bolts were loose. "
        "The paper quoted him as saying that nobody had looked at them for a year.",
        ("A roofer", "has told", "that the bolts were loose"),
        ("The paper", "quoted him as saying", "that nobody had looked at them for a year"),
    )
    told, quoted = found.trace.chains
    assert [hop.role for hop in quoted.hops] == [Role.PUBLISHER, Role.INTERVIEWER, Role.SPEAKER]
    assert quoted.speaker.channel is Channel.INTERVIEW
    assert quoted.speaker.party == told.speaker.party


def test_whom_a_document_quotes_is_the_speaker_behind_it(traced):
    found = traced(
        "The inspectors’ report quotes a foreman as saying that the crane was new.",
        ("The inspectors’ report", "quotes a foreman as saying", "that the crane was new"),
    )
    assert found.chain.speaker.name == "a foreman"
    assert found.chain.hops[1].role is Role.DOCUMENT


def test_who_is_quoted_and_given_as_source_is_no_relayer_of_himself(traced):
    found = traced(
        "The Northern Herald quoted a nurse as saying that two men had died.",
        ("a nurse", "quoted", "that two men had died"),
    )
    assert found.chains == ["Example Post ← The Northern Herald (relayer) ← a nurse"]


def test_a_reason_that_is_cited_is_no_hand(traced):
    found = traced(
        "The Norwick Line said that the pier would close, citing safety concerns.",
        ("The Norwick Line", "said", "that the pier would close"),
    )
    assert found.chains == ["Example Post ← Norwick Line"]


def test_whom_an_agency_quotes_stands_behind_it(traced):
    found = traced(
        "Reuters quoted an unnamed official as saying the talks had failed.",
        ("Reuters", "quoted", "an unnamed official as saying the talks had failed"),
    )
    assert found.chains == ["Example Post ← Reuters (relayer) ← an unnamed official"]
