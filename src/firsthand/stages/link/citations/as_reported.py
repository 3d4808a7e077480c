"""A speaker who says in the same breath where it stood: "eleven had died, as the Argus reported"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.domain import Reading, Span, Statement

from .naming import How, Naming
from .outlets_named import OutletsNamed
from .sentences import Sentences

REACH = 60
"""Characters before and behind an outlet's name in which the words stand."""

_DID = r"(?:reported|reports|wrote|writes|revealed|reveals|published|printed|broadcast|described|disclosed)"
_AS = re.compile(r"\b(?:as|like) (?:the )?(?:(?:news)?paper )?[„“\"«‘]?$", re.IGNORECASE)
_HAS_REPORTED = re.compile(rf"[”\"“»’]?,? (?:(?:has|had|have|first|already|also|itself) ){{0,2}}{_DID}\b")
_REPORTED_BY = re.compile(
    rf"\b(?:as|which) (?:(?:was|were|is|has been|had been|first|already|also) ){{0,2}}{_DID} (?:by|in|on) (?:the )?$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:what|which|that) (?:the |an? |some |several )?(?:\w+ ){1,3}(?:told|confided to|said to) (?:the )?$|"
    r"\b(?:reports?|reporting|story|stories|coverage|investigation|interview) (?:in|by|of|with) (?:the )?$",
    re.IGNORECASE,
)


def said_as_reported(reading: Reading, outlets: OutletsNamed, sentences: Sentences) -> Iterator[Naming]:
    """A naming for each statement in whose content the speaker names the outlet that has reported it."""
    report = reading.report
    assert report is not None
    for party in reading.parties:
        key = outlets.of_party(party)
        for mention in party.mentions if key is not None else ():
            words = _credit(report.text, mention)
            said = _said_with(reading, words) if words is not None else None
            if words is not None and said is not None and reading.chain_of(said).speaker.party != party.id:
                yield Naming(How.READ, party.name, (words,), sentences.around(words), key=key, statement=said.id)


def _credit(text: str, mention: Span) -> Span | None:
    """The words around the name that say that the outlet reported it."""
    start, end = max(0, mention.start - REACH), mention.end + REACH
    by = _REPORTED_BY.search(text, start, mention.start) or _TOLD.search(text, start, mention.start)
    if by is not None:
        return Span(by.start(), mention.end)
    before, behind = _AS.search(text, start, mention.start), _HAS_REPORTED.match(text, mention.end, end)
    return Span(before.start(), behind.end()) if before is not None and behind is not None else None


def _said_with(reading: Reading, words: Span) -> Statement | None:
    """The statement whose content the words stand in; of nested ones the inmost."""
    around = [s for s in reading.statements if any(c.start <= words.start and words.end <= c.end for c in s.content)]
    return min(around, key=lambda s: sum(c.end - c.start for c in s.content), default=None)
