"""A speaker who says in the same breath where it stood: "eleven had died, as the Argus reported"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from firsthand.domain import Reading, Span, Statement

from .naming import How, Naming
from .outlets_named import OutletsNamed
from .sentences import Sentences

REACH = 60
"""Characters before and behind an outlet's name in which the words stand."""

LOOKED_AT = 200
"""Contents that begin before the words, the nearest, in which they are looked for."""

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
    said_in = _Contents(reading)
    for party in reading.parties:
        key = outlets.of_party(party)
        for mention in party.mentions if key is not None else ():
            words = _credit(report.text, mention)
            said = said_in.around(words) if words is not None else None
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


class _Contents:
    """The contents of a reading's statements, by where they begin."""

    def __init__(self, reading: Reading) -> None:
        self._found = sorted(((c, s) for s in reading.statements for c in s.content), key=_place)

    def around(self, words: Span) -> Statement | None:
        """The statement in whose content the words stand; of nested ones the inmost."""
        end = bisect_right(self._found, words.start, key=_place)
        before = self._found[max(0, end - LOOKED_AT) : end]
        around = (statement for content, statement in before if words.end <= content.end)
        return min(around, key=lambda s: sum(c.end - c.start for c in s.content), default=None)


def _place(found: tuple[Span, Statement]) -> int:
    return found[0].start
