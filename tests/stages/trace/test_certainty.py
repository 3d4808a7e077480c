"""How sure the report lets the source be."""

from __future__ import annotations

import pytest

from firsthand.domain import Certainty

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


@pytest.mark.parametrize(
    ("cue", "content", "certainty"),
    [
        ("claimed", "that it was foul", "certain"),
        ("alleged", "that it was foul", "certain"),
        ("did not rule out", "a leak", "possible"),
        ("is not sure", "that it was foul", "possible"),
        ("does not believe", "that it was foul", "probable"),
        ("doubts", "that it was foul", "probable"),
        ("said it was not true that", "it was foul", "certain"),
        ("stopped short of saying", "that it was foul", "unknown"),
        ("was unable to confirm", "that it was foul", "unknown"),
        ("left open", "whether it was foul", "unknown"),
        ("could neither confirm nor deny", "that it was foul", "unknown"),
        ("said", "that it must have been foul", "probable"),
        ("said", "the well shall be foul", "probable"),
        ("said", "we shall dig", "certain"),
        ("said", "the well can hold it", "certain"),
        ("said", "she could not find it", "certain"),
        ("said", "she could hear it", "certain"),
        ("wants", "to have seen it", "probable"),
        ("wants", "to see it", "certain"),
        ("purported", "to have seen it", "possible"),
    ],
)
def test_certainty_is_the_sources_own(traced, cue, content, certainty):
    found = traced(f"Ada Brenn {cue} {content}.", ("Ada Brenn", cue, content))
    assert found.chain.certainty == certainty


@pytest.mark.parametrize(("source", "certainty"), [("Neither Ada nor Bo", "unknown"), ("Nobody", "unknown")])
def test_where_nobody_would_confirm_it_all_is_open(traced, source, certainty):
    found = traced(f"{source} would confirm that it fell.", (source, "would confirm", "that it fell"))
    assert found.chain.certainty == certainty


def test_a_negation_in_the_content_leaves_the_cue_sure(traced):
    found = traced("A well there has never been, Ada Brenn said.", ("Ada Brenn", "said", "A well there has never been"))
    assert found.chain.certainty == "certain"


def test_what_is_possible_stays_so_where_the_cue_parts_it(traced):
    found = traced("It is possible that it fell, Ada Brenn said.", ("Ada Brenn", "said", "It is possible that it fell"))
    assert found.chain.certainty == "possible"


def test_what_nobody_is_said_to_have_alleged_is_no_more_than_said(traced):
    found = traced("The boat is alleged to have sunk.", ("", "is alleged", "The boat"))
    assert found.chain.certainty == "probable"


def test_what_the_paper_asks_is_open(traced):
    found = traced("Example Post: Who dug it?", ("Example Post", ":", "Who dug it?"))
    assert found.chain.certainty == "unknown"
