"""A claim is worded as its clearest statement has it: a whole sentence in plain words before a quotation or a fragment."""

from __future__ import annotations

import pytest

from firsthand.domain import Stance
from firsthand.stages.link.claims.wording import clearest


@pytest.mark.parametrize(
    "worse", ["“the ramp chain of the Halvine was broken”", "of a broken ramp chain on the Halvine"]
)
def test_a_plain_sentence_words_the_claim_before_a_quotation_or_a_fragment(said, worse):
    plain, other = said("that the ramp chain was broken"), said(worse, by="Herald")
    stances = {one.statement: Stance.SUPPORTS for one in (plain, other)}
    assert clearest([other, plain], stances) == "The ramp chain was broken"


def test_what_is_denied_words_no_claim_where_somebody_says_the_same_in_so_many_words(said):
    plain, denial = (
        said("there was no child"),
        said("that any child was killed at the bridge", by="Herald", denied=True),
    )
    stances = {one.statement: Stance.SUPPORTS for one in (plain, denial)}
    assert clearest([denial, plain], stances) == "There was no child"


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("“I shut the ramp chain myself,”", "“I shut the ramp chain myself”"),
        ("that the ramp chain was broken, while", "The ramp chain was broken"),
        ("the ramp chain was broken …  and", "The ramp chain was broken …"),
        ("what it was, and what for, he had no idea", "What it was, and what for, he had no idea"),
    ],
)
def test_a_title_ends_without_what_joined_it_to_the_words_behind(said, content, title):
    one = said(content)
    assert clearest([one], {one.statement: Stance.SUPPORTS}) == title


def test_a_plain_sentence_goes_before_one_that_shouts(said):
    plain, loud = said("that the ramp chain was broken"), said("The ramp of the DOOMED ferry was tied with ROPE")
    stances = {one.statement: Stance.SUPPORTS for one in (plain, loud)}
    assert clearest([loud, plain], stances) == "The ramp chain was broken"


def test_a_sentence_begins_without_what_joined_it_to_the_one_before(said):
    one = said("and that there were nineteen life jackets")
    assert clearest([one], {one.statement: Stance.SUPPORTS}) == "There were nineteen life jackets"


@pytest.mark.parametrize(
    "worse",
    [
        "Eight. The prosecutor has eight men, and I will not argue with a mortuary",
        "the men? Was it eight that died in the prison of the town?",
        "the death of eight of the prisoners",
    ],
)
def test_one_whole_assertion_goes_before_a_speech_a_question_and_a_bare_noun(said, worse):
    plain, other = said("that eight prisoners had died"), said(worse, by="Herald")
    stances = {one.statement: Stance.SUPPORTS for one in (plain, other)}
    assert clearest([other, plain], stances) == "Eight prisoners had died"


def test_a_fragment_never_words_a_claim_that_says_more_elsewhere(said):
    fragment, quoted = said("the rope"), said("“we tied her up with rope”", by="Herald")
    stances = {fragment.statement: Stance.SUPPORTS, quoted.statement: Stance.DENIES}
    assert clearest([fragment, quoted], stances) == "“we tied her up with rope”"


def test_a_sentence_begins_without_its_dateline(said):
    one = said("LESSING (Concord Wire) – Nine people were hurt")
    assert clearest([one], {one.statement: Stance.SUPPORTS}) == "Nine people were hurt"
