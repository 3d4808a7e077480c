"""A person's words never become syntax of the search, and always become a search that SQLite takes."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.store.match_query import LONGEST, MOST_PHRASES, match_query


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("flooded shaft", '"flooded" "shaft"'),
        ('"never inspected" shaft', '"never inspected" "shaft"'),
        ("inspect*", '"inspect" *'),
        ('"never insp"* shaft', '"never insp" * "shaft"'),
        ("„never inspected“", '"never inspected"'),
        ('"left open', '"left open"'),
        ("NOT (a OR b)", '"NOT" "(a" "OR" "b)"'),
        ("it's", '"it\'s"'),
        ('… * " "', ""),
        ("  ", ""),
    ],
)
def test_what_words_become(words: str, query: str) -> None:
    assert match_query(words) == query


@settings(deadline=None)
@given(words=st.text(st.sampled_from("abé\"“”*()-+^:{}'.,AND OR NOT NEAR\0\ud800 \n")) | st.text())
def test_any_words_can_be_searched_for(words: str) -> None:
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE notes USING fts5 (text)")
    index.execute("INSERT INTO notes VALUES ('a gate')")
    assert len(index.execute("SELECT * FROM notes WHERE notes MATCH ?", (match_query(words) or '""',)).fetchall()) <= 1
    index.close()


@settings(deadline=None)
@given(word=st.from_regex(r"[a-zé]{1,8}", fullmatch=True))
def test_a_word_finds_itself(word: str) -> None:
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE notes USING fts5 (text)")
    index.execute("INSERT INTO notes VALUES (?)", (f"before {word} after",))
    for query in (word, f'"{word} after"', f"{word[:1]}*"):
        assert index.execute("SELECT count(*) FROM notes WHERE notes MATCH ?", (match_query(query),)).fetchone() == (1,)
    index.close()


def test_a_search_is_bounded() -> None:
    assert match_query("a " * 10_000).count('"') == 2 * MOST_PHRASES
    assert len(match_query("x" * 10**6)) == LONGEST + 2
