"""What a report says of where a speaker has it from: "she had read the Argus", "had it from the local press".

Such a speaker goes back to the paper for what he said just before; the paper is one that the page names, or the press.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from firsthand.domain import Party, PartyKind, Reading, Report, Span, Statement

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
    page = _Page(reading, report, outlets)
    for block in report.prose:
        for match in _WORDS.finditer(report.text, block.span.start, block.span.end):
            words = Span(*match.span())
            around = sentences.around(words)
            paper = page.paper(Span(words.end, min(around.end, words.end + BEHIND)))
            reader = page.reader(Span(around.start, words.start + 1)) if paper else None
            if paper is None or reader is None:
                continue
            name, key, end = paper
            for statement in page.said_before(reader, words):
                evidence = (Span(words.start, end),)
                yield Naming(How.READ, name, evidence, around, key=key, statement=statement.id)
    yield from _own_words(page, sentences)


def _own_words(page: _Page, sentences: Sentences) -> Iterator[Naming]:
    """A naming for each statement in which its speaker says that he read it: "I have read the Argus"."""
    for statement in page.reading.statements:
        for piece in statement.content:
            match = _I_READ.search(page.report.text, piece.start, piece.end)
            paper = page.paper(Span(match.end(), min(piece.end, match.end() + BEHIND))) if match else None
            if match and paper:
                name, key, end = paper
                words = Span(match.start(), end)
                around = sentences.around(words)
                speaker = page.speaker(statement)
                before = page.said_before(speaker, words) if speaker is not None else ()
                for one in (statement, *before):
                    yield Naming(How.READ, name, (words,), around, key=key, statement=one.id)
                break


class _Page:
    """A reading, asked for what stands near a place of its text; each question costs what it finds."""

    def __init__(self, reading: Reading, report: Report, outlets: OutletsNamed) -> None:
        self.reading = reading
        self.report = report
        self._parties = {party.id: party for party in reading.parties}
        mentions = [(span, party) for party in reading.parties for span in party.mentions]
        people = [one for one in mentions if one[1].kind is not PartyKind.OUTLET]
        self._people = sorted(people, key=lambda one: one[0])
        self._people_starts = [span.start for span, _ in self._people]
        papers = [(span, party.name, outlets.of_party(party)) for span, party in mentions if _is_outlet(party)]
        self._papers = sorted((span, name, key) for span, name, key in papers if key is not None)
        self._paper_starts = [span.start for span, _, _ in self._papers]
        told = [(one.content[0].start, place) for place, one in enumerate(reading.statements) if one.content]
        self._told = sorted(told)

    def speaker(self, statement: Statement) -> Party | None:
        """The party at the end of the statement's chain."""
        return self._parties.get(self.reading.chain_of(statement).speaker.party or "")

    def paper(self, behind: Span) -> tuple[str, str, int] | None:
        """The name, the key and the end of the outlet that stands first in the span, else of the press."""
        place = bisect_left(self._paper_starts, behind.start)
        if place < len(self._papers) and self._paper_starts[place] < behind.end:
            span, name, key = self._papers[place]
            return name, key, span.end
        press = _PAPERS.match(self.report.text, behind.start, behind.end)
        return ("the press", PRESS, press.end()) if press else None

    def reader(self, before: Span) -> Party | None:
        """The one who is spoken of last in the span; no outlet."""
        place = bisect_left(self._people_starts, before.end) - 1
        found = place >= 0 and self._people_starts[place] >= before.start
        return self._people[place][1] if found else None

    def said_before(self, reader: Party, words: Span) -> Iterator[Statement]:
        """The reader's statements shortly before the words, under his name or by what he is: "the governor said"."""
        before = list(self._shortly_before(words))
        others = {party.id for _, party in before if party.kind is PartyKind.PERSON and not _may_be(party, reader)}
        for statement, speaker in before:
            if speaker.id == reader.id or (
                not others and speaker.kind is PartyKind.PERSON and _may_be(speaker, reader)
            ):
                yield statement

    def _shortly_before(self, words: Span) -> Iterator[tuple[Statement, Party]]:
        first = bisect_left(self._told, (words.start - BEFORE, 0))
        last = bisect_left(self._told, (words.start, 0))
        for place in sorted(place for _, place in self._told[first:last]):
            statement = self.reading.statements[place]
            speaker = self.speaker(statement)
            if speaker is not None and not any(span.overlaps(words) for span in statement.content):
                yield statement, speaker


def _is_outlet(party: Party) -> bool:
    return party.kind is PartyKind.OUTLET


def _may_be(party: Party, reader: Party) -> bool:
    """True for the reader by what he is ("the governor"), or by a part of his name."""
    if party.id == reader.id or party.name.startswith("the "):
        return True
    return set(party.name.split()) <= set(reader.name.split())
