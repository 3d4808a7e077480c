"""Outlets that a sentence names as where something was reported, beside those that stand in a chain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.domain import Reading, Report, Span

from .naming import How, Naming
from .outlets_named import OutletsNamed
from .sentences import Sentences

_REPORTS = re.compile(
    r"[”\"“»’]?(?:['’]s)?,?\s+(?:(?:has|had|have|also|first|itself|later|which|who|that|then|now|since|and|was|to)\s+)*"
    r"(?:reports?|reported|wrote|writes?|written|said|says?|reveals?|revealed|publish(?:es|ed)|quot(?:es|ed|ing)|"
    r"carried|printed|broadcast|confirm(?:s|ed)|claim(?:s|ed)|cit(?:es|ed|ing)|learn(?:ed|t)|disclosed|investigation|report|story|article|"
    r"interview|account|documented|established|found|named|identified|broke|spoke|aired)\b",
)
_FROM = re.compile(
    r"\b(?:[Aa]ccording to|told|tells|reported (?:by|in|on)|by|[Cc]iting|cites|cited|quoted (?:by|in)|[Qq]uoting|"
    r"appeal to|via|seen by|obtained by|interviews? (?:with|to|by|in)|sp(?:oke|oken|eaking) (?:to|with)|"
    r"published (?:by|in|on)|revealed by|transmits|informs|communicates|relays|writes|"
    r"(?:[Aa]s|report|story|article|account|investigation|broadcast|footage|recording|write|writing) "
    r"(?:in|by|of|from|on)|reference to|given to|gave|statement to|confirmed to|quotes|reports? of)\s+"
    r"(?:[a-z’-]+\s+){0,4}"  # "the exile newspaper"
    r"[„“\"«‘]?$"
    r"|,\s+so\s+(?:the\s+)?[„“\"«‘]$"  # a translation's ", so the „Example Post“."
)
_CITING = re.compile(r"\b(?:citing|cites|cited|quoting|quotes|appeal to|reference to|credit(?:s|ing)|relaying)\b")

_AGENCY = re.compile(r"\bagency\s[„“\"«‘]?$", re.IGNORECASE)

WINDOW = 70
"""Characters before and behind a name in which the words that make it a source are looked for."""


_NAMED = re.compile(r"[A-ZÀ-ÞА-Я][\w’'.&-]*(?:\s(?:(?:of|and|de|do|da|la|der|die)\s)?[A-ZÀ-ÞА-Я0-9][\w’'.&-]*){0,5}")

MOST_NAMES = 400
"""Names in a report's text that are looked at."""


def named_in_prose(reading: Reading, outlets: OutletsNamed, sentences: Sentences) -> Iterator[Naming]:
    """A naming for each mention of an outlet with words of reporting directly before or behind it.

    Mentions are those of parties that are outlets, and names in the text that the registry or the record knows.
    """
    report = reading.report
    assert report is not None
    found = {mention: (name, key) for mention, name, key in _by_name(report, outlets, sentences)}
    named = sorted(found)
    for party in reading.parties:
        key = outlets.of_party(party)
        if key is not None:  # where a name stands in its mention, the name says who it is
            mentions = [span for span in party.mentions if not any(span.overlaps(name) for name in named)]
            found |= dict.fromkeys(mentions, (party.name, key))
    earlier: dict[Span, list[tuple[int, str]]] = {}
    for mention in sorted(found):
        name, key = found[mention]
        sentence = sentences.around(mention)
        if not _as_source(report, mention, sentence):
            continue
        others = [other for other in earlier.get(sentence, []) if other[1] != key]
        through = others[0][1] if others and _CITING.search(report.text[others[-1][0] : mention.start]) else None
        earlier.setdefault(sentence, []).append((mention.end, key))
        yield Naming(How.PROSE, name, (mention,), sentence, key=key, through=through)


def _as_source(report: Report, mention: Span, sentence: Span) -> bool:
    before = report.text[max(sentence.start, mention.start - WINDOW) : mention.start]
    behind = report.text[mention.end : min(sentence.end, mention.end + WINDOW)]
    return bool(_FROM.search(before) or _REPORTS.match(behind))


def _by_name(report: Report, outlets: OutletsNamed, sentences: Sentences) -> Iterator[tuple[Span, str, str]]:
    """Names in the prose that are outlets, the longest that is known of each run of capitals."""
    looked = 0
    for block in report.prose:
        for match in _NAMED.finditer(report.text, block.span.start, block.span.end):
            looked += 1
            if looked > MOST_NAMES:
                return
            for span in _parts(match.group(), match.start()):
                if not _as_source(report, span, sentences.around(span)):
                    continue
                key = outlets.called(span.of(report.text))
                if key is None and _AGENCY.search(report.text, max(0, span.start - len("news agency ")), span.start):
                    key = outlets.agency(span.of(report.text))
                if key is not None:
                    yield span, span.of(report.text), key
                    break


def _parts(words: str, start: int) -> list[Span]:
    """The name, then what is left of it without its first words: "As Example Post" holds "Example Post"."""
    starts = [0, *(match.end() for match in re.finditer(r"\s", words))]
    return [Span(start + at, start + len(words.rstrip(".,’'"))) for at in starts[:4] if words[at : at + 1].isupper()]
