"""How sure the report lets the source be, and whether it is a denial."""

from __future__ import annotations

import pytest

from firsthand.domain import Certainty, Polarity

CASES = [
    ("Ada Brenn said the well was foul.", "said", "the well was foul", Certainty.CERTAIN),
    ("Ada Brenn thinks the well is foul.", "thinks", "the well is foul", Certainty.PROBABLE),
    ("Ada Brenn suspects that the well is foul.", "suspects", "that the well is foul", Certainty.POSSIBLE),
    ("Ada Brenn said the well was probably foul.", "said", "the well was probably foul", Certainty.PROBABLE),
    ("Ada Brenn said the well might be foul.", "said", "the well might be foul", Certainty.POSSIBLE),
    ("Ada Brenn apparently said the well was foul.", "said", "the well was foul", Certainty.POSSIBLE),
    ("Ada Brenn asked whether the well was foul.", "asked", "whether the well was foul", Certainty.UNKNOWN),
    ("Ada Brenn asked people to stay away.", "asked", "people to stay away", Certainty.CERTAIN),
    ("Ada Brenn did not confirm that it was foul.", "did not confirm", "that it was foul", Certainty.UNKNOWN),
    ("Ada Brenn is said to have fled.", "is said", "to have fled", Certainty.PROBABLE),
    ("Ada Brenn would not say whether it was foul.", "would not say", "whether it was foul", Certainty.UNKNOWN),
]


@pytest.mark.parametrize(("text", "cue", "content", "expected"), CASES)
def test_certainty(traced, text, cue, content, expected):
    assert traced(text, ("Ada Brenn", cue, content)).certainties == [expected]


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("Ada Brenn denied that it was foul.", "denied", "that it was foul", Polarity.DENIED),
        ("Ada Brenn rejected claims that it was foul.", "rejected claims", "that it was foul", Polarity.DENIED),
        ("Ada Brenn said there are no cracks.", "said", "there are no cracks", Polarity.AFFIRMED),
        ("Ada Brenn did not deny that it was foul.", "did not deny", "that it was foul", Polarity.AFFIRMED),
        ("Ada Brenn did not confirm that it was foul.", "did not confirm", "that it was foul", Polarity.AFFIRMED),
        ("Ada Brenn declined to deny that it was foul.", "declined to deny", "that it was foul", Polarity.AFFIRMED),
    ],
)
def test_polarity_is_the_cues_own(traced, text, cue, content, expected):
    assert traced(text, ("Ada Brenn", cue, content)).polarities == [expected]


def test_what_is_not_denied_is_unknown(traced):
    found = traced("Ada Brenn did not deny that it was foul.", ("Ada Brenn", "did not deny", "that it was foul"))
    assert found.certainties == [Certainty.UNKNOWN]


def test_a_might_inside_quotation_marks_is_the_speakers_own(traced):
    found = traced("“It might rain,” Ada Brenn said.", ("Ada Brenn", "said", "“It might rain,”"))
    assert found.certainties == [Certainty.CERTAIN]


def test_what_a_named_hand_reported_is_not_lowered(traced):
    found = traced("As reported by the Gazette, the dam leaked.", ("the Gazette", "As reported by", "the dam leaked"))
    assert found.certainties == [Certainty.CERTAIN]


def test_what_a_plate_says_a_boat_may_do_is_allowed_and_not_doubted(traced):
    found = traced("A plate says that the boat may carry sixty.", ("A plate", "says", "that the boat may carry sixty"))
    assert found.certainties == [Certainty.CERTAIN]
