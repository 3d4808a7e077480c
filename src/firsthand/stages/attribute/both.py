"""The engine `both`: what the trained network finds, and what only the rules find.

The network reads words as they are written, the rules read the parse; each sees what the other can't: the rules follow
a group to its members and a speaker over sentences. A statement of the rules joins where it shares no cue, and less
than a third of its words, with what the network states, and crosses none of it. Who told somebody ("was told by the
foreman"), which a passive turns round, is taken from the rules. What the network's corpus counts and our conventions do
not is left out: "citing a letter" names a hand of the statement around it, and "declined to comment" says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from firsthand.domain import Annotation, Report, Spans, Statement

from .by_rules import ByRules, rules
from .way import Way

SHARED = 1 / 3
"""Two contents that share this part of the characters in either are about the same words."""

ALONE = 0.6
"""What is left of a rule's confidence where the network states nothing there."""


_CITING = frozenset({"citing", "citing as"})
_ARTICLES = frozenset({"the", "a", "an"})
_SILENCE = re.compile(
    r".*\b(?:declin|refus|not (?:immediately )?(?:respond|reply|return|answer|comment))\w*\b.{0,40}"
    r"\b(?:comment|respond|requests?|questions?|calls?|messages?|e-?mails?)\b.{0,40}",
    re.IGNORECASE | re.DOTALL,
)


class Both:
    """The network and the rules, one after the other; needs the annotation that the rules need."""

    name = "both"
    needs_parse = True

    def __init__(self, first: Way, second: Way | None = None) -> None:
        self._first, self._second = first, second or ByRules()
        self.least_stated = first.least_stated
        self.described = f"{first.described}; and {self._second.described}"

    def __call__(self, report: Report, annotation: Annotation | None) -> tuple[Statement, ...]:
        """The statements of both, in order of text. Raises ValueError without the report's annotation."""
        second = self._second(report, annotation)
        first = [_told_by(one, second, report.text) for one in self._first(report, annotation) if _says(one)]
        found = [one for one in first if one.confidence >= self.least_stated]
        unsure = [one for one in first if one.confidence < self.least_stated]
        for other in second:
            confidence = round(ALONE * other.confidence, 4)
            if confidence >= self.least_stated and _joins(other, found):
                found.append(replace(other, confidence=confidence))
        for one in unsure:
            if _joins(one, found):
                found.append(one)
        return tuple(_nested(found))


def _says(one: Statement) -> bool:
    if one.content_text.lower() in _ARTICLES or one.cue_text.lower() in _CITING:
        return False
    return not _SILENCE.fullmatch(f"{one.cue_text} {one.content_text}")


def _told_by(one: Statement, second: Iterable[Statement], text: str) -> Statement:
    """The statement; where the rules see its cue in the passive, with the source that they found."""
    cue = _characters(one.cue)
    for other in second:
        if other.by == rules.PASSIVE.by and other.source and cue & _characters(other.cue):
            return Statement.proposed(
                one.report,
                text,
                one.kind,
                source=other.source,
                cue=one.cue,
                content=one.content,
                confidence=one.confidence,
                by=one.by,
            )
    return one


def _joins(other: Statement, found: Iterable[Statement]) -> bool:
    """Whether the statement says something that none of those found says, and lies legally beside them all."""
    words, cue = _characters(other.content), _characters(other.cue)
    for one in found:
        content = _characters(one.content)
        shared, either = len(words & content), len(words | content)
        if cue & _characters(one.cue) or shared >= SHARED * either:
            return False
        if shared and shared < min(len(words), len(content)):
            return False  # they cross
        if shared and shared == len(words) and not cue:
            return False  # a piece of the other's words, with nobody of its own to say it
    return True


def _nested(statements: list[Statement]) -> list[Statement]:
    """In order of text, each told what it is nested in: the smallest content that holds its cue, or its content."""
    contents = [_characters(one.content) for one in statements]
    told = []
    for number, one in enumerate(statements):
        own = contents[number]
        anchor = _characters(one.cue) or own
        over = [n for n, content in enumerate(contents) if own < content and anchor <= content and n != number]
        parent = min(over, key=lambda n: len(contents[n]), default=None)
        told.append(replace(one, nested_in=None if parent is None else statements[parent].id))
    return sorted(told, key=_place)


def _characters(spans: Spans) -> frozenset[int]:
    return frozenset(n for start, end in spans for n in range(start, end))


def _place(statement: Statement) -> tuple[int, int]:
    first = min(span.start for span in (*statement.source, *statement.cue, *statement.content))
    return first, statement.content[0].start
