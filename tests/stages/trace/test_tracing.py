"""What holds for every trace."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.domain import Annotation, Report, Role, Span, Statement, StatementKind
from firsthand.stages.annotate import Annotator
from firsthand.stages.trace import BY, trace
from firsthand.testing import a_report

WORDS = [
    "one",
    "two",
    "the",
    "other",
    "second",
    "a",
    "minister",
    "Ada",
    "Brenn",
    "Gazette",
    "told",
    "said",
    "reported",
    "citing",
    "letter",
    "call",
    "intercepted",
    "by",
    "in",
    "to",
    "of",
    "according",
    "paper",
    "conscripts",
    "who",
    "he",
    "she",
    "it",
    "they",
    "“",
    "”",
    "„",
    "'",
    ",",
    ".",
    "–",
    "(",
    ")",
    "\n",
    "🙂",
    "\u200b",
    "it's",
    "and",
    "which",
    "was",
    "published",
    "service",
]

texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))


@st.composite
def reports_with_statements(draw) -> tuple[Report, tuple[Statement, ...]]:
    report = a_report(draw(texts), outlet=draw(st.sampled_from(["Example Post", None])))
    size = len(report.text)
    statements: list[Statement] = []
    for _ in range(draw(st.integers(0, 5)) if size else 0):
        content = draw(spans(size, least=1))
        outer = draw(st.sampled_from([None, "statement-unknown", *(s.id for s in statements)]))
        statements.append(
            Statement.proposed(
                report.id,
                report.text,
                draw(st.sampled_from(list(StatementKind))),
                source=draw(spans(size)),
                cue=draw(spans(size)),
                content=content,
                confidence=0.5,
                by="test",
                nested_in=outer,
            )
        )
    unique = {statement.id: statement for statement in statements}
    return report, tuple(unique.values())


@st.composite
def spans(draw, size: int, least: int = 0) -> tuple[Span, ...]:
    cuts = sorted(draw(st.sets(st.integers(0, size), min_size=2 if least else 0, max_size=4)))
    pairs = (
        [Span(start, end) for start, end in itertools.batched(cuts[: len(cuts) // 2 * 2], 2)] if len(cuts) > 1 else []
    )
    return tuple(pairs) if pairs or not least else (Span(0, size),)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=reports_with_statements())
def test_every_statement_gets_a_sound_chain_whatever_the_text(annotator: Annotator, drawn) -> None:
    report, statements = drawn
    found = trace(report, annotator(report), statements)
    parties = {party.id for party in found.parties}
    assert [chain.statement for chain in found.chains] == [statement.id for statement in statements]
    for chain in found.chains:
        assert chain.hops[0].role is Role.PUBLISHER
        assert chain.by == BY
        assert all(hop.role is not Role.PUBLISHER for hop in chain.hops[1:])
        assert len(chain.hops) == 1 or chain.hops[-1].role in (Role.SPEAKER, Role.DOCUMENT)
        for hop in chain.hops:
            assert hop.party is None or hop.party in parties
            assert (hop.party is None) == (hop.name is None)
            assert all(0 <= span.start < span.end <= len(report.text) for span in hop.evidence)
    for party in found.parties:
        assert party.name.strip()
        assert all(0 <= span.start < span.end <= len(report.text) for span in party.mentions)


@pytest.mark.parametrize("empty", ["", "\n\n", "# Only a heading"])
def test_a_report_without_prose_has_no_chains(annotator: Annotator, empty: str) -> None:
    report = a_report(empty)
    assert trace(report, annotator(report), ()).chains == ()


def test_statements_nested_in_each_other_are_still_traced(annotator: Annotator) -> None:
    report = a_report("Ada Brenn said Odo Kless lied.")
    first = Statement.proposed(
        report.id, report.text, StatementKind.INDIRECT, source=(), cue=(), content=(Span(0, 9),), confidence=1, by="t"
    )
    second = Statement.proposed(
        report.id, report.text, StatementKind.INDIRECT, source=(), cue=(), content=(Span(15, 29),), confidence=1, by="t",
        nested_in=first.id,
    )  # fmt: skip
    knot = Statement(**{field: getattr(first, field) for field in first.__slots__} | {"nested_in": second.id})
    found = trace(report, annotator(report), (knot, second))
    assert len(found.chains) == 2


def test_tracing_twice_gives_the_same(annotator: Annotator) -> None:
    report = a_report("Ada Brenn told the Northern Herald that it sank. She wept.")
    statement = Statement.proposed(
        report.id, report.text, StatementKind.INDIRECT,
        source=(Span(0, 9),), cue=(Span(10, 14),), content=(Span(34, 47),), confidence=1, by="t",
    )  # fmt: skip
    annotation: Annotation = annotator(report)
    assert trace(report, annotation, (statement,)) == trace(report, annotation, (statement,))
