"""Hops that name an outlet: the topmost of a chain is where the report has the words from, the others are behind it."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Chain, Hop, Link, Party, Reading, Span, Statement

from .naming import How, Naming
from .outlets_named import OutletsNamed
from .sentences import Sentences


def named_in_chains(reading: Reading, outlets: OutletsNamed, sentences: Sentences) -> Iterator[Naming]:
    """A naming for each hop below the publisher whose party is an outlet."""
    report = reading.report
    assert report is not None
    parties = {party.id: party for party in reading.parties}
    links = {link.span: link for link in report.links}
    for statement in reading.statements:
        yield from _in_chain(statement, reading.chain_of(statement), parties, links, outlets, sentences)


def _in_chain(
    statement: Statement,
    chain: Chain,
    parties: dict[str, Party],
    links: dict[Span, Link],
    outlets: OutletsNamed,
    sentences: Sentences,
) -> Iterator[Naming]:
    above: str | None = None
    for hop in chain.hops[1:]:
        party = parties.get(hop.party or "")
        key = outlets.of_party(party) if party is not None else None
        if key is None or key == above:
            continue
        evidence = hop.evidence or statement.cue or statement.content
        yield Naming(
            How.HOP,
            hop.name or "",
            evidence,
            sentences.around(evidence[0]),
            key=key,
            url=_address(hop, links),
            statement=statement.id,
            through=above,
        )
        above = above or key


def _address(hop: Hop, links: dict[Span, Link]) -> str | None:
    """Where the hop is shown by a hyperlink, its address."""
    return next((links[span].href for span in hop.evidence if span in links), None)
