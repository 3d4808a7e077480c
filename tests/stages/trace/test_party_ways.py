"""How the words of a party who speaks came."""

from __future__ import annotations

from firsthand.domain import Channel


def test_a_paper_that_was_told_is_the_interviewer(traced):
    found = traced(
        "A crane driver told the Northern Herald that the cable had frayed.",
        ("A crane driver", "told", "that the cable had frayed"),
    )
    assert found.chains == ["Example Post ← Northern Herald (interviewer) ← a crane driver, to Northern Herald"]
    assert found.chain.speaker.channel is Channel.INTERVIEW
    assert found.evidence(1) == ["told", "the Northern Herald"]


def test_who_speaks_to_the_reports_own_paper_has_no_hand_between(traced):
    found = traced("“I saw it sink,” a fisherman told this newspaper.", ("a fisherman", "told", "“I saw it sink,”"))
    assert found.chains == ["Example Post ← a fisherman, to Example Post"]
    assert found.chain.speaker.channel is Channel.INTERVIEW


def test_who_speaks_to_the_reports_own_paper_by_name_has_no_hand_between(traced):
    found = traced("A fisherman told the Example Post that it sank.", ("A fisherman", "told", "that it sank"))
    assert found.chain.hand == 2


def test_an_interview_with_a_station_makes_it_the_interviewer(traced):
    found = traced(
        "In an interview with Radio Lund, Mayor Odo Kless said the bridge would stay shut.",
        ("Mayor Odo Kless", "said", "the bridge would stay shut"),
    )
    assert found.chains == ["Example Post ← Radio Lund (interviewer) ← Odo Kless"]


def test_speaking_to_a_paper_makes_it_the_interviewer(traced):
    found = traced(
        "Speaking to the Tidewater Gazette, Odo Kless said the bridge would stay shut.",
        ("Odo Kless", "said", "the bridge would stay shut"),
    )
    assert found.chains == ["Example Post ← Tidewater Gazette (interviewer) ← Odo Kless"]


def test_two_welders_are_told_apart_behind_the_paper_they_spoke_to(traced):
    found = traced(
        "The Tidewater Gazette had warned of cracks. One of two riveters who spoke to the paper said he had been told by"
        " his overseer to hide them. “We all knew,” said the other.",
        ("One of two riveters who spoke to the paper", "said", "he had been told by his overseer to hide them"),
        ("his overseer", "told", "to hide them", 0),
        ("the other", "said", "“We all knew,”"),
    )
    assert found.chains == [
        "Example Post ← The Tidewater Gazette (interviewer) ← first of two riveters",
        "Example Post ← The Tidewater Gazette (interviewer) ← first of two riveters (relayer) ← his overseer",
        "Example Post ← The Tidewater Gazette (interviewer) ← second of two riveters",
    ]


def test_a_spokesmans_statement_has_its_channel(traced):
    found = traced(
        "The ministry said in a statement that talks would go on.",
        ("The ministry", "said", "that talks would go on"),
    )
    assert found.chain.speaker.channel is Channel.STATEMENT


def test_a_post_has_its_channel(traced):
    found = traced("Odo Kless wrote on Telegram that he was safe.", ("Odo Kless", "wrote", "that he was safe"))
    assert found.chain.speaker.channel is Channel.POST


def test_what_was_written_to_the_page_itself_is_a_document(traced):
    found = traced(
        "Ada Brenn wrote to this newspaper that the dam was safe.",
        ("Ada Brenn", "wrote", "that the dam was safe"),
    )
    assert found.chain.speaker.channel is Channel.DOCUMENT


def test_a_speaker_on_a_recording_goes_on_speaking_there(traced):
    found = traced(
        "A recording of the raid, published by the Herald, has an officer order a retreat. “Burn it all,” he says.",
        ("A recording of the raid, published by the Herald,", "has", "an officer order a retreat"),
        ("an officer", "order", "a retreat", 0),
        ("he", "says", "“Burn it all,”"),
    )
    assert found.chains[2] == "Example Post ← Herald (relayer) ← a recording of the raid (document) ← an officer"


def test_an_outlet_that_shows_a_video_relays_it(traced):
    found = traced("Radio Lund published a video of the raid.", ("Radio Lund", "published", "a video of the raid"))
    assert found.chains == ["Example Post ← Radio Lund (relayer) ← a video of the raid (document)"]
