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
    rf"|after reading {_IT}(?:in )?|(?:had|has|have) seen {_IT}(?:only )?in "
    r"|(?:pointed|points|pointing|referred|refers) to |on the (?:strength|basis) of "
    rf"|(?:had|has|have|got|gets|heard|hears|knew|knows|learn(?:ed|t|s)|took|takes) {_IT}(?:\w+ )?(?:from|in|through) "
    r"|(?:relie[sd]|relying|rely|bas(?:es|ed|ing)|drew|draws|drawing) (?:\w+ ){0,3}(?:on|upon) "
    r"|(?:was|were|is|been|only|just) (?:\w+ )?(?:quoting|citing|repeating|going by|referring to) (?:from )?)".replace(
        " ", r"\s"
    )
)
_I_READ = re.compile(
    r"\bI(?:['’]ve|\shave|\shad|\sdid|\sonly|\salso|\sjust|\sfirst|\smyself){0,3}\s"
    rf"(?:read\s{_IT}(?:in\s|on\s)?|(?:have|got|know|heard|learnt|learned)\s{_IT}(?:only\s)?(?:from|in)\s)".replace(
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
    yield from _own_words(reading, outlets, sentences)


def _own_words(reading: Reading, outlets: OutletsNamed, sentences: Sentences) -> Iterator[Naming]:
    """A naming for each statement in which its speaker says that he read it: "I have read the Argus"."""
    assert reading.report is not None
    for statement in reading.statements:
        for piece in statement.content:
            match = _I_READ.search(reading.report.text, piece.start, piece.end)
            paper = _paper(reading, Span(match.end(), min(piece.end, match.end() + BEHIND)), outlets) if match else None
            if match and paper:
                name, key, end = paper
                words = Span(match.start(), end)
                around = sentences.around(words)
                for one in (statement, *_said_before_by(reading, statement, words)):
                    yield Naming(How.READ, name, (words,), around, key=key, statement=one.id)
                break


def _said_before_by(reading: Reading, statement: Statement, words: Span) -> Iterator[Statement]:
    speaker = reading.chain_of(statement).speaker.party
    reader = next((party for party in reading.parties if party.id == speaker), None)
    if reader is not None:
        yield from _said_before(reading, reader, words)


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
    """The reader's own statements shortly before the words, under his name or by what he is: "the governor said"."""
    parties = {party.id: party for party in reading.parties}
    before = [
        (statement, speaker)
        for statement in reading.statements
        if statement.content
        and words.start - BEFORE <= statement.content[0].start < words.start
        and (speaker := parties.get(reading.chain_of(statement).speaker.party or "")) is not None
        and not any(span.overlaps(words) for span in statement.content)
    ]
    others = {party.id for _, party in before if party.kind is PartyKind.PERSON and not _may_be(party, reader)}
    for statement, speaker in before:
        if speaker.id == reader.id or (not others and speaker.kind is PartyKind.PERSON and _may_be(speaker, reader)):
            yield statement


def _may_be(party: Party, reader: Party) -> bool:
    """True for the reader by what he is ("the governor"), or by a part of his name."""
    if party.id == reader.id or party.name.startswith("the "):
        return True
    return set(party.name.split()) <= set(reader.name.split())
