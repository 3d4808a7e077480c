"""Factories for tests, ours and users': nouns from a few words of text, written where the test can be read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from firsthand.domain import (
    Alarm,
    Basis,
    Block,
    BlockKind,
    Capture,
    Certainty,
    Chain,
    Channel,
    Claim,
    Edge,
    EdgeKind,
    Hop,
    Independence,
    Lineage,
    Origin,
    OriginKind,
    Party,
    PartyKind,
    Polarity,
    Problem,
    Reading,
    Report,
    Role,
    Span,
    Spans,
    Stance,
    Statement,
    StatementKind,
    content_id,
)

A_DAY = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def a_capture(data: bytes, *, media_type: str = "text/plain", obtained_from: str = "report.txt") -> Capture:
    """A capture of these bytes."""
    return Capture(hashlib.sha256(data).hexdigest(), media_type, len(data), A_DAY, obtained_from)


def a_report(
    text: str, *, outlet: str | None = "Example Post", title: str | None = None, published: str | None = None
) -> Report:
    """A report whose paragraphs are the lines of `text`; lines that start with "# " are headings."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind = BlockKind.HEADING if line.startswith("# ") else BlockKind.PARAGRAPH
            blocks.append(Block(Span(start, start + len(line)), kind))
        start += len(line) + 1
    return Report(
        Report.id_for(sha256), sha256, text, tuple(blocks), title=title, outlet=outlet, published=published, by="test"
    )


def spans_in(text: str, *pieces: str) -> Spans:
    """Where each piece stands in `text`, one after the other. Raises ValueError where one does not."""
    spans, start = [], 0
    for piece in pieces:
        start = text.index(piece, start)
        spans.append(Span(start, start + len(piece)))
        start += len(piece)
    return tuple(spans)


def a_statement(
    report: Report,
    content: str | tuple[str, ...],
    *,
    source: str = "",
    cue: str = "",
    kind: StatementKind = StatementKind.INDIRECT,
) -> Statement:
    """A statement whose parts are these words of the report; several pieces of content make it discontinuous."""
    pieces = (content,) if isinstance(content, str) else content
    return Statement.proposed(
        report.id,
        report.text,
        kind,
        source=spans_in(report.text, source) if source else (),
        cue=spans_in(report.text, cue) if cue else (),
        content=spans_in(report.text, *pieces),
        confidence=0.9,
        by="test",
    )


def a_party(report: Report, name: str, *, anonymous: bool = False, kind: PartyKind = PartyKind.PERSON) -> Party:
    """A party that the report mentions by this name, where it first does."""
    mentions = spans_in(report.text, name) if name in report.text else ()
    return Party.in_report(report.id, name, kind, anonymous=anonymous, mentions=mentions)


def parties_in(record: str, kind: PartyKind = PartyKind.PERSON) -> list[Party]:
    """Named parties of reports of which nothing else is known, from lines like "r1: Ada Quist; Bo Tarn"."""
    found = []
    for line in filter(None, map(str.strip, record.splitlines())):
        report, _, names = line.partition(": ")
        found += [Party.in_report(report, n.strip(), kind, anonymous=False, mentions=()) for n in names.split(";")]
    return found


def a_chain(report: Report, statement: Statement, *hands: Party) -> Chain:
    """From the report's outlet through each of these hands, the last of which speaks."""
    hops = [Hop(None, report.outlet, Role.PUBLISHER, Channel.ARTICLE, ())]
    for hand in hands:
        role = Role.SPEAKER if hand is hands[-1] else Role.RELAYER
        hops.append(Hop(hand.id, hand.name, role, Channel.UNKNOWN, statement.source))
    return Chain(statement.id, tuple(hops), Basis.UNKNOWN, Certainty.CERTAIN, Polarity.AFFIRMED, "test")


def a_reading(
    text: str,
    said: Iterable[tuple[str, str, str]] = (),
    *,
    anonymous: Iterable[str] = (),
    denied: Iterable[str] = (),
    outlet: str | None = "Example Post",
    title: str | None = None,
    published: str | None = None,
    problems: Iterable[str] = (),
) -> Reading:
    """A reading of a capture that holds `text`; `said` has the words of source, cue and content of each statement.

    Sources are parties by the words for them, and those among `anonymous` have no name. Contents among `denied` are.
    Each of `problems` is a reason why the stage "annotate" had trouble.
    """
    report = a_report(text, outlet=outlet, title=title, published=published)
    nameless = frozenset(anonymous)
    statements, chains, parties = [], [], dict[str, Party]()
    for source, cue, content in said:
        speaker = parties.setdefault(source, a_party(report, source, anonymous=source in nameless))
        statements.append(a_statement(report, content, source=source, cue=cue))
        chain = a_chain(report, statements[-1], speaker)
        chains.append(replace(chain, polarity=Polarity.DENIED) if content in denied else chain)
    return Reading(
        capture=a_capture(text.encode()),
        report=report,
        statements=tuple(statements),
        chains=tuple(chains),
        parties=tuple(parties.values()),
        voice=tuple(block.span for block in report.prose) if not statements else (),
        problems=tuple(Problem(report.id, "annotate", reason) for reason in problems),
    )


def a_claim(text: str, statements: Mapping[str, Stance] | Iterable[str], *, rivals: Iterable[str] = ()) -> Claim:
    """A claim of the statements with these ids; they support it where no stance is given."""
    stances = statements if isinstance(statements, Mapping) else dict.fromkeys(statements, Stance.SUPPORTS)
    return Claim(content_id("claim", text), text, tuple(stances.items()), tuple(rivals), "test")


def an_origin(
    label: str,
    *statements: str,
    stance: Stance = Stance.SUPPORTS,
    kind: OriginKind = OriginKind.PERSON,
    anonymous: bool = False,
) -> Origin:
    """An origin that these statements go back to."""
    why = (f"{label} is named in {len(statements)}",)
    return Origin(content_id("origin", label), label, statements, why, stance, kind, anonymous)


def an_edge(
    source: str, target: str, kind: EdgeKind = EdgeKind.RELAYS, probability: float = 0.9, evidence: Spans = ()
) -> Edge:
    """An edge between the statements, reports or external nodes with these ids."""
    return Edge(source, target, kind, probability, evidence, (f"{kind.value}, says the test",))


def a_lineage(
    claim: Claim, origins: Iterable[Origin], edges: Iterable[Edge] = (), *, alarms: Iterable[Alarm] = ()
) -> Lineage:
    """A lineage with these roots; origins that support the claim are counted, those of unknown kind at most."""
    roots = tuple(origins)
    counted = [root for root in roots if root.stance is Stance.SUPPORTS]
    known = [root for root in counted if root.kind is not OriginKind.UNKNOWN]
    middle = (len(known) + len(counted)) / 2
    number = Independence(len(known), middle, len(counted), ("known ones",), ("in between",), ("all of them",))
    return Lineage(claim.id, tuple(edges), roots, number, number, tuple(alarms), "test")
