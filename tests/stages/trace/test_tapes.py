"""Recordings and intercepted calls: said once whose they are, and heard sentence after sentence. All invented."""

from __future__ import annotations

from firsthand.domain import Channel

CALL = "The Guard Service published a call, which it says it intercepted, and in which a man says that six died."
IN_CALL = ("a man", "says", "that six died")


def test_a_voice_in_a_call_came_through_who_says_it_intercepted_it(traced):
    found = traced(CALL, IN_CALL)
    assert found.chains == ["Example Post ← Guard Service (interceptor) ← a man"]
    assert found.chain.speaker.channel is Channel.PHONE_CALL


def test_the_other_voice_comes_the_same_way(traced):
    found = traced(f"{CALL} The sister asks whether he is well.", IN_CALL, ("The sister", "asks", "whether he is well"))
    assert found.chains[1] == "Example Post ← Guard Service (interceptor) ← the sister"


def test_who_speaks_of_the_call_afterwards_is_not_heard_on_it(traced):
    found = traced(f"{CALL} A neighbour said that it was loud.", IN_CALL, ("A neighbour", "said", "that it was loud"))
    assert found.chains[1] == "Example Post ← a neighbour"


def test_a_named_person_in_the_present_is_not_heard_on_it(traced):
    found = traced(f"{CALL} Ada Brenn says that it is false.", IN_CALL, ("Ada Brenn", "says", "that it is false"))
    assert found.chains[1] == "Example Post ← Ada Brenn"


def test_a_recording_of_the_papers_own_is_the_hand_above_its_voices(traced):
    found = traced(
        "Lorries were sent, according to a recording obtained by the Example Post.\nA man replies that they are empty.",
        ("A man", "replies", "that they are empty"),
    )
    assert found.chains == ["Example Post ← a recording (document) ← a man"]


def test_a_speaker_whose_call_was_intercepted_came_that_way(traced):
    found = traced(
        "A medic, whose call the Guard Service intercepted, said that six died.",
        ("A medic, whose call the Guard Service intercepted,", "said", "that six died"),
    )
    assert found.chains == ["Example Post ← Guard Service (interceptor) ← a medic"]


def test_voices_on_a_recording_that_the_page_obtained_come_through_it(traced):
    found = traced(
        "We have obtained a recording of the radio traffic. At nine a woman’s voice can be heard saying: “It is shut.”",
        ("a woman’s voice", "can be heard saying", "“It is shut.”"),
    )
    assert (
        found.chains == ["Example Post ← a recording of the radio traffic ← a woman’s voice"] or found.chain.hand == 3
    )
