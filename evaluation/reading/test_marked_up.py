"""Marked-up passages are read as they are written, and what is written wrong is named."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.reading.marked_up import MarkedPassage, MarkUpError, load_passages, parse_passages, render
from firsthand.domain import Span, Spans


def parsed(*lines: str) -> MarkedPassage:
    [passage] = parse_passages("\n".join(("=== lock | local | a trait", *lines)))
    return passage


def words(passage: MarkedPassage, spans: Spans) -> list[str]:
    return [span.of(passage.text) for span in spans]


def test_a_title_names_the_passage_its_genre_and_its_traits() -> None:
    first, second = parse_passages(
        "=== lock gate | wire brief | nested, dash quotes\nShut.\n\n=== weir | court\nOpen.\n"
    )
    assert (first.name, first.genre, first.traits) == ("lock gate", "wire brief", ("nested", "dash quotes"))
    assert (second.name, second.genre, second.traits) == ("weir", "court", ())


def test_the_text_is_what_stands_there_without_its_marks() -> None:
    passage = parsed("{s1 The warden} {c1 said} {x1 that {s2 nobody} {c2 knew} {x2 of it}}.")
    assert passage.text == "The warden said that nobody knew of it."
    outer, inner = passage.statements
    assert words(passage, outer.source) == ["The warden"]
    assert words(passage, outer.cue) == ["said"]
    assert words(passage, outer.content) == ["that nobody knew of it"]
    assert words(passage, inner.content) == ["of it"]


def test_a_role_that_is_marked_twice_is_discontinuous() -> None:
    passage = parsed("{x1 “The gate,”} {s1 she} {c1 said}, {x1 “is shut.”}")
    [statement] = passage.statements
    assert words(passage, statement.content) == ["“The gate,”", "“is shut.”"]


def test_lines_are_paragraphs_and_comments_and_empty_lines_are_left_out() -> None:
    passage = parsed("# of the lock", "{x1 “Shut it.}", "", "{x1 “All of it,”} {s1 she} {c1 said}.  ")
    assert passage.text == "“Shut it.\n“All of it,” she said."
    assert words(passage, passage.statements[0].content) == ["“Shut it.", "“All of it,”"]


def test_a_statement_is_nested_where_its_cue_stands() -> None:
    passage = parsed("{x2 The gate is shut}, {s1 Ann} {c1 says} {x1 {s2 her son} {c2 wrote}}.")
    assert [statement.nested_in for statement in passage.statements] == [None, 0]


def test_a_statement_without_a_cue_is_nested_where_its_content_stands() -> None:
    passage = parsed("{s1 Ann} {c1 says} {x1 “{s2 he} swore it. {x2 The gate was shut.}”}")
    assert [statement.nested_in for statement in passage.statements] == [None, 0]


def test_a_statement_is_nested_in_the_innermost_content_around_it() -> None:
    passage = parsed("{s7 A} {c7 says} {x7 {s4 B} {c4 thinks} {x4 {s5 C} {c5 knows} {x5 it}}}.")
    assert [statement.nested_in for statement in passage.statements] == [2, 0, None]


def test_one_source_may_have_two_statements() -> None:
    passage = parsed("{s1 {s2 He}} {c1 said} {x1 it leaks} and {c2 denied} {x2 that it is old}.")
    assert [words(passage, statement.source) for statement in passage.statements] == [["He"], ["He"]]
    assert [statement.nested_in for statement in passage.statements] == [None, None]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{s1 He} {c1 said} {x1 it leaks.", "“{x1 …” is not closed on its line"),
        ("He said} it leaks.", "closes nothing after “He said”"),
        ("{q1 He} said it.", "unknown role 'q'"),
        ("{ He} said it.", "a role, a number and a space"),
        ("{s He} said it.", "a role, a number and a space"),
        ("{s1 He} {c1 said} it leaks.", "statement 1 has no content"),
        ("{s1 He} {c1 said }{x1 it leaks}.", "must begin and end with a word or sign, not 'said '"),
        ("{s1 He} {c1 said} {x1 }.", "must begin and end with a word or sign, not ''"),
        ("{x1 {s1 He} {c1 said}}.", "lies in another mark of statement 1"),
        ("{x1 {c2 said}} {x2 {c1 meant}}.", "statement 1 is nested in itself"),
    ],
)
def test_a_line_that_is_marked_wrong_is_named_with_what_to_do(line: str, reason: str) -> None:
    with pytest.raises(MarkUpError) as raised:
        parse_passages(f"=== lock | local |\nIt rained.\n{line}\n", "lock.txt")
    assert str(raised.value).startswith("lock.txt, line ")
    assert reason in str(raised.value)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("It rained.\n", "line 1: text before the first passage"),
        ("=== lock\nIt rained.\n", "line 1: a passage's title is"),
        ("=== lock | local | a | b\nIt rained.\n", "line 1: a passage's title is"),
        ("=== lock | local |\n# nothing\n", "line 1: passage 'lock' has no text"),
        ("=== lock | local |\nA.\n=== lock | wire |\nB.\n", "line 3: a second passage 'lock'"),
    ],
)
def test_a_passage_that_can_not_be_told_is_named(written: str, reason: str) -> None:
    with pytest.raises(MarkUpError) as raised:
        parse_passages(written, "lock.txt")
    assert f"lock.txt, {reason}" in str(raised.value)


def test_a_name_in_two_files_is_refused(tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text("=== lock | local |\nIt rained.\n", encoding="utf-8")
    with pytest.raises(MarkUpError, match=r"b\.txt: another file has a passage 'lock'"):
        load_passages(paths)


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"=== lock | local |\nIt \xff rained.\n")
    with pytest.raises(MarkUpError, match=r"a\.txt: not UTF-8 at byte 22"):
        load_passages([path])


@pytest.mark.parametrize("text", ["# It rained.", "It {rained}.", "It\n\nrained.", "=== It rained."])
def test_a_text_that_the_mark_up_has_no_way_to_write_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="can't be written"):
        render(MarkedPassage("lock", "local", (), text, ()))


def test_spans_that_cross_are_refused() -> None:
    one, other = (parsed(line).statements[0] for line in ("{x1 It rained} today.", "It {x1 rained today}."))
    with pytest.raises(ValueError, match="cross"):
        render(MarkedPassage("lock", "local", (), "It rained today.", (one, other)))


def test_content_may_be_marked_to_the_last_sign_of_the_text() -> None:
    passage = parsed("{s1 He}: {x1 “It leaks.”}")
    assert passage.statements[0].content == (Span(4, 15),)


@pytest.mark.parametrize(
    "line",
    [
        "{s1 {s2 He}} {c1 said} {x1 it leaks} and {c2 denied} {x2 that it is old}.",
        "{s1 Ann} {c1 said}: {x1 {x2 It leaks}, {s2 her son} {c2 wrote}}.",
        "{s1 Ann} {c1 said}: {x1 {x2 “It leaks.”}}",
    ],
)
def test_marks_over_the_same_words_are_written_again_as_they_were(line: str) -> None:
    assert render(parsed(line)).split("\n")[1] == line


@st.composite
def stretches(draw: st.DrawFn, taken: frozenset[int] = frozenset()) -> str:
    """Words of a paragraph, some of them marked; no mark stands in another of its own statement."""
    pieces = [draw(st.text("aé„”,.", min_size=1, max_size=4))]
    for _ in range(draw(st.integers(0, 3))):
        number = draw(st.integers(1, 5))
        if number in taken or len(taken) == 3 or draw(st.booleans()):
            pieces.append(draw(st.text("aé„”,.", min_size=1, max_size=4)))
        else:
            pieces.append(f"{{{draw(st.sampled_from('scx'))}{number} {draw(stretches(taken | {number}))}}}")
    return " ".join(pieces)


@given(st.lists(stretches(), min_size=1, max_size=3))
def test_what_is_written_is_parsed_and_rendered_and_parsed_as_the_same(lines: list[str]) -> None:
    try:
        passage = parsed(*lines, *(f"{{x{number} z}}" for number in range(1, 6)))
    except MarkUpError as error:
        assert "nested in itself" in str(error)  # the one thing that marks of this shape can have wrong
        return
    assert [passage] == list(parse_passages(render(passage)))
    assert len(passage.statements) == 5
    for statement in passage.statements:
        for spans in (statement.source, statement.cue, statement.content):
            assert all(one.end <= other.start for one, other in pairwise(spans))
