"""All that the reading view shows of one report, or of one part of a long one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from firsthand.domain import Capture, Link, Problem, Reading, Report, Span

from .around import Around
from .cards import Card, cards_of
from .drawing import DrawnParagraph, drawn
from .facts import Fact, facts_of
from .layout import paragraphs, part_of, parts
from .segments import Mark, Part, marks_of

type LookAround = Callable[[Report, Sequence[str]], Around]


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """Part `part` (from 1) of `parts`; `cards` are the statements whose content starts in it, `total` counts all."""

    report: Report
    capture: Capture
    facts: tuple[Fact, ...]
    paragraphs: tuple[DrawnParagraph, ...]
    cards: tuple[Card, ...]
    total: int
    links: tuple[Link, ...]
    problems: tuple[Problem, ...]
    part: int
    parts: int
    around: Around


def reading_page(reading: Reading, part: int, look_around: LookAround) -> ReadingPage:
    """The view of a reading that has a report; a `part` beyond the last is the last.

    `look_around` is asked what the record knows around the report and the statements that start in this part.
    """
    report = reading.report
    assert report, "a capture that could not be read has no reading view"
    spans = parts(report)
    part = min(max(part, 1), len(spans))
    within = spans[part - 1]

    def place(offset: int) -> str:
        there = part_of(offset, spans) + 1
        return f"{'' if there == part else address(report.id, there)}#c{offset}"

    cards = cards_of(reading, place)
    shown = tuple(card for card in cards if _starts_in(card.statement.content[0], within))
    known = look_around(report, [card.statement.id for card in shown])
    marks = (*marks_of(reading), *(Mark(span, Part.SHARED, None) for span in known.shared))
    return ReadingPage(
        report=report,
        capture=reading.capture,
        facts=facts_of(report),
        paragraphs=drawn(paragraphs(report, marks, within), cards),
        cards=shown,
        total=len(cards),
        links=tuple(link for link in report.links if _starts_in(link.span, within)),
        problems=reading.problems,
        part=part,
        parts=len(spans),
        around=known,
    )


def statement_address(reading: Reading, statement_id: str) -> str | None:
    """Where the reading view shows that statement; None where the report has none of that id."""
    statement = next((s for s in reading.statements if s.id == statement_id), None)
    if statement is None or reading.report is None:
        return None
    part = part_of(statement.content[0].start, parts(reading.report)) + 1
    return f"{address(reading.report.id, part)}#{statement.id}"


def address(report: str, part: int = 1) -> str:
    """The address of a report's reading view, at one of its parts."""
    return f"/reports/{quote(report, safe='')}{f'?part={part}' if part > 1 else ''}"


def _starts_in(span: Span, within: Span) -> bool:
    return within.start <= span.start < within.end
