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


def test_a_paper_with_a_source_behind_it_is_a_relayer(traced):
    found = traced(
        "The Tidewater Gazette reported, citing the harbour master Ruta Holm, that the buoy had drifted.",
        ("The Tidewater Gazette", "reported", "that the buoy had drifted"),
    )
    assert found.chains == ["Example Post ← The Tidewater Gazette (relayer) ← Ruta Holm"]


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


def test_the_outlets_own_guess_has_the_publisher_alone(traced):
    found = traced("The reluctance probably stems from fear.", ("", "", "The reluctance probably stems from fear"))
    assert found.chains == ["Example Post"]
    assert found.chain.hand == 1


def test_we_is_the_outlet_itself(traced):
    found = traced("We believe that the figure is too low.", ("We", "believe", "that the figure is too low"))
    assert found.chains == ["Example Post"]


def test_the_official_story_is_the_governments(traced):
    found = traced(
        "The government in Belmar decided to hire more guards. At least that is the official story.",
        ("", "the official story", "The government in Belmar decided to hire more guards"),
    )
    assert found.chains == ["Example Post ← the government in Belmar"]


def test_a_statement_without_source_and_cue_goes_on_from_the_one_before(traced):
    found = traced(
        "Odo Kless said the town was cut off. Bread was short.",
        ("Odo Kless", "said", "the town was cut off"),
        ("", "", "Bread was short"),
    )
    assert found.chains == ["Example Post ← Odo Kless", "Example Post ← Odo Kless"]


def test_a_spokesmans_statement_has_its_channel(traced):
    found = traced(
        "The ministry said in a statement that talks would go on.",
        ("The ministry", "said", "that talks would go on"),
    )
    assert found.chain.speaker.channel is Channel.STATEMENT


def test_a_post_has_its_channel(traced):
    found = traced("Odo Kless wrote on Telegram that he was safe.", ("Odo Kless", "wrote", "that he was safe"))
    assert found.chain.speaker.channel is Channel.POST


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


def test_what_was_written_to_the_page_itself_is_a_document(traced):
    found = traced(
        "Ada Brenn wrote to this newspaper that the dam was safe.",
        ("Ada Brenn", "wrote", "that the dam was safe"),
    )
    assert found.chain.speaker.channel is Channel.DOCUMENT


def test_a_reason_that_is_cited_is_no_hand(traced):
    found = traced(
        "The Norwick Line said that the pier would close, citing safety concerns.",
        ("The Norwick Line", "said", "that the pier would close"),
    )
    assert found.chains == ["Example Post ← Norwick Line"]


def test_what_seems_so_to_the_writer_is_the_writers_own(traced):
    found = traced(
        "Some sailors seem to be changing their minds.", ("Some sailors", "seem", "to be changing their minds")
    )
    assert found.chains == ["Example Post"]


def test_who_seems_to_think_is_still_the_source(traced):
    found = traced("The mayor seems to think that it is over.", ("The mayor", "seems to think", "that it is over"))
    assert found.chains == ["Example Post ← the mayor"]


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


def test_whom_an_agency_quotes_stands_behind_it(traced):
    found = traced(
        "Reuters quoted an unnamed official as saying the talks had failed.",
        ("Reuters", "quoted", "an unnamed official as saying the talks had failed"),
    )
    assert found.chains == ["Example Post ← Reuters (relayer) ← an unnamed official"]


def test_a_paper_that_cited_a_report_stands_above_it(traced):
    found = traced(
        "The paper, which cited a leaked report by the auditors, said that nine million had gone missing.",
        ("The paper", "said", "that nine million had gone missing"),
    )
    assert found.chain.speaker.name == "a leaked report by the auditors"


def test_a_noun_with_a_clause_behind_it_is_the_source(traced):
    found = traced("Men brought into the yard refuse to work.", ("Men brought into the yard", "refuse", "to work"))
    assert found.chain.speaker.name.lower() == "men"


def test_who_was_told_has_it_from_somebody(traced):
    found = traced(
        "“We were told that nobody returns,” said Ada Brenn.",
        ("Ada Brenn", "said", "“We were told that nobody returns,”"),
        ("We", "were told", "that nobody returns", 0),
    )
    assert found.chains[1] == "Example Post ← Ada Brenn (relayer) ← unknown"


def test_what_is_alleged_of_a_firm_the_firm_does_not_say(traced):
    found = traced("The firm is alleged to have paid.", ("The firm", "is alleged", "to have paid"))
    assert found.chains == ["Example Post ← unknown"]


def test_who_is_said_to_have_told_it_is_who_said_it(traced):
    found = traced(
        "The boatman is said to have told them it leaked.", ("The boatman", "is said to have told", "it leaked")
    )
    assert found.chains == ["Example Post ← the boatman"]
