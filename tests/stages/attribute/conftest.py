"""A reader for short texts: the real annotator, loaded once, and statements in a form that tests can be read in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.domain import Annotation, Report, Statement
from firsthand.stages.annotate import Annotator
from firsthand.stages.attribute import ByRules
from firsthand.testing import a_report

type Read = Callable[[str], tuple[Statement, ...]]
type Parts = tuple[str, str, str]


@pytest.fixture(scope="session")
def annotate() -> Callable[[Report], Annotation]:
    return Annotator()


@pytest.fixture(scope="session")
def read(annotate: Callable[[Report], Annotation]) -> Read:
    """The statements of a text; lines are paragraphs, lines that start with "# " headings."""

    def read_text(text: str) -> tuple[Statement, ...]:
        report = a_report(text)
        return ByRules()(report, annotate(report))

    return read_text


@pytest.fixture(scope="session")
def parts(read: Read) -> Callable[[str], list[Parts]]:
    """Source, cue and content of each outermost statement of a text, in order."""

    def parts_of(text: str) -> list[Parts]:
        return [(s.source_text, s.cue_text, s.content_text) for s in read(text) if s.nested_in is None]

    return parts_of
