"""The JSON shape loses nothing."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.domain import (
    Basis,
    Block,
    BlockKind,
    Candidate,
    Capture,
    Certainty,
    Chain,
    Channel,
    Hop,
    Link,
    Party,
    PartyKind,
    Polarity,
    Problem,
    Reading,
    Report,
    Role,
    Span,
    Statement,
    StatementKind,
)
from firsthand.domain.interchange import reading_as_dict, reading_from_dict

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
MAYBE = st.none() | WORDS
CAPTURES = st.builds(
    Capture,
    sha256=st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    media_type=WORDS,
    size=st.integers(0, 10**9),
    obtained_at=st.datetimes(timezones=st.just(UTC)),
    obtained_from=WORDS,
    url=MAYBE,
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any reading whose parts belong together."""
    capture = draw(CAPTURES)
    problems = tuple(
        draw(st.lists(st.builds(Problem, WORDS, WORDS, WORDS, st.none() | st.builds(Span, st.just(0), st.just(1)))))
    )
    text = draw(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
    if draw(st.booleans()):
        return Reading(capture, None, problems=problems)
    starts = st.integers(0, len(text) - 1)
    spans = starts.flatmap(lambda start: st.integers(start + 1, len(text)).map(lambda end: Span(start, end)))
    several = st.lists(spans, max_size=1).map(tuple)
    candidates = st.lists(st.builds(Candidate, WORDS, WORDS, st.floats(0, 1)), max_size=2).map(tuple)
    report = Report(
        id=Report.id_for(capture.sha256),
        capture=capture.sha256,
        text=text,
        blocks=tuple(draw(st.lists(st.builds(Block, spans, st.sampled_from(BlockKind)), max_size=2))),
        title=draw(MAYBE),
        authors=tuple(draw(st.lists(WORDS, max_size=2))),
        outlet=draw(MAYBE),
        published=draw(MAYBE),
        lead=draw(MAYBE),
        links=tuple(draw(st.lists(st.builds(Link, spans, WORDS), max_size=2))),
        fields=draw(st.dictionaries(WORDS, candidates, max_size=2)),
        by=draw(WORDS),
    )
    contents = draw(st.lists(spans.map(lambda span: (span,)), max_size=3, unique=True))
    statements = tuple(
        Statement.proposed(
            report.id,
            text,
            draw(st.sampled_from(StatementKind)),
            source=draw(several),
            cue=draw(several),
            content=content,
            confidence=draw(st.floats(0, 1)),
            by=draw(WORDS),
            nested_in=draw(MAYBE),
        )
        for content in contents
    )
    hops = st.builds(Hop, MAYBE, MAYBE, st.sampled_from(Role), st.sampled_from(Channel), several)
    chains = tuple(
        Chain(
            statement.id,
            tuple(draw(st.lists(hops, min_size=1, max_size=3))),
            draw(st.sampled_from(Basis)),
            draw(st.sampled_from(Certainty)),
            draw(st.sampled_from(Polarity)),
            draw(WORDS),
        )
        for statement in statements
    )
    parties = st.builds(Party, WORDS, st.just(report.id), WORDS, st.sampled_from(PartyKind), st.booleans(), several)
    return Reading(
        capture,
        report,
        statements,
        chains,
        tuple(draw(st.lists(parties, max_size=2))),
        tuple(draw(st.lists(spans, max_size=2))),
        (),
        problems,
    )


@given(reading=readings())
def test_a_reading_comes_back_from_json_as_it_was(reading: Reading) -> None:
    assert reading_from_dict(json.loads(json.dumps(reading_as_dict(reading)))) == reading


def test_another_schema_is_refused() -> None:
    row = reading_as_dict(Reading(Capture("0" * 64, "text/plain", 0, datetime(2026, 1, 2, tzinfo=UTC), "a"), None))
    with pytest.raises(ValueError, match="firsthand/1"):
        reading_from_dict(row | {"schema": "firsthand/9"})
