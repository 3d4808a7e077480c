"""What the page tells about one statement: its parts as passages of the text, its chain as hops with their evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from firsthand.domain import Chain, Hop, Reading, Role, Span, Spans, Statement

REPEATED = 1000
"""How many characters of a passage a card repeats: statements nested in one another would repeat all without end."""

_HANDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

type Place = Callable[[int], str]
"""The address at which an offset of the text is shown."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the text with their span and the address of their place; `more` characters of it are not repeated."""

    words: str
    more: int
    span: Span
    href: str


@dataclass(frozen=True, slots=True)
class HopLine:
    """One hand of the chain; `heard` is how it passed the words to the hand above it."""

    hop: Hop
    evidence: tuple[Passage, ...]

    @property
    def heard(self) -> str:
        """In words; nothing is passed up by the page itself."""
        return "" if self.hop.role is Role.PUBLISHER else self.hop.channel.value


@dataclass(frozen=True, slots=True)
class Reference:
    """Another statement of the report by its number, and the address of its place."""

    number: int
    href: str


@dataclass(frozen=True, slots=True)
class Card:
    """A statement on the page; `number` counts from 1 in the order of `Reading.statements`."""

    number: int
    statement: Statement
    chain: Chain | None
    hops: tuple[HopLine, ...]
    source: tuple[Passage, ...]
    cue: tuple[Passage, ...]
    content: tuple[Passage, ...]
    href: str
    outer: Reference | None
    inner: tuple[Reference, ...]
    marks: tuple[str, ...]
    """What must stand beside its content ("denied", "silent", "in what is denied", …)."""

    @property
    def speaker(self) -> str:
        """Who it comes from: the chain's end, or where it was not traced, the source as worded."""
        if self.chain:
            return self.chain.speaker.label
        return self.statement.source_text or "unknown"

    @property
    def doubtful(self) -> bool:
        """True where a person should check the proposal first."""
        return self.statement.doubtful


def hand_in_words(hand: int) -> str:
    """A chain's length as people say it.

    >>> hand_in_words(3), hand_in_words(12)
    ('third hand', 'hand 12')
    """
    return f"{_HANDS[hand - 1]} hand" if 1 <= hand <= len(_HANDS) else f"hand {hand}"


def cards_of(reading: Reading, place: Place) -> tuple[Card, ...]:
    """A card for every statement of a reading that has a report, each knowing what it is nested in and what in it."""
    assert reading.report, "a capture that could not be read has no statements"
    text = reading.report.text
    chains = {chain.statement: chain for chain in reading.chains}
    references = {
        statement.id: Reference(number, _at(statement, place))
        for number, statement in enumerate(reading.statements, start=1)
    }
    inner: dict[str, list[Reference]] = {}
    for statement in reading.statements:
        if statement.nested_in:
            inner.setdefault(statement.nested_in, []).append(references[statement.id])

    def passages(spans: Spans) -> tuple[Passage, ...]:
        return tuple(_passage(span, text, place) for span in spans)

    def card(statement: Statement) -> Card:
        chain = chains.get(statement.id)
        return Card(
            number=references[statement.id].number,
            statement=statement,
            chain=chain,
            hops=tuple(HopLine(hop, passages(hop.evidence)) for hop in chain.hops) if chain else (),
            source=passages(statement.source),
            cue=passages(statement.cue),
            content=passages(statement.content),
            href=references[statement.id].href,
            outer=references.get(statement.nested_in or ""),
            inner=tuple(inner.get(statement.id, ())),
            marks=reading.marks_of(statement),
        )

    return tuple(card(statement) for statement in reading.statements)


def _passage(span: Span, text: str, place: Place) -> Passage:
    words = span.of(text)
    shown = words if len(words) <= REPEATED else words[:REPEATED] + "…"
    return Passage(shown, max(0, len(words) - REPEATED), span, place(span.start))


def _at(statement: Statement, place: Place) -> str:
    """The address of a statement: the part of the report where its content starts, and its own id there."""
    return f"{place(statement.content[0].start).partition('#')[0]}#{statement.id}"
