from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.domain import Span
from firsthand.stages.attribute.trained.evidence import Words, words_of
from firsthand.stages.attribute.trained.subwords import Subwords
from firsthand.stages.attribute.trained.windows import Window, windows

BEGINS, PARTS = 1, 2


def words_in(paragraphs: list[str]) -> Words:
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 1
    return words_of("\n".join(paragraphs), blocks)


def cut(paragraphs: list[str], longest: int) -> list[Window]:
    words = words_in(paragraphs)
    pieces = [tuple(range(10, 10 + min(len(word), 3))) for word in words.shown]
    return list(windows(words, pieces, begins=BEGINS, parts=PARTS, longest=longest))


def test_short_paragraphs_share_a_window_and_are_kept_apart_in_it() -> None:
    [window] = cut(["a b", "c"], 20)
    assert window.ids.tolist() == [BEGINS, 10, 10, PARTS, 10, PARTS]
    assert window.heads.tolist() == [1, 2, 4]


def test_a_paragraph_that_does_not_fit_any_more_begins_the_next_window() -> None:
    first, second = cut(["a b c d", "e f g"], 8)
    assert (first.first_word, len(first.heads)) == (0, 4)
    assert (second.first_word, len(second.heads)) == (4, 3)


def test_a_paragraph_that_ends_with_a_colon_stays_with_the_next() -> None:
    first, second = cut(["a b c d e f", "He :", "g h i j"], 12)
    assert [len(window.heads) for window in (first, second)] == [6, 6]


def test_a_long_paragraph_leaves_room_for_what_introduces_it() -> None:
    first, *_ = cut(["He :", "a b c d e . f g h i j k"], 12)
    assert len(first.heads) == 8


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    first, second = cut(["a b c d e . f g h i"], 10)
    assert (len(first.heads), len(second.heads)) == (6, 4)


def test_a_window_marks_the_first_piece_of_each_word() -> None:
    [window] = cut(["abc de"], 20)
    assert window.heads.tolist() == [1, 4]


@settings(deadline=None)
@given(st.lists(st.text("ab .", min_size=1, max_size=60), max_size=8), st.integers(16, 40))
def test_every_word_is_in_one_window_and_none_is_too_long(paragraphs: list[str], longest: int) -> None:
    found = cut(paragraphs, longest)
    assert all(len(window.ids) <= longest for window in found)
    numbers = [window.first_word + n for window in found for n in range(len(window.heads))]
    assert numbers == list(range(len(words_in(paragraphs))))


def vocabulary(folder: Path) -> Path:
    path = folder / "vocab.txt"
    path.write_text("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "fer", "##ry", "the", "-", "boat", "\n"]))
    return path


def test_words_are_cut_into_the_vocabularys_pieces_without_capitals(tmp_path: Path) -> None:
    subwords = Subwords(vocabulary(tmp_path))
    assert subwords.of(["The", "Ferry", "ferry-boat", "zzz"]) == [(6,), (4, 5), (4, 5, 7, 8), (1,)]


def test_an_endless_word_has_few_pieces(tmp_path: Path) -> None:
    subwords = Subwords(vocabulary(tmp_path))
    assert len(subwords.of(["the-" * 5000])[0]) == 8


def test_arrays_of_a_window_are_as_long_as_each_other() -> None:
    for window in cut(["abc “de” fgh. " * 30], 32):
        assert len(window.ids) == len(window.shape) == len(window.place)
        assert np.all(np.diff(window.heads) > 0)
