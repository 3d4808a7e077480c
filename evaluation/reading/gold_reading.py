"""A report's gold as a reading, as if an engine had found just that: to measure what comes after it on its own."""

from __future__ import annotations

from dataclasses import replace

from evaluation.reading.gold import GoldHop, GoldReport, GoldStatement
from evaluation.reading.score_chains import same_name
from firsthand.domain import Basis, Chain, Channel, Hop, Party, PartyKind, Reading, Report, Role, Statement

BY = "gold"


def gold_reading(gold: GoldReport, reading: Reading) -> Reading:
    """`reading` with the gold's statements and chains in place of its own.

    A hand that the reading has a party for is that party; any other becomes one. Raises ValueError where the reading
    has no report.
    """
    if reading.report is None:
        raise ValueError("nothing was read")
    report, known = reading.report, list(reading.parties)
    statements: dict[str, Statement] = {}
    chains = []
    for row in sorted(gold.statements, key=lambda one: one.nested_in is not None):
        statement = _statement(row, report, statements)
        statements[row.id] = statement
        hops = [_hop(hop, row, report, known) for hop in row.hops]
        chains.append(Chain(statement.id, tuple(hops), row.basis, row.certainty, row.polarity, BY))
    return replace(reading, statements=tuple(statements.values()), chains=tuple(chains), parties=tuple(known))


def _statement(row: GoldStatement, report: Report, outer: dict[str, Statement]) -> Statement:
    return Statement.proposed(
        report.id,
        report.text,
        row.kind,
        source=row.source,
        cue=row.cue,
        content=row.content,
        confidence=1.0,
        by=BY,
        nested_in=outer[row.nested_in].id if row.nested_in else None,
    )


def _hop(hop: GoldHop, row: GoldStatement, report: Report, known: list[Party]) -> Hop:
    evidence = row.source or row.cue
    if hop.role is Role.PUBLISHER:
        return Hop(None, hop.name, hop.role, hop.channel, ())
    if hop.name is None:
        return Hop(None, None, hop.role, hop.channel, evidence)
    party = next((one for one in known if same_name(hop, one.name)), None)
    if party is None:
        party = _party(hop, hop.name, row, report)
        known.append(party)
    return Hop(party.id, party.name, hop.role, hop.channel, evidence)


def _party(hop: GoldHop, name: str, row: GoldStatement, report: Report) -> Party:
    """Anonymous where the name has no capital, but for an office ("the fire service", not "a spokesman")."""
    plain = not any(word[0].isupper() for word in name.split())
    office = row.basis is Basis.OFFICIAL_POSITION and not name.startswith(("a ", "an "))
    if hop.role in (Role.RELAYER, Role.INTERVIEWER) and hop.channel is Channel.ARTICLE:
        kind = PartyKind.OUTLET
    elif hop.role is Role.DOCUMENT:
        kind = PartyKind.UNKNOWN
    elif office and any(word[0].islower() for word in name.split()):
        kind = PartyKind.ORGANISATION
    else:
        kind = PartyKind.PERSON
    return Party.in_report(report.id, name, kind, anonymous=plain and not office, mentions=row.source or row.cue)
