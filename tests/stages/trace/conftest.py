"""Statements from words, for the tests of `trace`: the nearest occurrences of source, cue and content are meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from firsthand.domain import (
    Basis,
    Certainty,
    Chain,
    Link,
    Party,
    Polarity,
    Report,
    Span,
    Spans,
    Statement,
    StatementKind,
)
from firsthand.stages.annotate import Annotator
from firsthand.stages.trace import Trace, trace
from firsthand.testing import a_report

type Said = tuple[str, str, str] | tuple[str, str, str, int]
"""Source, cue and content, and, where it is nested, the place of the outer statement among the statements."""


@dataclass(frozen=True)
class Traced:
    """A report that was traced, with ways to look at it in words."""

    report: Report
    statements: tuple[Statement, ...]
    trace: Trace

    @property
    def chains(self) -> list[str]:
        """The chains as people read them."""
        return [str(chain) for chain in self.trace.chains]

    @property
    def chain(self) -> Chain:
        """The only chain."""
        (chain,) = self.trace.chains
        return chain

    @property
    def bases(self) -> list[Basis]:
        return [chain.basis for chain in self.trace.chains]

    @property
    def certainties(self) -> list[Certainty]:
        return [chain.certainty for chain in self.trace.chains]

    @property
    def polarities(self) -> list[Polarity]:
        return [chain.polarity for chain in self.trace.chains]

    def party(self, name: str) -> Party:
        """The party of that name."""
        (party,) = [party for party in self.trace.parties if party.name == name]
        return party

    def mentions(self, name: str) -> list[str]:
        """The words of that party's mentions."""
        return [span.of(self.report.text) for span in self.party(name).mentions]

    def evidence(self, hop: int, chain: int = 0) -> list[str]:
        """The words that show a hop of a chain."""
        return [span.of(self.report.text) for span in self.trace.chains[chain].hops[hop].evidence]


type Tracer = Callable[..., Traced]


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    return Annotator()


@pytest.fixture(scope="session")
def traced(annotator: Annotator) -> Tracer:
    """Trace statements that are given by their words."""

    def run(
        text: str,
        *said: Said,
        outlet: str | None = "Example Post",
        url: str | None = None,
        links: tuple[tuple[str, str], ...] = (),
    ) -> Traced:
        plain = a_report(text, outlet=outlet)
        anchors = tuple(Link(_nearest(text, words, 0)[0], href) for words, href in links)
        report = Report(plain.id, plain.capture, text, plain.blocks, outlet=outlet, url=url, links=anchors)
        statements = _statements(report, said)
        return Traced(report, statements, trace(report, annotator(report), statements))

    return run


def _statements(report: Report, said: tuple[Said, ...]) -> tuple[Statement, ...]:
    statements: list[Statement] = []
    for source, cue, content, *outer in said:
        content_spans = _nearest(report.text, content, 0)
        cue_spans = _nearest(report.text, cue, content_spans[0].start)
        near = cue_spans[0].start if cue_spans else content_spans[0].start
        quoted = sum(mark in content for mark in '“”"')
        kind = StatementKind.INDIRECT if not quoted else StatementKind.MIXED
        kind = StatementKind.DIRECT if content.startswith(("“", '"')) else kind
        statements.append(
            Statement.proposed(
                report.id,
                report.text,
                kind,
                source=_nearest(report.text, source, near),
                cue=cue_spans,
                content=content_spans,
                confidence=0.9,
                by="test",
                nested_in=statements[outer[0]].id if outer else None,
            )
        )
    return tuple(statements)


def _nearest(text: str, words: str, place: int) -> Spans:
    """Where `words` stand, as near to `place` as may be; nowhere for no words."""
    if not words:
        return ()
    starts = [i for i in range(len(text)) if text.startswith(words, i)]
    if not starts:
        raise ValueError(f"not in the text: {words}")
    start = min(starts, key=lambda i: abs(i - place))
    return (Span(start, start + len(words)),)
