"""What a report says of where a speaker has it from: "she had read the Argus", "had it from the local press".

Such a speaker goes back to the paper for what he said just before; the paper is one that the page names, or the press.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.domain import Party, PartyKind, Reading, Span, Statement

from .naming import How, Naming
from .outlets_named import OutletsNamed
from .sentences import Sentences

PRESS = "press"
"""The key of a paper that the page does not name."""

BEFORE = 400
"""Characters before these words in which the speaker's statements are those that the words are about."""

BEHIND = 60
"""Characters behind them in which a paper is named."""

_IT = r"(?:(?:it|this|that|so|as much|(?:about|of) (?:it|this|that|them)|the (?:story|report|news|account)) )?"
_WORDS = re.compile(
    rf"\b(?:(?:had|has|have|having|only|also|he|she|they|just) read {_IT}(?:in |on |of it in )?"
    rf"|(?:had|has|have|got|gets|heard|hears|knew|knows|learn(?:ed|t|s)|took|takes) {_IT}(?:\w+ )?(?:from|in|through) "
    r"|(?:relie[sd]|relying|rely|bas(?:es|ed|ing)|drew|draws|drawing) (?:\w+ ){0,3}(?:on|upon) "
    r"|(?:was|were|is|been|only|just) (?:\w+ )?(?:quoting|citing|repeating|going by|referring to) (?:from )?)".replace(
        " ", r"\s"
    )
)
_PAPERS = re.compile(
    r"[^,.;:!?\n]*?\b(?:press|newspapers?|papers?|media|magazines?|headlines|news (?:reports?|coverage)|broadcasts?|"
    r"websites?)\b"
)


def named_in_press(reading: Reading, outlets: OutletsNamed, sentences: Sentences) -> Iterator[Naming]:
    """A naming for each statement whose speaker, the report says, has it from a paper."""
    report = reading.report
    assert report is not None
    mentions = [(span, party) for party in reading.parties for span in party.mentions]
    for block in report.prose:
        for match in _WORDS.finditer(report.text, block.span.start, block.span.end):
            words = Span(*match.span())
            around = sentences.around(words)
            paper = _paper(reading, Span(words.end, min(around.end, words.end + BEHIND)), outlets)
            reader = _reader([m for m in mentions if around.start <= m[0].start <= words.start])
            if paper is None or reader is None:
                continue
            name, key, end = paper
            for statement in _said_before(reading, reader, words):
                evidence = (Span(words.start, end),)
                yield Naming(How.READ, name, evidence, around, key=key, statement=statement.id)


def _paper(reading: Reading, behind: Span, outlets: OutletsNamed) -> tuple[str, str, int] | None:
    """The name, the key and the end of the outlet that stands first behind the words, else of the press."""
    assert reading.report is not None
    named = [
        (span, party.name, key)
        for party in reading.parties
        if party.kind is PartyKind.OUTLET and (key := outlets.of_party(party)) is not None
        for span in party.mentions
        if behind.start <= span.start < behind.end
    ]
    if named:
        span, name, key = min(named, key=lambda one: one[0])
        return name, key, span.end
    press = _PAPERS.match(reading.report.text, behind.start, behind.end)
    return ("the press", PRESS, press.end()) if press else None


def _reader(mentions: list[tuple[Span, Party]]) -> Party | None:
    """The one who is spoken of last before the words; no outlet."""
    people = [(span, party) for span, party in mentions if party.kind is not PartyKind.OUTLET]
    return max(people, key=lambda mention: mention[0])[1] if people else None


def _said_before(reading: Reading, reader: Party, words: Span) -> Iterator[Statement]:
    """The reader's own statements shortly before the words."""
    for statement in reading.statements:
        at = statement.content[0].start if statement.content else -1
        speaker = reading.chain_of(statement).speaker.party
        shortly_before = speaker == reader.id and words.start - BEFORE <= at < words.start
        if shortly_before and not any(span.overlaps(words) for span in statement.content):
            yield statement
