import random

import pytest

from evaluation.simulated.wire_edits import wire_edit_figures
from evaluation.simulated.wire_edits_making import CELLS, quotes_only, spans_of
from evaluation.simulated.wire_edits_stories import stories
from firsthand.domain import Span

TEXT = (
    "The mate rowed back alone that evening and tied the boat to the third ring. “We have counted the oars, and one of "
    "them is not ours,” he said. Nobody asked whose it was, because everybody thought that they knew."
)


@pytest.mark.parametrize("cell", CELLS)
def test_what_was_taken_lies_inside_both_texts(cell: str):
    edited = CELLS[cell](TEXT, random.Random(1))
    assert edited is not None
    for derived, source in edited.taken:
        assert 0 <= derived.start < derived.end <= len(edited.text)
        assert 0 <= source.start < source.end <= len(TEXT)


def test_quotations_are_taken_word_for_word():
    edited = quotes_only(TEXT, random.Random(1))
    assert edited is not None
    [(derived, source)] = edited.taken
    assert derived.of(edited.text) == source.of(TEXT) == "“We have counted the oars, and one of them is not ours,”"


def test_a_story_without_quotations_gives_no_text_of_quotations():
    assert quotes_only("Nobody said a word.", random.Random(1)) is None


def test_the_same_seed_gives_the_same_stories():
    assert stories(3) == stories(3)
    assert len({story.text for story in stories(3)}) == len(stories(3))


def test_spans_count_each_character_once():
    assert spans_of([(Span(0, 3), Span(5, 6)), (Span(2, 4), Span(5, 7))], 0) == {0, 1, 2, 3}


def test_every_kind_of_copy_is_found_on_part_of_the_stories():
    figures = wire_edit_figures()
    assert figures["reuse.pairs"] >= 90  # a quarter of the stories: too few to show all background for what it is
    assert figures["reuse.characters"] >= 95
