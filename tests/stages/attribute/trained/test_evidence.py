from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.domain import Span
from firsthand.stages.attribute.trained.evidence import Place, Shape, shape_of, words_of


def read(text: str) -> list[tuple[str, str, str]]:
    words = words_of(text, [Span(0, len(text))])
    return [
        (text[s:e], Shape(shape).name, Place(place).name)
        for s, e, shape, place in zip(words.start, words.end, words.shape, words.place, strict=True)
    ]


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("ferry", Shape.LOWER),
        ("Halvine", Shape.TITLE),
        ("NATO", Shape.UPPER),
        ("I", Shape.SINGLE_CAPITAL),
        ("McCoy", Shape.MIXED),
        ("14th", Shape.DIGITS),
        ("—", Shape.PUNCTUATION),
        ("渡輪", Shape.NO_CASE),
    ],
)
def test_a_words_shape_tells_how_it_is_written(word: str, shape: Shape) -> None:
    assert shape_of(word) is shape


def test_full_stops_and_quotation_marks_are_words_of_their_own_and_apostrophes_are_not() -> None:
    assert [word for word, _, _ in read("“It’s the U.S. ship,” he said.")] == [
        "“", "It’s", "the", "U.S", ".", "ship", ",", "”", "he", "said", ".",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "quoted", ["“Run, now”", '"Run, now"', "„Run, now“", "«Run, now»", "»Run, now«", "``Run, now''", "‹Run, now›"]
)
def test_a_quotation_looks_alike_to_the_encoder_in_every_typography(quoted: str) -> None:
    text = f"{quoted} she said"
    words = words_of(text, [Span(0, len(text))])
    assert words.shown == ("“", "Run", ",", "now", "”", "she", "said")
    assert words.place.tolist() == [1, 2, 2, 2, 3, 0, 0]


def test_a_quotation_that_is_never_closed_is_told_from_one_that_is() -> None:
    places = {word: place for word, _, place in read("“Run for the boats, he said")}
    assert places["“"] == "OPENS"
    assert places["Run"] == "INSIDE_UNBALANCED"


def test_an_inch_mark_is_a_stray_mark() -> None:
    assert [place for word, _, place in read('a 10" gap') if word == '"'] == ["STRAY_MARK"]


def test_words_of_several_blocks_know_their_block() -> None:
    text = "One two.\nThree."
    words = words_of(text, [Span(0, 8), Span(9, 15)])
    assert words.block.tolist() == [0, 0, 0, 1, 1]


def test_a_text_without_words_has_none() -> None:
    assert len(words_of(" \n ", [Span(0, 3)])) == 0


@settings(deadline=None)
@given(st.text(max_size=200))
def test_words_are_in_order_apart_and_cover_every_letter(text: str) -> None:
    words = words_of(text, [Span(0, len(text))])
    assert (words.start < words.end).all()
    assert (words.start[1:] >= words.end[:-1]).all()
    covered = {n for s, e in zip(words.start, words.end, strict=True) for n in range(s, e)}
    assert {n for n, c in enumerate(text) if c.isalnum()} <= covered
