"""Readings as plain dictionaries of the shape "firsthand/1" (docs/interface.md), and back again without loss.

The same shape is what `--json` prints, what the worker processes send and what other programs get. Fields may be
added to it, never renamed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from .act import Act, ActStatus
from .capture import Capture
from .chain import Basis, Certainty, Chain, Channel, Hop, Polarity, Role
from .party import Party, PartyKind
from .problem import Problem
from .reading import Reading
from .report import Block, BlockKind, Candidate, Link, Report
from .span import Span, Spans
from .statement import Statement, StatementKind

SCHEMA = "firsthand/1"

type Json = dict[str, Any]


def reading_as_dict(reading: Reading) -> Json:
    """The INTERFACE object of one reading; `report` is null where nothing could be read."""
    chains = {chain.statement: chain for chain in reading.chains}
    return {
        "schema": SCHEMA,
        "capture": capture_as_dict(reading.capture),
        "report": report_as_dict(reading.report, reading.capture) if reading.report else None,
        "statements": [statement_as_dict(s, chains.get(s.id)) for s in reading.statements],
        "voice": _spans(reading.voice),
        "acts": [act_as_dict(act) for act in reading.acts],
        "parties": [party_as_dict(party) for party in reading.parties],
        "places": [],
        "times": [],
        "problems": [problem_as_dict(problem) for problem in reading.problems],
    }


def unobtained_as_dict(problem: Problem) -> Json:
    """The same object for what could not even be captured: `capture` is null too, and there is the one problem."""
    empty: Json = {name: [] for name in ("statements", "voice", "acts", "parties", "places", "times")}
    return {"schema": SCHEMA, "capture": None, "report": None, **empty, "problems": [problem_as_dict(problem)]}


def reading_from_dict(row: Mapping[str, Any]) -> Reading:
    """The reading that `reading_as_dict` was made of. Raises ValueError for another schema, KeyError for a lack."""
    if row["schema"] != SCHEMA:
        raise ValueError(f"expected the schema {SCHEMA}, found {row['schema']}")
    report = report_from_dict(row["report"]) if row["report"] else None
    report_id = report.id if report else ""
    return Reading(
        capture=capture_from_dict(row["capture"]),
        report=report,
        statements=tuple(statement_from_dict(s, report_id) for s in row["statements"]),
        chains=tuple(chain_from_dict(s) for s in row["statements"] if "chain" in s),
        parties=tuple(party_from_dict(party, report_id) for party in row["parties"]),
        voice=_spans_from(row["voice"]),
        acts=tuple(act_from_dict(act, report_id) for act in row["acts"]),
        problems=tuple(problem_from_dict(problem) for problem in row["problems"]),
    )


def capture_as_dict(capture: Capture) -> Json:
    """A capture; `from` is where it was obtained."""
    return {
        "sha256": capture.sha256,
        "obtained_at": capture.obtained_at.isoformat(),
        "from": capture.obtained_from,
        "media_type": capture.media_type,
        "bytes": capture.size,
        "url": capture.url,
    }


def capture_from_dict(row: Mapping[str, Any]) -> Capture:
    """The capture that `capture_as_dict` was made of."""
    return Capture(
        sha256=row["sha256"],
        media_type=row["media_type"],
        size=row["bytes"],
        obtained_at=datetime.fromisoformat(row["obtained_at"]),
        obtained_from=row["from"],
        url=row["url"],
    )


def report_as_dict(report: Report, capture: Capture) -> Json:
    """A report with the capture that it was read from."""
    return {
        "id": report.id,
        "capture": capture_as_dict(capture),
        "title": report.title,
        "authors": list(report.authors),
        "outlet": report.outlet,
        "published": report.published,
        "modified": report.modified,
        "section": report.section,
        "language": report.language,
        "dateline": report.dateline,
        "lead": report.lead,
        "url": report.url,
        "text": report.text,
        "blocks": [{"span": list(block.span), "kind": block.kind.value} for block in report.blocks],
        "links": [{"span": list(link.span), "href": link.href} for link in report.links],
        "fields": fields_as_dict(report.fields),
        "by": report.by,
    }


def report_from_dict(row: Mapping[str, Any]) -> Report:
    """The report that `report_as_dict` was made of."""
    return Report(
        id=row["id"],
        capture=row["capture"]["sha256"],
        text=row["text"],
        blocks=tuple(Block(Span(*b["span"]), BlockKind(b["kind"])) for b in row["blocks"]),
        title=row["title"],
        authors=tuple(row["authors"]),
        outlet=row["outlet"],
        published=row["published"],
        modified=row["modified"],
        section=row["section"],
        language=row["language"],
        dateline=row["dateline"],
        lead=row["lead"],
        url=row["url"],
        links=tuple(Link(Span(*link["span"]), link["href"]) for link in row["links"]),
        fields=fields_from_dict(row["fields"]),
        by=row["by"],
    )


def fields_as_dict(fields: Mapping[str, tuple[Candidate, ...]]) -> Json:
    """Every metadata field's candidates, best first."""
    return {
        name: [{"value": c.value, "from": c.found_in, "confidence": c.confidence} for c in candidates]
        for name, candidates in fields.items()
    }


def fields_from_dict(row: Mapping[str, Any]) -> dict[str, tuple[Candidate, ...]]:
    """The candidates that `fields_as_dict` was made of."""
    return {
        name: tuple(Candidate(c["value"], c["from"], c["confidence"]) for c in candidates)
        for name, candidates in row.items()
    }


def statement_as_dict(statement: Statement, chain: Chain | None) -> Json:
    """A statement, with its chain, hand, basis, certainty and polarity where it was traced."""
    row: Json = {
        "id": statement.id,
        "kind": statement.kind.value,
        "source": _spans(statement.source),
        "cue": _spans(statement.cue),
        "content": _spans(statement.content),
        "source_text": statement.source_text,
        "cue_text": statement.cue_text,
        "content_text": statement.content_text,
        "nested_in": statement.nested_in,
        "confidence": statement.confidence,
        "by": statement.by,
    }
    if chain:
        row |= {
            "chain": [hop_as_dict(hop) for hop in chain.hops],
            "hand": chain.hand,
            "basis": chain.basis.value,
            "certainty": chain.certainty.value,
            "polarity": chain.polarity.value,
            "traced_by": chain.by,
        }
    return row


def statement_from_dict(row: Mapping[str, Any], report: str) -> Statement:
    """The statement that `statement_as_dict` was made of."""
    return Statement(
        id=row["id"],
        report=report,
        kind=StatementKind(row["kind"]),
        source=_spans_from(row["source"]),
        cue=_spans_from(row["cue"]),
        content=_spans_from(row["content"]),
        source_text=row["source_text"],
        cue_text=row["cue_text"],
        content_text=row["content_text"],
        nested_in=row["nested_in"],
        confidence=row["confidence"],
        by=row["by"],
    )


def hop_as_dict(hop: Hop) -> Json:
    """One hand of a chain."""
    return {
        "party": hop.party,
        "name": hop.name,
        "role": hop.role.value,
        "channel": hop.channel.value,
        "evidence": _spans(hop.evidence),
    }


def hop_from_dict(row: Mapping[str, Any]) -> Hop:
    """The hop that `hop_as_dict` was made of."""
    return Hop(row["party"], row["name"], Role(row["role"]), Channel(row["channel"]), _spans_from(row["evidence"]))


def chain_from_dict(row: Mapping[str, Any]) -> Chain:
    """The chain out of a statement's dictionary."""
    return Chain(
        statement=row["id"],
        hops=tuple(hop_from_dict(hop) for hop in row["chain"]),
        basis=Basis(row["basis"]),
        certainty=Certainty(row["certainty"]),
        polarity=Polarity(row["polarity"]),
        by=row["traced_by"],
    )


def party_as_dict(party: Party) -> Json:
    """A party of one report."""
    return {
        "id": party.id,
        "name": party.name,
        "kind": party.kind.value,
        "anonymous": party.anonymous,
        "mentions": _spans(party.mentions),
    }


def party_from_dict(row: Mapping[str, Any], report: str) -> Party:
    """The party that `party_as_dict` was made of."""
    return Party(
        id=row["id"],
        report=report,
        name=row["name"],
        kind=PartyKind(row["kind"]),
        anonymous=row["anonymous"],
        mentions=_spans_from(row["mentions"]),
    )


def act_as_dict(act: Act) -> Json:
    """An act; `statement` is null for the report's own voice."""
    roles = {name: _spans(getattr(act, name)) for name in ("trigger", "actor", "target", "place", "time", "means")}
    return {
        "id": act.id,
        "statement": act.statement,
        "code": act.code,
        "label": act.label,
        **roles,
        "status": act.status.value,
        "by": act.by,
    }


def act_from_dict(row: Mapping[str, Any], report: str) -> Act:
    """The act that `act_as_dict` was made of."""
    return Act(
        id=row["id"],
        report=report,
        statement=row["statement"],
        code=row["code"],
        label=row["label"],
        trigger=_spans_from(row["trigger"]),
        actor=_spans_from(row["actor"]),
        target=_spans_from(row["target"]),
        place=_spans_from(row["place"]),
        time=_spans_from(row["time"]),
        means=_spans_from(row["means"]),
        status=ActStatus(row["status"]),
        by=row["by"],
    )


def problem_as_dict(problem: Problem) -> Json:
    """A problem; `span` is null where it concerns the whole."""
    span = list(problem.span) if problem.span else None
    return {"subject": problem.subject, "stage": problem.stage, "reason": problem.reason, "span": span}


def problem_from_dict(row: Mapping[str, Any]) -> Problem:
    """The problem that `problem_as_dict` was made of."""
    return Problem(row["subject"], row["stage"], row["reason"], Span(*row["span"]) if row["span"] else None)


def _spans(spans: Spans) -> list[list[int]]:
    return [list(span) for span in spans]


def _spans_from(row: list[list[int]]) -> Spans:
    return tuple(Span(*pair) for pair in row)
