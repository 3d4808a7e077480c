"""What is told shows that the speaker did it, went through it, or saw it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("content", "basis"),
    [
        ("“I lit the lamp,”", "took part"),
        ("“I was on the quay when the lamp fell,”", "eyewitness"),
        ("“The lamp fell. I was nineteen,”", "eyewitness"),
        ("“The lamp fell at our feet,”", "eyewitness"),
        ("“You could see the wick,”", "eyewitness"),
        ("she lit the lamp", "took part"),
        ("she climbed up and saw the lamp", "eyewitness"),
        ("the lamp could fall", "inference"),
    ],
)
def test_by_what_is_told(traced, content, basis):
    found = traced(f"{content} Ada Brenn said.", ("Ada Brenn", "said", content))
    assert found.chain.basis == basis


@pytest.mark.parametrize(
    ("cue", "content", "basis"),
    [
        ("denied", "having lit the lamp", "took part"),
        ("claimed", "to have lit the lamp", "took part"),
        ("reported", "seeing the lamp fall", "eyewitness"),
    ],
)
def test_a_doer_that_is_left_out_is_the_speaker(traced, cue, content, basis):
    assert traced(f"A diver {cue} {content}.", ("A diver", cue, content)).chain.basis == basis


@pytest.mark.parametrize(
    ("source", "content", "basis"),
    [
        ("The mayor", "“I sat in the boat,”", "took part"),
        ("The mayor", "she had seen the lamp", "eyewitness"),
        ("The mayor", "“We have ordered a lamp,”", "official position"),
        ("The mayor", "the lamp was lit", "official position"),
    ],
)
def test_an_office_holder_can_tell_of_her_own_part(traced, source, content, basis):
    found = traced(f"{content} {source} said.", (source, "said", content))
    assert found.chain.basis == basis


def test_who_would_not_say_whether_she_had_met_him_tells_nothing_of_her_own(traced):
    found = traced(
        "The minister did not deny that she had met him.", ("The minister", "did not deny", "that she had met him")
    )
    assert found.chain.basis == "official position"


def test_the_subject_of_the_cue_is_not_that_of_the_content(traced):
    found = traced("There were six lamps, says Ada Brenn.", ("Ada Brenn", "says", "There were six lamps"))
    assert found.chain.basis == "unknown"


def test_he_said_he_did_it_though_nobody_knows_who_he_is(traced):
    found = traced("He said he lit the lamp.", ("He", "said", "he lit the lamp"))
    assert found.chain.basis == "took part"


def test_an_unknown_he_who_believes_judges(traced):
    found = traced("He believes the lamp fell.", ("He", "believes", "the lamp fell"))
    assert found.chain.basis == "inference"


def test_a_question_holds_nothing_to_be_so(traced):
    found = traced("The chairman asked whether it fell.", ("The chairman", "asked", "whether it fell"))
    assert found.chain.basis == "unknown"


def test_behind_a_speakers_label_i_is_the_speaker(traced):
    found = traced("The keeper: I rang the bell.", ("The keeper", ":", "I rang the bell."))
    assert found.chain.basis == "took part"


def test_the_night_of_ones_life_is_ones_own(traced):
    found = traced("“The longest night of my life,” she said.", ("she", "said", "“The longest night of my life,”"))
    assert found.chain.basis == "took part"


def test_an_answer_cut_short_tells_no_part_of_ones_own(traced):
    found = traced("Ada Brenn said that she had not.", ("Ada Brenn", "said", "that she had not"))
    assert found.chain.basis == "unknown"


def test_our_correspondent_sees_what_he_writes(traced):
    found = traced(
        "Our correspondent Odo Kless is there. The pier is gone, he writes.", ("he", "writes", "The pier is gone")
    )
    assert found.chain.basis == "eyewitness"


def test_what_is_heard_from_circles_nobody_saw(traced):
    found = traced(
        "From her circles is to be heard that she wants to go.",
        ("From her circles", "is to be heard", "that she wants to go"),
    )
    assert found.chain.basis == "unknown"


def test_who_calls_for_something_takes_part_in_it(traced):
    found = traced("Ada Brenn called for a new vote.", ("Ada Brenn", "called for", "a new vote"))
    assert found.chain.basis == "took part"


@pytest.mark.parametrize(
    ("source", "content", "basis"),
    [
        ("A landlord", "“He was a quiet man,”", "unknown"),
        ("A conscript", "they had dug all night", "took part"),
        ("Her sister", "they had dug all night", "unknown"),
        ("Their wives", "the men were beaten", "unknown"),
    ],
)
def test_whom_a_pronoun_means_in_what_is_told(traced, source, content, basis):
    assert traced(f"{content} {source} said.", (source, "said", content)).chain.basis == basis


def test_an_office_holder_who_was_there_and_acted_took_part(traced):
    content = "“No door was locked. I was there, and I held the key,”"
    found = traced(f"{content} said the governor.", ("the governor", "said", content))
    assert found.chain.basis == "took part"
