"""Sources that were cut within a noun phrase."""

from __future__ import annotations

import pytest

from firsthand.domain import Span, Statement, StatementKind
from firsthand.stages.annotate import Annotator
from firsthand.stages.attribute.whole_source import with_whole_source
from firsthand.testing import a_report


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return Annotator()


def _whole(annotator: Annotator, text: str, source: str, cue: str, content: str) -> str:
    report = a_report(text)

    def at(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),)

    one = Statement.proposed(
        report.id,
        text,
        StatementKind.INDIRECT,
        source=at(source),
        cue=at(cue),
        content=at(content),
        confidence=0.9,
        by="test",
    )
    return with_whole_source(one, annotator(report), text).source_text


def test_an_article_alone_is_made_the_whole_phrase(annotator):
    text = "The harbour board said that a buoy was lost."
    assert _whole(annotator, text, "The", "said", "that a buoy was lost") == "The harbour board"


def test_a_first_name_alone_is_made_the_whole_name(annotator):
    text = "A buoy was lost, said Ada Brenn."
    assert _whole(annotator, text, "Ada", "said", "A buoy was lost") == "Ada Brenn"


def test_a_whole_phrase_stays(annotator):
    text = "The harbour board said that a buoy was lost."
    assert _whole(annotator, text, "The harbour board", "said", "that a buoy was lost") == "The harbour board"


def test_a_source_never_grows_into_what_is_said(annotator):
    text = "The harbour board said that a buoy was lost."
    assert _whole(annotator, text, "The", "said", "harbour board") == "The"
