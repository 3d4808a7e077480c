"""Statements point at the text that they were found in."""

from __future__ import annotations

import pytest

from firsthand.domain import Span, Statement, StatementKind

TEXT = "“We left,” said Ada Marsh, “before the flood.”"


def proposed(**spans: tuple[Span, ...]) -> Statement:
    parts = {"source": (Span(16, 25),), "cue": (Span(11, 15),), "content": (Span(0, 10), Span(27, 46))} | spans
    return Statement.proposed("report-1", TEXT, StatementKind.DIRECT, **parts, confidence=0.9, by="test")


def test_the_wording_of_a_discontinuous_content_shows_where_text_was_passed_over() -> None:
    assert proposed().content_text == "“We left,” … “before the flood.”"
    assert proposed().source_text == "Ada Marsh"


def test_a_statement_without_content_is_refused() -> None:
    with pytest.raises(ValueError, match="needs content"):
        proposed(content=())


@pytest.mark.parametrize(
    "content", [(Span(27, 46), Span(0, 10)), (Span(0, 10), Span(5, 12)), (Span(40, 99),), (Span(3, 3),)]
)
def test_spans_out_of_order_or_outside_the_text_are_refused(content: tuple[Span, ...]) -> None:
    with pytest.raises(ValueError, match="out of order or outside"):
        proposed(content=content)


def test_the_id_follows_from_report_and_spans_alone() -> None:
    assert proposed().id == proposed().id
    assert proposed().id != proposed(source=()).id
