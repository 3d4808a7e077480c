"""A record of invented reports to cite from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import pytest

from firsthand.domain import Citation, External, Link, Outlet, Outlets, Reading, Report, Sought, Span
from firsthand.stages.link.citations import cite, terms_of
from firsthand.testing import a_report

OUTLETS = Outlets([Outlet("Harrow Newswire", domains=("harrow.example",)), Outlet("Tidewater Post")])

STORY = (
    "PORT ALDER. The chain on the ferry Otterby had been broken for weeks, a deckhand said. "
    "Captain Nils Veer warned the Harbour Office in May, and the Harbour Office did not answer."
)


@dataclass
class Record:
    """Reports that can be found as a record finds them, and a way to cite from one more."""

    reports: list[Report] = field(default_factory=list)

    def has(self, outlet: str, published: str | None, text: str = STORY, url: str | None = None) -> Report:
        """Put a report into the record."""
        report = replace(a_report(f"{text} ({outlet})", outlet=outlet, published=published), url=url)
        self.reports.append(report)
        return report

    def find(self, sought: Sought) -> Sequence[Report]:
        """Those with the term, newest first."""
        found = [report for report in self.reports if sought.term in terms_of(report, OUTLETS)]
        return sorted(found, key=lambda report: report.published or "", reverse=True)

    def cited(self, reading: Reading) -> tuple[dict[str, Citation], tuple[External, ...]]:
        """The surest citation of each target, and the externals."""
        citations, externals = cite(reading, OUTLETS, self.find)
        best: dict[str, Citation] = {}
        for citation in sorted(citations, key=lambda citation: citation.probability):
            best[citation.target] = citation
        return best, externals


@pytest.fixture
def record() -> Record:
    """An empty record."""
    return Record()


@pytest.fixture
def linked() -> Callable[..., Reading]:
    """Gives a reading a hyperlink on these words of its text."""

    def link(reading: Reading, words: str, href: str) -> Reading:
        assert reading.report is not None
        start = reading.report.text.index(words)
        links = (*reading.report.links, Link(Span(start, start + len(words)), href))
        return replace(reading, report=replace(reading.report, links=links))

    return link
