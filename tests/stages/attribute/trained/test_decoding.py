from __future__ import annotations

import numpy as np

from firsthand.domain import Span
from firsthand.stages.attribute.trained.decoding import Anchor, Run, anchors_in, candidates
from firsthand.stages.attribute.trained.evidence import words_of
from firsthand.stages.attribute.trained.network import Answer
from firsthand.stages.attribute.trained.tag_paths import Tag
from firsthand.stages.attribute.trained.weights import Decoding
from firsthand.stages.attribute.trained.windows import Window


def source_of_doubt(no_source: float) -> Run | None:
    """The source of "She said it rained", whose first word is rather none (-0.5) than one (-1.5)."""
    text = "She said it rained"
    tags = np.full((4, 7), -4.0, dtype=np.float32)
    tags[0, [Tag.OUTSIDE, Tag.SOURCE]] = -0.5, -1.5
    tags[[1, 2, 3], [Tag.CUE, Tag.CONTENT, Tag.IN_CONTENT]] = -0.1
    anchor = Anchor(window=0, word=1, has_cue=True, probability=0.9, first=0, tags=tags)
    (found,) = candidates([anchor], words_of(text, [Span(0, len(text))]), Decoding(no_source=no_source))
    return found.source


def test_a_doubtful_source_is_left_out_where_that_costs_nothing() -> None:
    assert source_of_doubt(no_source=0.0) is None


def test_a_doubtful_source_is_taken_where_a_statement_without_one_costs_more() -> None:
    assert source_of_doubt(no_source=2.0) == (0, 1)


AROUND = "Snow lay . Ada said it rained . Snow lay ."
OF_ADA = Tag.SOURCE, Tag.CUE, Tag.CONTENT, Tag.IN_CONTENT
"""Of the words from "Ada" on, which are the fourth to the seventh."""


def anchor_of_ada(surely: float) -> Anchor:
    """What "said" is given to search, where the words around Ada's statement have no role with this logarithm."""
    words = words_of(AROUND, [Span(0, len(AROUND))])
    tags = np.full((len(words), 7), -9.0, dtype=np.float32)
    tags[:, Tag.OUTSIDE] = surely
    for number, tag in enumerate(OF_ADA, start=3):
        tags[number, [Tag.OUTSIDE, tag]] = -3.0, -0.1
    heads = np.arange(len(words))
    window = Window(heads, words.shape, words.place, heads, first_word=0)
    probability = np.zeros((1, len(words), 3), dtype=np.float32)
    probability[0, 4] = 0.1, 0.9, 0.0
    answer = Answer(probability, np.array([[0, 4]]), tags[None])
    (anchor,) = anchors_in(answer, (window,), words, 0, Decoding())
    return anchor


def test_words_that_surely_have_no_role_are_not_searched_but_for_one_at_each_end() -> None:
    anchor = anchor_of_ada(surely=-0.001)
    assert (anchor.first, len(anchor.tags)) == (2, 6)


def test_what_an_anchor_describes_is_the_same_whether_sure_words_are_searched_or_not() -> None:
    words = words_of(AROUND, [Span(0, len(AROUND))])
    for surely in (-0.001, -0.01):
        (found,) = candidates([anchor_of_ada(surely)], words, Decoding())
        assert (found.source, found.cue, found.content) == ((3, 4), (4, 5), ((5, 7),))


def test_an_anchor_of_which_nothing_else_is_known_is_searched_all_the_same() -> None:
    words = words_of("So", [Span(0, 2)])
    tags = np.full((1, 1, 7), -9.0, dtype=np.float32)
    tags[..., Tag.OUTSIDE] = 0.0
    window = Window(np.arange(1), words.shape, words.place, np.arange(1), first_word=0)
    answer = Answer(np.array([[[0.5, 0.5, 0.0]]], dtype=np.float32), np.array([[0, 0]]), tags)
    (anchor,) = anchors_in(answer, (window,), words, 0, Decoding())
    assert (anchor.first, len(anchor.tags)) == (0, 1)
