"""Any reading whose parts belong together comes back from any store as it went in, and verifies."""

from __future__ import annotations

import hashlib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.domain import (
    Act,
    ActStatus,
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
from firsthand.store.interface import Store
from firsthand.testing import A_DAY

WORDS = st.text(st.characters(codec="utf-8"), max_size=8)
MAYBE = st.none() | WORDS


@st.composite
def readings(draw: st.DrawFn) -> tuple[bytes, Reading]:
    data = draw(st.binary(max_size=6))
    sha256 = hashlib.sha256(data).hexdigest()
    capture = Capture(sha256, draw(WORDS), len(data), A_DAY, draw(WORDS), draw(MAYBE))
    reasons = draw(st.lists(WORDS, max_size=2, unique=True))
    problems = tuple(Problem(sha256, "read", reason, draw(st.none() | st.just(Span(0, 1)))) for reason in reasons)
    if draw(st.booleans()) and problems:
        return data, Reading(capture, None, problems=problems)
    text = draw(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
    report_id = Report.id_for(sha256)
    span = st.integers(0, len(text) - 1).flatmap(
        lambda start: st.integers(start + 1, len(text)).map(lambda end: Span(start, end))
    )
    spans = st.lists(span, max_size=2).map(tuple)
    single = st.lists(span, max_size=1).map(tuple)
    candidates = st.lists(st.builds(Candidate, WORDS, WORDS, st.floats(0, 1)), max_size=2).map(tuple)
    report = Report(
        id=report_id,
        capture=sha256,
        text=text,
        blocks=tuple(draw(st.lists(st.builds(Block, span, st.sampled_from(BlockKind)), max_size=2))),
        title=draw(MAYBE),
        authors=tuple(draw(st.lists(WORDS, max_size=2))),
        outlet=draw(MAYBE),
        published=draw(MAYBE | st.datetimes().map(lambda at: at.isoformat())),
        modified=draw(MAYBE),
        section=draw(MAYBE),
        language=draw(MAYBE),
        dateline=draw(MAYBE),
        lead=draw(MAYBE),
        url=draw(MAYBE),
        links=tuple(draw(st.lists(st.builds(Link, span, WORDS), max_size=2))),
        fields=draw(st.dictionaries(WORDS, candidates, max_size=2)),
        by=draw(WORDS),
    )
    parties = tuple(
        Party(
            f"party-{report_id}-{name}",
            report_id,
            name,
            draw(st.sampled_from(PartyKind)),
            draw(st.booleans()),
            draw(spans),
        )
        for name in draw(st.lists(WORDS, max_size=3, unique=True))
    )
    statements = tuple(
        Statement.proposed(
            report_id,
            text,
            draw(st.sampled_from(StatementKind)),
            source=draw(single),
            cue=draw(single),
            content=(content,),
            confidence=draw(st.floats(0, 1)),
            by=draw(WORDS),
            nested_in=draw(MAYBE),
        )
        for content in draw(st.lists(span, max_size=3, unique=True))
    )
    hop = st.builds(
        Hop,
        st.none() | st.sampled_from([party.id for party in parties] or [None]),
        MAYBE,
        st.sampled_from(Role),
        st.sampled_from(Channel),
        spans,
    )
    chains = tuple(
        Chain(
            statement.id,
            tuple(draw(st.lists(hop, min_size=1, max_size=3))),
            draw(st.sampled_from(Basis)),
            draw(st.sampled_from(Certainty)),
            draw(st.sampled_from(Polarity)),
            draw(WORDS),
        )
        for statement in statements
    )
    owner = st.none() | st.sampled_from([statement.id for statement in statements] or [None])
    acts = tuple(
        Act(
            f"act-{report_id}-{n}",
            report_id,
            draw(owner),
            *draw(st.tuples(WORDS, WORDS)),
            *[draw(spans) for _ in range(6)],
            *tail,
        )
        for n, tail in enumerate(draw(st.lists(st.tuples(st.sampled_from(ActStatus), WORDS), max_size=2)))
    )
    return data, Reading(capture, report, statements, chains, parties, draw(spans), acts, problems)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(made=readings())
def test_any_reading_comes_back_as_it_went_in(store: Store, made: tuple[bytes, Reading]) -> None:
    data, reading = made
    store.add_capture(reading.capture, data)
    first = store.capture(reading.capture.sha256)
    assert first
    store.save_reading(reading)
    found = next(one for one in store.readings() if one.capture.sha256 == reading.capture.sha256)
    assert (found.capture, found.report, found.problems) == (first, reading.report, reading.problems)
    assert (found.statements, found.chains, found.parties) == (reading.statements, reading.chains, reading.parties)
    assert (found.voice, found.acts) == (reading.voice, reading.acts)
    assert list(store.verify()) == []
    assert store.parties(limit=None).total == len({(p.name, p.kind, p.anonymous and p.id) for p in all_parties(store)})
    assert sum(line.statements for line in store.parties(limit=None).items) == spoken(store)


def all_parties(store: Store) -> list[Party]:
    return [party for reading in store.readings() for party in reading.parties]


def spoken(store: Store) -> int:
    known = {party.id for party in all_parties(store)}
    return sum(chain.speaker.party in known for reading in store.readings() for chain in reading.chains)
