"""Letters, recordings and calls, and through whose hands they came."""

from __future__ import annotations

from firsthand.domain import Channel, Role


def test_an_intercepted_call_came_through_the_service_that_published_it(traced):
    found = traced(
        "The same is heard in a phone call between a corporal and his uncle, which was intercepted and published by the"
        " Marland security service, in which beatings are mentioned.",
        ("a phone call between a corporal and his uncle", "are mentioned", "beatings"),
    )
    assert found.chains == [
        "Example Post ← the Marland security service (interceptor) ← a corporal and his uncle",
    ]
    assert found.chain.hops[1].channel is Channel.RECORDING
    assert found.chain.speaker.channel is Channel.PHONE_CALL


def test_what_is_said_in_an_intercepted_call_came_through_the_service(traced):
    found = traced(
        "In a call intercepted and published by the Marland security service, a sergeant told his wife that the town was"
        " empty.",
        ("a sergeant", "told", "that the town was empty"),
    )
    assert found.chains == ["Example Post ← the Marland security service (interceptor) ← a sergeant"]
    assert found.chain.speaker.channel is Channel.PHONE_CALL


def test_a_paper_that_published_what_a_service_intercepted_stands_nearer_to_the_page(traced):
    found = traced(
        "In a call intercepted by the Marland security service and published by the Northern Herald, a sergeant told his"
        " wife that the town was empty.",
        ("a sergeant", "told", "that the town was empty"),
    )
    assert found.chains == [
        "Example Post ← Northern Herald (relayer) ← the Marland security service (interceptor) ← a sergeant",
    ]


def test_a_recording_whose_voice_is_unknown_ends_the_chain(traced):
    found = traced(
        "A recording obtained by the Northern Herald suggests that shots were fired.",
        ("A recording obtained by the Northern Herald", "suggests", "that shots were fired"),
    )
    assert found.chains == ["Example Post ← Northern Herald (relayer) ← a recording (document)"]


def test_a_letter_that_the_reports_own_paper_saw_has_no_relayer(traced):
    found = traced(
        "A letter from the mayor, seen by the Example Post, says the well is foul.",
        ("A letter from the mayor", "says", "the well is foul"),
    )
    assert found.chains == ["Example Post ← a letter from the mayor (document) ← the mayor"]


def test_a_register_speaks_for_itself(traced):
    found = traced(
        "According to the port's register, two boats left.",
        ("the port's register", "According to", "two boats left"),
    )
    assert found.chains == ["Example Post ← the port's register (document)"]
    assert found.chain.speaker.role is Role.DOCUMENT


def test_a_document_met_again_came_the_same_way(traced):
    found = traced(
        "A memo leaked to the Northern Herald says the pumps failed. The memo adds that nobody was told.",
        ("A memo leaked to the Northern Herald", "says", "the pumps failed"),
        ("The memo", "adds", "that nobody was told"),
    )
    assert found.chains == ["Example Post ← Northern Herald (relayer) ← a memo (document)"] * 2


def test_a_ministrys_statement_is_the_ministry_speaking(traced):
    found = traced(
        "A statement from the ministry said that talks would go on.",
        ("A statement from the ministry", "said", "that talks would go on"),
    )
    assert found.chains == ["Example Post ← the ministry"]
    assert found.chain.speaker.channel is Channel.STATEMENT


def test_a_mayors_tweet_is_the_mayor_posting(traced):
    found = traced(
        "Odo Kless's tweet said that talks would go on.", ("Odo Kless's tweet", "said", "that talks would go on")
    )
    assert found.chains == ["Example Post ← Odo Kless"]
    assert found.chain.speaker.channel is Channel.POST


def test_what_is_said_in_the_call_is_heard_on_the_recording_spoken_of_before(traced):
    found = traced(
        "According to a recording obtained by the Example Post, the lift was unsafe. In the call, a woman says: “Use it.”"
        " The woman says she is tired.",
        ("a recording obtained by the Example Post", "According to", "the lift was unsafe"),
        ("a woman", "says", "“Use it.”"),
        ("The woman", "says", "she is tired"),
    )
    assert found.chains == [
        "Example Post ← a recording (document)",
        "Example Post ← a recording (document) ← a woman",
        "Example Post ← a recording (document) ← a woman",
    ]
    assert found.trace.chains[1].speaker.channel is Channel.PHONE_CALL


def test_a_thing_that_shows_is_a_document(traced):
    found = traced("A worn rope shows that it slipped.", ("A worn rope", "shows", "that it slipped"))
    assert found.chains == ["Example Post ← a worn rope (document)"]


def test_the_statement_is_that_of_who_spoke_in_a_statement(traced):
    found = traced(
        "The Interior Ministry said in a statement that three men were held. "
        "According to the statement, they had confessed.",
        ("The Interior Ministry", "said", "that three men were held"),
        ("the statement", "According to", "they had confessed"),
    )
    assert found.chains == ["Example Post ← Interior Ministry"] * 2
    assert found.evidence(1, chain=1) == ["the statement"]


def test_a_statement_of_somebody_else_stays_open(traced):
    found = traced(
        "The Interior Ministry said in a statement that three men were held. "
        "According to a statement, they had confessed.",
        ("The Interior Ministry", "said", "that three men were held"),
        ("a statement", "According to", "they had confessed"),
    )
    assert found.trace.chains[1].speaker.name is None


def test_the_service_that_makes_an_intercepted_message_public_is_its_interceptor(traced):
    found = traced(
        "In an intercepted radio message, which the coastguard made public on Friday, a captain orders to dump the oil.",
        ("a captain", "orders", "to dump the oil"),
    )
    assert found.chains == ["Example Post ← the coastguard (interceptor) ← a captain"]


def test_it_can_be_the_sheet_just_spoken_of(traced):
    found = traced(
        "A maintenance sheet shows that a chain was ordered. It does not mention the rope.",
        ("A maintenance sheet", "shows", "that a chain was ordered"),
        ("It", "does not mention", "the rope"),
    )
    assert found.chains[1] == "Example Post ← a maintenance sheet (document)"


def test_the_report_keeps_the_author_that_another_mention_gave(traced):
    found = traced(
        "A report by the harbour office says that the gate was shut. The report adds that it was rusty.",
        ("The report", "adds", "that it was rusty"),
    )
    assert found.chain.speaker.name == "the harbour office"


def test_what_somebody_asks_in_a_letter_that_was_seen_comes_through_the_letter(traced):
    found = traced(
        "In a letter of 4 July, which this newspaper has seen, a buyer for the mill asks for more cloth.",
        ("a buyer for the mill", "asks", "for more cloth"),
    )
    assert [hop.role.value for hop in found.chain.hops] == ["publisher", "document", "speaker"]


def test_what_somebody_says_in_a_letter_that_nobody_handled_is_simply_said(traced):
    found = traced("In a letter the miller maintains that it rained.", ("the miller", "maintains", "that it rained"))
    assert [hop.role.value for hop in found.chain.hops] == ["publisher", "speaker"]


def test_in_it_he_writes_is_in_the_letter(traced):
    found = traced(
        "A letter from the baker Odo Kless warns of a strike. In it he writes that the ovens are cold. "
        "Kless said that it rained.",
        ("he", "writes", "that the ovens are cold"),
        ("Kless", "said", "that it rained"),
    )
    assert found.chains == [
        "Example Post ← a letter from the baker Odo Kless (document) ← Odo Kless",
        "Example Post ← Odo Kless",
    ]


def test_minutes_that_quote_somebody_are_a_document(traced):
    found = traced(
        "“It was wet,” the minutes quoted the deputy governor, Odo Kless, as saying.",
        ("the minutes", "quoted", "“It was wet,”"),
    )
    assert [hop.role.value for hop in found.chain.hops] == ["publisher", "document", "speaker"]


def test_a_thing_that_was_ordered_does_not_speak_in_the_document(traced):
    found = traced(
        "A sheet shows that a new chain was ordered in May. It does not mention the rope.",
        ("A sheet", "shows", "that a new chain was ordered in May"),
        ("It", "does not mention", "the rope"),
    )
    assert [[hop.role.value for hop in chain.hops] for chain in found.trace.chains] == [["publisher", "document"]] * 2


def test_who_sent_a_photograph_does_not_speak_in_it(traced):
    found = traced(
        "A photograph sent to the Post by a diver shows a stamp.",
        ("A photograph sent to the Post by a diver", "shows", "a stamp"),
    )
    assert found.chain.speaker.name == "a photograph"


def test_what_a_blog_of_an_outlet_says_the_outlet_says(traced):
    found = traced(
        "The well is foul, says the live blog of the Tidewater Argus.",
        ("the live blog of the Tidewater Argus", "says", "The well is foul"),
    )
    assert found.chain.speaker.name == "Tidewater Argus"


def test_what_the_website_of_somebody_says_its_owner_says(traced):
    found = traced(
        "The Harbour Safety Board met. It has opened a case, according to its website.",
        ("its website", "according to", "It has opened a case"),
    )
    assert found.chain.speaker.name == "Harbour Safety Board"


def test_a_bulletin_that_is_the_source_stands_above_whose_it_is(traced):
    found = traced(
        "No child has died, according to the health office’s latest bulletin.",
        ("the health office’s latest bulletin", "according to", "No child has died"),
    )
    assert found.chains == ["Example Post ← the health office’s latest bulletin (document) ← the health office"]


def test_according_to_her_words_it_is_she_who_says_so(traced):
    found = traced(
        "Ada Brenn runs the well. According to her words, it is foul.", ("her words", "According to", "it is foul")
    )
    assert found.chain.speaker.name == "Ada Brenn"


def test_a_letter_from_a_regiment_is_the_regiments(traced):
    found = traced(
        "Nine letters from the regiment, which the Post has seen, give drowning as the cause.",
        ("Nine letters from the regiment, which the Post has seen,", "give", "drowning as the cause"),
        outlet="Example Post",
    )
    assert found.chain.speaker.name == "the regiment"


def test_a_paper_whose_name_is_a_documents_noun_is_no_document(traced):
    found = traced(
        "The pumps had stood still, according to the Dornshire Bulletin.",
        ("the Dornshire Bulletin", "according to", "The pumps had stood still"),
    )
    assert found.chain.speaker.role is Role.SPEAKER


def test_a_source_that_the_network_began_too_early_is_the_subject_of_its_verb(traced):
    found = traced(
        "The day after the flood the ministry reported that no siren had sounded.",
        ("the flood the ministry", "reported", "that no siren had sounded"),
    )
    assert found.chain.speaker.name == "the ministry"
