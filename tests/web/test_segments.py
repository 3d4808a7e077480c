"""Text cut at the borders of what is marked in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.domain import Span
from firsthand.web.segments import Mark, Part, Segment, marks_of, segments


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(max_size=40))
    edge = st.integers(0, len(text))
    spans = st.tuples(edge, edge).map(lambda pair: Span(min(pair), max(pair)))
    mark = st.builds(Mark, spans, st.sampled_from(Part), st.integers(0, 5))
    return text, draw(st.lists(mark, max_size=12))


@given(marked_texts())
def test_joining_the_segments_gives_back_the_text_exactly(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    assert "".join(segment.text for segment in segments(text, marks)) == text


@given(marked_texts())
def test_every_character_knows_exactly_the_marks_that_lie_over_it(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    for segment in segments(text, marks):
        for offset in range(segment.start, segment.start + len(segment.text)):
            assert set(segment.marks) == {mark for mark in marks if mark.span.start <= offset < mark.span.end}


@given(marked_texts(), st.data())
def test_a_part_of_the_text_is_cut_as_the_whole_is(marked: tuple[str, list[Mark]], data: st.DataObject) -> None:
    text, marks = marked
    start = data.draw(st.integers(0, len(text)))
    part = Span(start, data.draw(st.integers(start, len(text))))
    assert "".join(segment.text for segment in segments(text, marks, within=part)) == part.of(text)


def test_overlapping_statements_share_the_words_between_them() -> None:
    text = "abcdef"
    first, second = Mark(Span(0, 4), Part.CONTENT, 0), Mark(Span(2, 6), Part.CONTENT, 1)
    assert segments(text, [first, second]) == (
        Segment(0, "ab", (first,)),
        Segment(2, "cd", (first, second)),
        Segment(4, "ef", (second,)),
    )


def test_the_innermost_statement_comes_first() -> None:
    outer, inner = Mark(Span(0, 9), Part.CONTENT, 0), Mark(Span(3, 6), Part.CONTENT, 1)
    assert [segment.contents for segment in segments("abcdefghi", [outer, inner])] == [(0,), (1, 0), (0,)]


def test_a_quote_cut_in_two_by_its_cue_is_marked_on_both_sides(written, said) -> None:
    text = "Notice\nTo all\n“We left,” Ida Brun said, “before it was light.”\n"
    reading = written(text, (said(("“We left,”", "“before it was light.”"), "Ida Brun", "said"),))
    cut = segments(text, marks_of(reading))
    assert [s.text for s in cut if s.contents] == ["“We left,”", "“before it was light.”"]
    assert [s.text for s in cut if s.has(Part.CUE)] == ["said"]
    assert [s.text for s in cut if s.has(Part.SOURCE)] == ["Ida Brun"]


def test_ten_thousand_marks_side_by_side_take_no_time_to_speak_of() -> None:
    text = "word " * 10_000
    marks = [Mark(Span(5 * n, 5 * n + 4), Part.CONTENT, n) for n in range(10_000)]
    assert sum(bool(segment.marks) for segment in segments(text, marks)) == 10_000
