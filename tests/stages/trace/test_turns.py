"""Who asks in a transcript, and whom "you" means."""

from __future__ import annotations

_TALK = (
    "ADA BRENN: Mayor, is the well foul?\nODO KLESS: It is. I drank from it.\n"
    "BRENN: You told the council that the well was clean. Was that true?\nKLESS: No."
)
_TURNS = (
    ("ADA BRENN", ":", "Mayor, is the well foul?"),
    ("ODO KLESS", ":", "It is. I drank from it."),
    ("BRENN", ":", "You told the council that the well was clean. Was that true?"),
    ("KLESS", ":", "No."),
)


def test_who_asks_in_a_transcript_asks_for_the_outlet(traced):
    found = traced(_TALK, *_TURNS)
    assert [chain.hand for chain in found.trace.chains] == [1, 2, 1, 2]


def test_a_speakers_label_in_capitals_is_a_name(traced):
    found = traced(_TALK, *_TURNS)
    assert [found.trace.chains[n].speaker.name for n in (1, 3)] == ["ODO KLESS", "ODO KLESS"]


def test_the_you_of_a_question_is_who_answers_it(traced):
    found = traced(_TALK, *_TURNS, ("You", "told", "that the well was clean", 2))
    assert found.trace.chains[4].speaker.name == "ODO KLESS"


def test_counsel_in_a_court_asks_for_no_outlet(traced):
    found = traced(
        "COUNSEL: Was it foul?\nWITNESS: It was.\nCOUNSEL: You drank?\nWITNESS: I did.",
        ("COUNSEL", ":", "Was it foul?"),
        ("WITNESS", ":", "It was."),
        ("COUNSEL", ":", "You drank?"),
        ("WITNESS", ":", "I did."),
    )
    assert [chain.hand for chain in found.trace.chains] == [2, 2, 2, 2]


def test_two_who_both_tell_are_no_asker_and_answerer(traced):
    found = traced(
        "BRENN: It was foul.\nKLESS: It was clean.\nBRENN: It stank.\nKLESS: It did not.",
        ("BRENN", ":", "It was foul."),
        ("KLESS", ":", "It was clean."),
        ("BRENN", ":", "It stank."),
        ("KLESS", ":", "It did not."),
    )
    assert [chain.hand for chain in found.trace.chains] == [2, 2, 2, 2]


_ASKED = (
    ("Q", ":", "Was it foul?"),
    ("A", ":", "It was."),
    ("Q", ":", "Did you drink?"),
    ("A", ":", "I did."),
)


def test_the_answers_to_bare_questions_are_whose_interview_it_is(traced):
    found = traced(
        "Ada Brenn spoke to the Example Post.\nQ: Was it foul?\nA: It was.\nQ: Did you drink?\nA: I did.", *_ASKED
    )
    assert [chain.speaker.name for chain in found.trace.chains[1::2]] == ["Ada Brenn", "Ada Brenn"]


def test_the_answers_of_nobody_named_are_unknown_and_not_called_a(traced):
    found = traced("Q: Was it foul?\nA: It was.\nQ: Did you drink?\nA: I did.", *_ASKED)
    assert [chain.speaker.name for chain in found.trace.chains[1::2]] == [None, None]


def test_who_tells_before_asking_asks_all_the_same(traced):
    found = traced(
        "ADA BRENN: With me is Odo Kless. Your well was shut in May.\nODO KLESS: It was foul.\n"
        "BRENN: We have been sent a letter. Why did nobody answer it?\nKLESS: Nobody read it.",
        ("ADA BRENN", ":", "With me is Odo Kless. Your well was shut in May."),
        ("ODO KLESS", ":", "It was foul."),
        ("BRENN", ":", "We have been sent a letter."),
        ("KLESS", ":", "Nobody read it."),
    )
    assert [chain.hand for chain in found.trace.chains] == [1, 2, 1, 2]
