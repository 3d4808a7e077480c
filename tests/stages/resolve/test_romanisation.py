"""Romanisations of one name have one spelling, and other names another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.stages.resolve.romanisation import loose_spelling, one_spelling


@pytest.mark.parametrize(
    "spellings",
    [
        "Tarnavskyi Tarnavsky Tarnavskiy Tarnavskij Тарнавський Тарнавский",
        "Yermolenko Ermolenko Iermolenko Jermolenko Єрмоленко",
        "Vasyliuk Vasylyuk Vasiliuk Василюк",
        "Solodovyov Solodoviev Solodovyev Солодовьёв",
        "Khortytsia Khortytsya Hortytsia Хортиця",
        "Fyodorkin Fedorkin Фёдоркин",
        "Łukowski Lukowski",
        "O’Marrow Omarrow O'Marrow",
    ],
)
def test_one_name_has_one_spelling(spellings: str) -> None:
    assert len({one_spelling(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize("two", ["Navalin Navalina", "Petrov Petrova", "Tarrow Darrow", "Sava Zava", "Hrytsak Grytsak"])
def test_other_names_have_other_spellings(two: str) -> None:
    one, other = two.split()
    assert one_spelling(one) != one_spelling(other)


@pytest.mark.parametrize(
    "two", ["Herashko Gerashko", "Poroschenkow Poroshenkov", "Mueller Müller", "Tkatschuk Tkachuk"]
)
def test_what_languages_write_otherwise_is_alike_loosely(two: str) -> None:
    one, other = two.split()
    assert one_spelling(one) != one_spelling(other)
    assert loose_spelling(one) == loose_spelling(other)


@given(st.text(max_size=20))
def test_any_text_gives_plain_letters_alone(text: str) -> None:
    assert one_spelling(text).isascii()
    assert one_spelling(text.upper().lower()) == one_spelling(text.lower())
