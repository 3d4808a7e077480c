from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“The ferry was overloaded,” said Ada Moss.", "Ada Moss", "said", "“The ferry was overloaded,”"),
        ("“The ferry was overloaded,” Ada Moss said.", "Ada Moss", "said", "“The ferry was overloaded,”"),
        ("Ada Moss said: “The ferry was overloaded.”", "Ada Moss", "said", "“The ferry was overloaded.”"),
        ("Said one diver: “We are tired.”", "one diver", "Said", "“We are tired.”"),
        ("“Where is he?” she asked.", "she", "asked", "“Where is he?”"),
        ("Mayor: “We were not told.”", "Mayor", ":", "“We were not told.”"),
        ("As the mayor put it, “nobody is above the river.”", "the mayor", "put", "“nobody is above the river.”"),
    ],
)
def test_the_cue_may_stand_before_or_after_the_quote(parts, text: str, source: str, cue: str, content: str) -> None:
    assert parts(text) == [(source, cue, content)]


@pytest.mark.parametrize(
    "quote",
    [
        "“The ferry was too full”",
        '"The ferry was too full"',
        "‘The ferry was too full’",
        "'The ferry was too full'",
        "„The ferry was too full“",
        "«The ferry was too full»",
        "‹The ferry was too full›",
        "``The ferry was too full''",
    ],
)
def test_every_typography_is_direct_speech(read, quote: str) -> None:
    (statement,) = read(f"{quote}, said the harbour master.")
    assert (statement.source_text, statement.content_text) == ("the harbour master", quote)
    assert statement.kind == "direct"


def test_a_quote_cut_in_two_by_its_cue_is_one_statement(read) -> None:
    (statement,) = read("“The pumps,” the inspector said, “had failed twice.”")
    assert len(statement.content) == 2
    assert statement.content_text == "“The pumps,” … “had failed twice.”"
    assert (statement.source_text, statement.cue_text) == ("the inspector", "said")


def test_even_two_words_before_the_cue_belong_to_the_quote(parts) -> None:
    text = "“The sea,” said Karl Brand, “was calm.”"
    assert parts(text) == [("Karl Brand", "said", "“The sea,” … “was calm.”")]


def test_a_quote_that_goes_on_after_its_cue_is_one_statement(parts) -> None:
    text = "“We all knew,” said the welder. “Nobody dared to speak.”"
    assert parts(text) == [("the welder", "said", "“We all knew,” … “Nobody dared to speak.”")]


def test_two_speakers_in_turn_keep_their_own_words(parts) -> None:
    text = "“Where is he?” she asked. “Gone,” he said."
    assert parts(text) == [("she", "asked", "“Where is he?”"), ("he", "said", "“Gone,”")]


def test_the_subject_is_found_where_the_quote_looks_like_one(parts) -> None:
    assert parts("“Lies!” shouted the crowd.") == [("the crowd", "shouted", "“Lies!”")]


def test_an_apposition_belongs_to_the_source(parts) -> None:
    text = "“I saw smoke,” recalled Lena Hart, 34, a nurse."
    assert parts(text) == [("Lena Hart, 34, a nurse", "recalled", "“I saw smoke,”")]


@pytest.mark.parametrize(
    "text",
    [
        "The minister’s so-called “safety plan” was two pages long.",
        "He appeared on “Meet the Harbour.”",
        "The town calls it the “White House” and is proud of it.",
        "It was less a “truce” than a pause.",
    ],
)
def test_scare_quotes_and_titles_are_no_statements(read, text: str) -> None:
    assert [s for s in read(text) if s.kind == "direct"] == []


def test_quoted_words_inside_indirect_speech_make_it_mixed(read) -> None:
    (statement,) = read("He said the plan was “reckless” and “far too late.”")
    assert (statement.kind, statement.content_text) == ("mixed", "the plan was “reckless” and “far too late.”")


def test_an_unclosed_quote_does_not_swallow_the_text_after_it(parts) -> None:
    ((source, _, content),) = parts('"The dam was never safe, said the engineer. It had to break.')
    assert source == "the engineer"
    assert "It had to break" not in content
