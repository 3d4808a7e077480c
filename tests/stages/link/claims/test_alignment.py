"""What one statement says is found in the other in the same words, in synonyms, in words near them, or around it."""

from __future__ import annotations

from firsthand.stages.link.claims import Side
from firsthand.stages.link.claims.alignment import SYNONYM, align
from firsthand.stages.link.claims.words import stem, weight

OTHER = "The bridge at Ostry was closed on Friday."


def test_the_same_word_counts_whole_and_a_synonym_for_less(said):
    asked, found = Side(said("the sentries")), Side(said("guards"))
    same, _ = align(asked, asked)
    other, _ = align(asked, found)
    assert same.said == asked.aligned_weight
    assert other.said == SYNONYM * asked.aligned_weight


def test_a_phrase_is_a_synonym_of_a_word(said):
    fired, shot = Side(said("they were fired on")), Side(said("they were shot at"))
    assert align(fired, shot)[0].said == SYNONYM * weight(stem("fired"))


def test_what_is_said_around_the_other_is_near_and_not_said(said):
    ferry, thin = Side(said("the Halvine overturned")), Side(said("it went so"))
    found, _ = align(ferry, thin)
    assert found.said < found.near


def test_statements_without_words_have_nothing_in_common(said):
    assert align(Side(said("it is")), Side(said("they were shot at")))[0].said == 0.0
