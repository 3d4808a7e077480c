"""What a reading is made of as rows of plain values and back, noun by noun; spans and hops are JSON text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime

from firsthand.domain import (
    Act,
    ActStatus,
    Basis,
    Block,
    BlockKind,
    Candidate,
    Certainty,
    Chain,
    Channel,
    Hop,
    Link,
    Party,
    PartyKind,
    Polarity,
    Report,
    Role,
    Span,
    Spans,
    Statement,
    StatementKind,
)
from firsthand.store.folding import fold
from firsthand.store.rows import Row, Values, as_json, storable, whole


def spans_from(text: str) -> Spans:
    """The spans that `as_json` wrote."""
    return tuple(Span(*pair) for pair in json.loads(text))


def text_digest(text: str) -> str:
    """The SHA-256 of a report's text as it is kept; `verify` compares it."""
    return hashlib.sha256(storable(text).encode()).hexdigest()


def report_row(report: Report) -> Values:
    """All but what is counted and the voice, which come with the statements."""
    return whole(
        {
            "id": report.id,
            "label": report.label,
            "title": report.title,
            "outlet": report.outlet,
            "published": report.published,
            "newest": newest(report.published),
            "modified": report.modified,
            "section": report.section,
            "language": report.language,
            "dateline": report.dateline,
            "lead": report.lead,
            "url": report.url,
            "made_by": report.by,
            "text_sha256": text_digest(report.text),
            "authors": as_json(report.authors),
            "fields": _fields_as_json(report.fields),
            "links": as_json([[*link.span, link.href] for link in report.links]),
            "blocks": as_json([[*block.span, block.kind.value] for block in report.blocks]),
            "text": report.text,
        }
    )


def report_from(row: Row, capture: str) -> Report:
    """The report of a row of `reports`; `capture` is the SHA-256 that its number stands for."""
    return Report(
        id=row["id"],
        capture=capture,
        text=row["text"],
        blocks=tuple(Block(Span(start, end), BlockKind(kind)) for start, end, kind in json.loads(row["blocks"])),
        title=row["title"],
        authors=tuple(json.loads(row["authors"])),
        outlet=row["outlet"],
        published=row["published"],
        modified=row["modified"],
        section=row["section"],
        language=row["language"],
        dateline=row["dateline"],
        lead=row["lead"],
        url=row["url"],
        links=tuple(Link(Span(start, end), href) for start, end, href in json.loads(row["links"])),
        fields={name: tuple(Candidate(*c) for c in found) for name, found in json.loads(row["fields"])},
        by=row["made_by"],
    )


def newest(published: str | None) -> str:
    """What a list of reports is sorted by: the time in UTC where it has a zone, else what is known of it; "" for none.

    >>> newest("2026-03-01T01:30:00+02:00"), newest("2026-03")
    ('2026-02-28T23:30:00', '2026-03')
    """
    if not published:
        return ""
    try:
        at = datetime.fromisoformat(published)
        return published if at.tzinfo is None else at.astimezone(UTC).replace(tzinfo=None).isoformat()
    except (ValueError, OverflowError):  # a year or month alone, or a time before the first year in UTC
        return published


def _fields_as_json(fields: Mapping[str, tuple[Candidate, ...]]) -> str:
    found = [[name, [[c.value, c.found_in, c.confidence] for c in candidates]] for name, candidates in fields.items()]
    return as_json(found)


def statement_row(statement: Statement) -> Values:
    """All but the report's number and the statement's position, which the store knows."""
    return whole(
        {
            "id": statement.id,
            "start": min(span.start for span in (*statement.source, *statement.cue, *statement.content)),
            "kind": statement.kind.value,
            "nested_in": statement.nested_in,
            "confidence": statement.confidence,
            "made_by": statement.by,
            "source": as_json(statement.source),
            "cue": as_json(statement.cue),
            "content": as_json(statement.content),
            "source_text": statement.source_text,
            "cue_text": statement.cue_text,
            "content_text": statement.content_text,
        }
    )


def statement_from(row: Row, report: str) -> Statement:
    """The statement of a row of `statements`; `report` is the id that its report's number stands for."""
    return Statement(
        id=row["id"],
        report=report,
        kind=StatementKind(row["kind"]),
        source=spans_from(row["source"]),
        cue=spans_from(row["cue"]),
        content=spans_from(row["content"]),
        source_text=row["source_text"],
        cue_text=row["cue_text"],
        content_text=row["content_text"],
        nested_in=row["nested_in"],
        confidence=row["confidence"],
        by=row["made_by"],
    )


def chain_row(chain: Chain) -> Values:
    """All but the statement's number."""
    speaker = chain.hops[-1] if chain.hops else None
    hops = [[hop.party, hop.name, hop.role.value, hop.channel.value, hop.evidence] for hop in chain.hops]
    return whole(
        {
            "hops": as_json(hops),
            "basis": chain.basis.value,
            "certainty": chain.certainty.value,
            "polarity": chain.polarity.value,
            "made_by": chain.by,
            "speaker_party": speaker.party if speaker else None,
            "speaker_folded": fold(storable(speaker.name)) if speaker and speaker.name else None,
        }
    )


def chain_from(row: Row, statement: str) -> Chain:
    """The chain of a row of `chains`; `statement` is the id that its statement's number stands for."""
    return Chain(
        statement=statement,
        hops=tuple(
            Hop(party, name, Role(role), Channel(channel), tuple(Span(*pair) for pair in evidence))
            for party, name, role, channel, evidence in json.loads(row["hops"])
        ),
        basis=Basis(row["basis"]),
        certainty=Certainty(row["certainty"]),
        polarity=Polarity(row["polarity"]),
        by=row["traced_by"],
    )


def party_row(party: Party) -> Values:
    """All but the report's number, the position and how often it speaks."""
    return whole(
        {
            "id": party.id,
            "name": party.name,
            "folded": fold(party.name),
            "kind": party.kind.value,
            "anonymous": int(party.anonymous),
            "mentions": as_json(party.mentions),
        }
    )


def party_from(row: Row, report: str) -> Party:
    """The party of a row of `parties`."""
    mentions = spans_from(row["mentions"])
    return Party(row["id"], report, row["name"], PartyKind(row["kind"]), bool(row["anonymous"]), mentions)


def act_row(act: Act) -> Values:
    """All but the report's number and the position."""
    return whole(
        {
            "id": act.id,
            "statement": act.statement,
            "code": act.code,
            "label": act.label,
            "spans": as_json([act.trigger, act.actor, act.target, act.place, act.time, act.means]),
            "status": act.status.value,
            "made_by": act.by,
        }
    )


def act_from(row: Row, report: str) -> Act:
    """The act of a row of `acts`."""
    spans = [tuple(Span(*pair) for pair in one) for one in json.loads(row["spans"])]
    trigger, actor, target, place, time, means = spans
    return Act(
        id=row["id"],
        report=report,
        statement=row["statement"],
        code=row["code"],
        label=row["label"],
        trigger=trigger,
        actor=actor,
        target=target,
        place=place,
        time=time,
        means=means,
        status=ActStatus(row["status"]),
        by=row["made_by"],
    )
