"""Statements that may assert alike share an index term, be their words the same or not."""

from __future__ import annotations

from firsthand.stages.link.claims import terms_of

STRIKE = "Dockers at Lessing struck on Monday."


def test_synonyms_find_each_other_within_one_story_alone(said):
    shot = terms_of(said("they were shot", of=STRIKE))
    assert shot & terms_of(said("a volley hit us", of=STRIKE, by="Herald"))
    assert not shot & terms_of(said("a volley hit us", of="The fair at Quorn opened.", by="Gazette"))


def test_a_thin_statement_is_found_by_the_words_around_it(said):
    assert terms_of(said("it was so", of=STRIKE)) & terms_of(said("the dockers went home", of=STRIKE, by="Herald"))
