"""The parse as our own nouns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.domain import Annotation, BlockKind, Sentence, Span, Token


def an_annotation(*heads: int) -> Annotation:
    """Words of one letter, a space between them, with these heads."""
    tokens = tuple(
        Token(i, Span(2 * i, 2 * i + 1), "w", "w", "NOUN", "NN", "dep", head) for i, head in enumerate(heads)
    )
    sentence = Sentence(Span(0, 2 * len(heads)), 0, len(heads), 0, BlockKind.PARAGRAPH)
    return Annotation("report-1", tokens, (sentence,), (), "test")


def test_a_subtree_is_in_order_of_text() -> None:
    annotation = an_annotation(1, 1, 1, 2, 3)
    assert [t.index for t in annotation.subtree(annotation.tokens[2])] == [2, 3, 4]
    assert [t.index for t in annotation.subtree(annotation.tokens[1])] == [0, 1, 2, 3, 4]


def test_ancestors_come_nearest_first_and_end_at_the_root() -> None:
    annotation = an_annotation(1, 1, 1, 2, 3)
    assert [t.index for t in annotation.ancestors(annotation.tokens[4])] == [3, 2, 1]
    assert list(annotation.ancestors(annotation.tokens[1])) == []


@given(start=st.integers(0, 45), length=st.integers(1, 20))
def test_the_tokens_in_a_span_are_those_that_share_a_character_with_it(start: int, length: int) -> None:
    annotation = an_annotation(*range(20))
    span = Span(start, start + length)
    assert annotation.tokens_in(span) == tuple(t for t in annotation.tokens if t.span.overlaps(span))
