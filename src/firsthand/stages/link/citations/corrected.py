"""What a report takes back of its outlet's own earlier report: "We wrote that there were forty. It was wrong."

Each statement that tells again what was written is pointed at: whoever still says so has it from before the correction.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from firsthand.domain import Reading, Report, Span, Statement

from .naming import How, Naming
from .of_own import is_headed_correction, own_words
from .sentences import Sentences

BEHIND = 260
"""Characters behind the sentence that tells what was written in which it is taken back."""

_WRONG = re.compile(
    r"\b(?:(?:was|is|were|are) (?:wrong|false|incorrect|mistaken|untrue|an? (?:error|mistake|misprint))|"
    r"got (?:\w+ )?wrong|not (?:so|true|correct|right)|"
    r"mis(?:heard|read|counted|understood|quoted|took|printed|reported|stated|spelt|spelled)|"
    r"in error|by mistake|our mistake|swapped|confused|mixed up|(?:must|have to|wish to|want to) correct|corrected|"
    r"apologi[sz]e|regret|retract|take (?:it|this|that) back|in (?:fact|truth)|should have (?:been|read|said)|"
    r"rather than|accept that|had (?:in fact )?said|do(?:es)? not stand)\b",
    re.IGNORECASE,
)
_STANDS = re.compile(r"\b(?:stands?|stand by|confirmed|holds)\b", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:said|wrote|reported|quoted|stated|gave|named|claimed|printed|put|described|called|spoke|that|as saying)\b"
)
_THE_REPORT = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Aa]n?) (?:same |earlier |previous )?(?:report|article|story|piece|text|version)\b"
    r"[^.\n]{0,50}? (?:said|quoted|gave|stated|named|put|claimed|called|described)\b"
)


def corrected(reading: Reading, key: str | None, sentences: Sentences) -> Iterator[Naming]:
    """A naming of the own earlier report for each statement that tells again what is taken back, else one for all."""
    report = reading.report
    assert report is not None
    if key is None:
        return
    headed = is_headed_correction(report)
    by_start = sorted((s for s in reading.statements if s.content), key=_start)
    for around, words in _first_of_each(report, sentences, headed=headed):
        told = Span(words.end, around.end)
        if not _TELLS.search(report.text, words.start, told.end) or not _taken_back(report.text, around, headed=headed):
            continue
        first, end = (bisect_left(by_start, place, key=_start) for place in (told.start, told.end))
        again: list[str | None] = [statement.id for statement in by_start[first:end]]
        for id_ in again or [None]:
            yield Naming(How.CORRECTS, report.outlet or "", (words,), around, key=key, statement=id_)


def _first_of_each(report: Report, sentences: Sentences, *, headed: bool) -> Iterator[tuple[Span, Span]]:
    """Each sentence that speaks of the own earlier report, with the first words by which it does.

    All that further words in a sentence could tell stands behind the first ones, too: each sentence is read once.
    """
    named = list(own_words(report))
    if headed:
        named += [Span(*match.span()) for match in _THE_REPORT.finditer(report.text)]
    read: set[Span] = set()
    for words in sorted(named):
        around = sentences.around(words)
        if around not in read:
            read.add(around)
            yield around, words


def _taken_back(text: str, around: Span, *, headed: bool) -> bool:
    """True where the words behind take it back; under the heading of a correction, where they do not uphold it."""
    behind = text[around.end : around.end + BEHIND].split("\n\n\n")[0]
    if _WRONG.search(around.of(text)) or _WRONG.search(behind):
        return True
    return headed and not _STANDS.search(around.of(text))


def _start(statement: Statement) -> int:
    return statement.content[0].start
