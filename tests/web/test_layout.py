"""A report's text laid out in paragraphs, and in parts where it is long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.domain import BlockKind, Report, Span
from firsthand.testing import a_report
from firsthand.web.layout import paragraphs, part_of, parts


def _words(report: Report, within: Span | None = None) -> list[str]:
    return [
        "".join(segment.text for piece in paragraph.pieces for segment in piece.segments).strip()
        for paragraph in paragraphs(report, (), within)
    ]


@given(st.text(alphabet="ab \n#", max_size=60))
def test_all_words_of_a_report_are_laid_out_in_order(text: str) -> None:
    assert "".join(_words(a_report(text))).replace(" ", "") == "".join(text.split())


def test_a_dateline_stands_on_the_line_that_it_opens(bridge) -> None:
    [paragraph] = [p for p in paragraphs(bridge.report, ()) if p.pieces[0].kind is BlockKind.DATELINE]
    assert paragraph.kind is BlockKind.PARAGRAPH
    assert paragraph.pieces[0].segments[0].text == "SOLLEN, 4 March –"


def test_headings_and_paragraphs_keep_their_kinds(bridge) -> None:
    kinds = [paragraph.kind.value for paragraph in paragraphs(bridge.report, ())]
    assert kinds == ["title", "lead", *["paragraph"] * 3, "heading", *["paragraph"] * 2]


def test_text_outside_of_all_blocks_is_shown_all_the_same() -> None:
    report = Report("r", "c", "stray words\n\nmore of them", ())
    assert "stray words" in " ".join(_words(report))
    assert "more of them" in " ".join(_words(report))


def test_a_long_report_comes_in_parts_that_are_the_whole_together() -> None:
    report = a_report("\n".join(f"Paragraph {number}." for number in range(40)))
    cut = parts(report, size=100)
    assert len(cut) > 3
    assert all(end - start <= 100 for start, end in cut)
    assert "".join(span.of(report.text) for span in cut) == report.text
    assert [words for span in cut for words in _words(report, span)] == [f"Paragraph {n}." for n in range(40)]


def test_a_paragraph_longer_than_a_part_is_cut_and_not_lost() -> None:
    report = a_report("x" * 950)
    assert [end - start for start, end in parts(report, size=300)] == [300, 300, 300, 50]


def test_a_short_block_before_a_giant_one_is_no_part_of_its_own() -> None:
    assert parts(a_report("Title\n" + "x" * 250), size=100)[0] == Span(0, 100)


def test_every_offset_lies_in_one_part() -> None:
    report = a_report("\n".join("line of words" for _ in range(30)))
    cut = parts(report, size=70)
    for offset in range(len(report.text)):
        start, end = cut[part_of(offset, cut)]
        assert start <= offset < end


def test_an_empty_report_has_one_empty_part() -> None:
    assert parts(Report("r", "c", "", ())) == (Span(0, 0),)
