from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.stages.attribute import ByRules, own_voice
from firsthand.testing import a_report

attribute = ByRules()

MARKS = ("“", "”", '"', "'", "’", "„", "«", "»", "``", "''", ".", ",", ":", "\n", " – ")
WORDS = ("said", "that", "the mayor", "who", "according to", "was told", "to leave", "He", "claim that", "é")
MEMBERS = ("the second", "one of the two", "two divers")
ODD = ("😀", "\x00", "\u200b", "\u2028")
PIECES = st.sampled_from((*MARKS, *WORDS, *MEMBERS, *ODD))
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map(" ".join))
RARELY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@RARELY
@given(text=TEXTS)
def test_no_text_raises_and_every_statement_is_legal(annotate, text: str) -> None:
    report = a_report(text)
    statements = attribute(report, annotate(report))
    by_id = {statement.id: statement for statement in statements}
    assert len(by_id) == len(statements)
    for statement in statements:
        assert not any(a.overlaps(b) for a in statement.content for b in (*statement.source, *statement.cue))
        outer = by_id.get(statement.nested_in or "")
        if outer is not None:
            assert all(any(whole.contains(part) for whole in outer.content) for part in statement.content)


def ancestors(statement, by_id):
    while statement.nested_in is not None:
        statement = by_id[statement.nested_in]
        yield statement.id


@RARELY
@given(text=TEXTS)
def test_contents_cross_only_where_one_statement_is_nested_in_the_other(annotate, text: str) -> None:
    report = a_report(text)
    by_id = {s.id: s for s in attribute(report, annotate(report))}
    for one in by_id.values():
        for other in by_id.values():
            related = one is other or other.id in ancestors(one, by_id) or one.id in ancestors(other, by_id)
            assert related or not any(a.overlaps(b) for a in one.content for b in other.content)


@RARELY
@given(text=TEXTS)
def test_every_word_of_prose_is_in_a_statement_or_in_one_stretch_of_the_reports_own_voice(annotate, text: str) -> None:
    report = a_report(text)
    annotation = annotate(report)
    statements = attribute(report, annotation)
    voice = own_voice(report, statements)
    taken = [span for s in statements for span in (*s.source, *s.cue, *s.content)]
    for block in report.prose:
        for place in range(block.span.start, block.span.end):
            if text[place].isalnum():
                inside = any(span.start <= place < span.end for span in taken)
                assert inside + sum(span.start <= place < span.end for span in voice) == 1
    for span in voice:
        assert sum(block.span.contains(span) for block in report.prose) == 1


def test_the_same_text_gives_the_same_statements(read) -> None:
    text = "“We all knew,” said the welder. The foreman denied that he had been told."
    assert read(text) == read(text)


def test_headings_are_not_read(read) -> None:
    assert read("# Mayor says dam is safe\nThe sea was calm.") == ()


def test_another_reports_annotation_is_refused(annotate) -> None:
    one, other = a_report("He said no."), a_report("She said yes.")
    with pytest.raises(ValueError, match="the annotation is of"):
        attribute(one, annotate(other))
    with pytest.raises(ValueError, match="the annotation is missing"):
        attribute(one, None)


def test_a_hostile_text_is_read_in_bounded_time_and_depth(read) -> None:
    statements = read("He said that she said that they said that " * 200 + "it rained.")
    depth = {None: -1}
    for statement in sorted(statements, key=lambda s: -sum(end - start for start, end in s.content)):
        depth[statement.id] = depth[statement.nested_in] + 1
    assert max(depth.values()) <= 6
