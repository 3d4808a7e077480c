"""Two statements are the same, rivals, or of different things: what speaks for each, and that order doesn't matter."""

from __future__ import annotations

import itertools

import pytest

from firsthand.domain import Stance
from firsthand.stages.link.claims import likeness

STRIKE = "Dockers at Lessing struck on Monday, and soldiers of the Third Regiment came to the pier at Lessing."
FAIR = "The fair at Quorn opened on Friday, and children of the Lindow school sang at the gate of Quorn."


def test_paraphrases_without_a_word_in_common_are_likelier_the_same_than_strangers(said):
    shot = said("the dockers were shot at by the soldiers", of=STRIKE)
    fired = said("troops fired on the strikers", of=STRIKE, by="Herald")
    paid = said("wages would rise by Easter", of=STRIKE, by="Herald")
    assert likeness(shot, fired).same > 2 * likeness(shot, paid).same


def test_the_same_words_of_two_events_are_never_the_same(said):
    one = said("five people were hurt by a falling tree and taken to hospital", of=STRIKE)
    other = said("five people were hurt by a falling tree and taken to hospital", of=FAIR, by="Herald")
    assert likeness(one, other).same < 0.5


def test_another_figure_of_the_same_thing_is_a_rival(said):
    one = said("the pier holds ninety lorries", of=STRIKE)
    other = said("the pier holds sixty lorries", of=STRIKE, by="Herald")
    found = likeness(one, other)
    assert found.rival > found.same
    assert found.stance is Stance.DENIES


def test_two_counts_of_a_unit_in_different_matters_are_no_rivals(said):
    one = said("the union lost the ballot by 204 votes", of=STRIKE)
    other = said(
        "a postman with a bicycle had carried 612 votes through the rain to the customs house", of=STRIKE, by="Herald"
    )
    assert likeness(one, other).rival < 0.5


@pytest.mark.parametrize("contents", list(itertools.combinations(("it was so", "ten men died", "nine men fell"), 2)))
def test_likeness_is_the_same_in_either_order(said, contents):
    one, other = (said(content, of=STRIKE, by=by) for content, by in zip(contents, ("Courier", "Herald"), strict=True))
    forward, backward = likeness(one, other), likeness(other, one)
    assert (forward.same, forward.rival) == pytest.approx((backward.same, backward.rival))


def test_another_figure_of_other_things_is_no_rival(said):
    carried = said("the ferry carried 88 people", by="Courier")
    blamed = said("twelve people blame the office", by="Herald")
    assert likeness(carried, blamed).rival < 0.1


def test_what_was_locked_and_what_was_unlocked_are_rivals(said):
    locked = said("the gate of the pier was locked", by="Courier")
    unlocked = said("the gate of the pier was unlocked", by="Herald")
    found = likeness(locked, unlocked)
    assert found.rival > found.same


def test_a_bare_count_is_no_rival_of_who_does_something(said):
    held = said("212 prisoners", by="Courier")
    spoke = said("two prisoners said that the gate was shut", by="Herald")
    assert likeness(held, spoke).rival < 0.1
