from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.domain import Span
from firsthand.text.quotation import Quotation, quotations


def found_in(text: str) -> tuple[Quotation, ...]:
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Span(start, start + len(line)))
        start += len(line) + 1
    return quotations(text, blocks)


def words(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in found_in(text)]


@pytest.mark.parametrize(
    "quoted",
    [
        "“the dam held”",
        '"the dam held"',
        "‘the dam held’",
        "'the dam held'",
        "„the dam held“",
        "„the dam held”",
        "«the dam held»",
        "»the dam held«",
        "‹the dam held›",
        "``the dam held''",
        "''the dam held''",
    ],
)
def test_every_typography_is_read_with_its_marks(quoted: str) -> None:
    assert words(f"The warden said {quoted} on Monday.") == [quoted]


def test_marks_of_two_typographies_stand_side_by_side() -> None:
    assert words('He wrote “one” and then "two" and then «three».') == ["“one”", '"two"', "«three»"]


def test_apostrophes_are_no_quotation_marks() -> None:
    assert words("The miners' wives didn't ask for the boss's help in '98, rock 'n' roll or not.") == []


def test_a_word_that_ends_in_an_apostrophe_does_not_close_a_single_quotation() -> None:
    assert words("She said ‘the miners’ wives are right,’ and left.") == ["‘the miners’ wives are right,’"]


def test_a_quotation_inside_a_quotation_is_part_of_its_words() -> None:
    assert words("“He told me ‘run’ and I ran,” she said.") == ["“He told me ‘run’ and I ran,”"]


def test_a_missing_closing_mark_costs_one_sentence_only() -> None:
    assert words("He said “the dam held. Nobody believed him.") == ["“the dam held."]


def test_a_stray_closing_mark_is_passed_over() -> None:
    assert words("The dam held.” Then came “the second wave”.") == ["“the second wave”"]


def test_inches_open_nothing() -> None:
    assert words('The 12" pipe burst.') == []


def test_a_quotation_over_two_paragraphs_goes_on_in_the_second() -> None:
    text = "“The dam held. We checked.\n“Then it broke.”"
    first, second = found_in(text)
    assert (first.span.of(text), first.closed, first.goes_on) == ("“The dam held. We checked.", False, True)
    assert (second.span.of(text), second.closed) == ("“Then it broke.”", True)


def test_a_second_paragraph_without_an_opening_mark_is_closed_by_its_own() -> None:
    text = "“The dam held.\nThen it broke.” The end."
    assert words(text) == ["“The dam held.", "Then it broke.”"]
    assert not found_in(text)[1].opened


def test_an_opener_after_an_unclosed_opener_starts_anew() -> None:
    assert words("She said “it was cold and “it was dark” there.") == ["“it was cold and", "“it was dark”"]


@given(st.text(alphabet="ab .,s\n'\"“”„«»‹›‘’`!?1(", max_size=60))
def test_quotations_are_in_order_apart_and_inside_one_block(text: str) -> None:
    end = 0
    for quotation in found_in(text):
        assert end <= quotation.span.start < quotation.span.end <= len(text)
        assert "\n" not in quotation.span.of(text)
        end = quotation.span.end
