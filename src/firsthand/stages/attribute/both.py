"""The engine `both`: what the trained network finds, and what only the rules find.

The network reads words as they are written, the rules read the parse; each sees what the other can't: the rules follow
a group to its members and a speaker over sentences. A statement of the rules joins where it shares no cue, and less
than a third of its words, with what the network states, and crosses none of it. Who told somebody ("was told by the
foreman"), which a passive turns round, is taken from the rules. What the network's corpus counts and our conventions do
not is left out: "citing a letter" names a hand of the statement around it, and "declined to comment" says nothing.

Rules that look over sentences (`OVER_SENTENCES`) go before the network, which reads one after the other: what it has of
the same words by the same source gives way to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from firsthand.domain import Annotation, Report, Span, Spans, Statement

from .by_rules import ByRules, rules
from .by_rules.accounts import accounts_going_on, is_deed
from .by_rules.marked_text import MarkedText
from .no_statement import kept
from .way import Way
from .whole_source import with_whole_source

SHARED = 1 / 3
"""Two contents that share this part of the characters in either are about the same words."""

ALONE = 0.6
"""What is left of a rule's confidence where the network states nothing there."""

OVER_SENTENCES = frozenset(
    rule.by
    for rule in (
        rules.MENTIONED,
        rules.OTHER_OF_GROUP,
        rules.WHAT_EXPLAINED,
        rules.OFFICIAL_STORY,
        rules.OWN_GUESS,
        rules.FEELING_GOES_ON,
        rules.EVIDENTIAL_GOES_ON,
        rules.SPEAKER_LABEL,
        rules.FOREIGN_ORDER,
    )
)
"""Rules whose ground the network can't see; they keep their confidence."""

SEEN_ALONE = OVER_SENTENCES | {
    rules.NOUN_SUBJECT.by,
    rules.ACCORDING_TO.by,
    rules.EMERGED.by,
    rules.TOLL.by,
    rules.HEARSAY.by,
}
"""Rules that are right as often where the network states nothing; they keep their confidence too."""

_RECOUNTING = re.compile(r"(?:\w+ )?(?:describ|recount|depict|detail|outlin)(?:es|ed|e|ing|s)?", re.IGNORECASE)
"""Cues whose object is what somebody tells of, though it is a noun: "described the methods of the office"."""

_QUOTED = re.compile('["“”„«»‹›]')
_EMPTY = frozenset({"it", "this", "that", "so"})


class Both:
    """The network and the rules, one after the other; needs the annotation that the rules need."""

    name = "both"
    needs_parse = True

    def __init__(self, first: Way, second: Way | None = None, least_stated: float | None = None) -> None:
        """`least_stated` is the line of the first way's statements beside the second's; None takes its own."""
        self._first, self._second = first, second or ByRules()
        self.least_stated = first.least_stated if least_stated is None else least_stated
        self.described = f"{first.described}; and {self._second.described}"

    def __call__(self, report: Report, annotation: Annotation | None) -> tuple[Statement, ...]:
        """The statements of both, in order of text. Raises ValueError without the report's annotation."""
        second = kept(report, self._second(report, annotation))
        first = [_told_by(one, second, report.text) for one in kept(report, self._first(report, annotation))]
        first = [_surer(one, second) for one in first]
        first = [_in_its_paragraph(_filled(one, second, report.text), report) for one in first]
        if annotation is not None:
            first = [with_whole_source(one, annotation, report.text) for one in first]
        ahead = [other for other in second if other.by in OVER_SENTENCES]
        first = [one for one in first if not any(_gives_way(one, other) for other in ahead)]
        found = [one for one in first if one.confidence >= self.least_stated]
        unsure = [one for one in first if one.confidence < self.least_stated]
        found += [other for other in ahead if all(_lie_legally(other, one) for one in found)]
        for other in second:
            confidence = other.confidence if _is_seen_alone(other) else round(ALONE * other.confidence, 4)
            if confidence >= self.least_stated and _joins(other, found):
                found.append(replace(other, confidence=confidence))
        for one in unsure:
            if _joins(one, found):
                found.append(one)
        return tuple(_nested(self._with_accounts(found, report, annotation)))

    def _with_accounts(self, found: list[Statement], report: Report, annotation: Annotation | None) -> list[Statement]:
        """Those found, and the sentences that go on with an account, which take the place of a deed told in them."""
        if annotation is None:
            return found
        m = MarkedText(report, annotation)
        told = _nested([one for one in found if one.confidence >= self.least_stated])
        further = accounts_going_on(m, told, [one for one in found if one.confidence < self.least_stated])
        words = frozenset(n for one in further for n in _characters(one.content))
        others = [one for one in found if not (is_deed(m, one) and _characters(one.content) <= words)]
        legal = [one for one in further if all(_lie_legally(one, other) for other in others)]
        surest = {one.id: one for one in sorted((*others, *legal), key=lambda one: one.confidence)}
        return list(surest.values())  # both may have found the very same one


def _is_seen_alone(other: Statement) -> bool:
    """True where the rule that found the statement needs nobody beside it."""
    return other.by in SEEN_ALONE or (
        other.by == rules.VERB_OBJECT.by and _RECOUNTING.fullmatch(other.cue_text) is not None
    )


def _told_by(one: Statement, second: Iterable[Statement], text: str) -> Statement:
    """The statement; where the rules see its cue in the passive, with the source that they found.

    What the network has of the teller in what was told goes. They find none in "the captain is said to have left",
    where the captain is part of what is said.
    """
    cue = _characters(one.cue)
    for other in second:
        if other.by == rules.EMERGED.by and cue & _characters(other.cue):
            return _retold(one, text, (), other.content)
        if other.by == rules.HEARSAY.by and cue & _characters(other.cue) and _has_no_mouth(one, other):
            return _retold(one, text, (), other.content)
        if other.by != rules.PASSIVE.by or not cue & _characters(other.cue):
            continue
        if other.source:
            return _retold(one, text, other.source, _without(one.content, other.source, text) or one.content)
        if _has_no_mouth(one, other):
            return _retold(one, text, (), other.content)
    return one


def _without(content: Spans, source: Spans, text: str) -> Spans:
    """The content less the source's words, each piece without blanks at its ends."""
    found: list[Span] = []
    for span in content:
        start = span.start
        for cut in (*sorted(s for s in source if s.start < span.end and s.end > span.start), Span(span.end, span.end)):
            piece = text[start : cut.start]
            if piece.strip():
                first = start + len(piece) - len(piece.lstrip())
                found.append(Span(first, first + len(piece.strip())))
            start = cut.end
    return tuple(found)


def _has_no_mouth(one: Statement, other: Statement) -> bool:
    """Whether the network took for the source what is the subject of "is said"; not in "is said to have told her"."""
    subject = _characters(one.source)
    further = len(_characters(one.cue) - _characters(other.cue))
    return bool(subject) and subject <= _characters(other.content) and further <= len(" to")


def _surer(one: Statement, second: Iterable[Statement]) -> Statement:
    """The statement; where the rules know its cue for hearsay, at least as sure as they are."""
    cue = _characters(one.cue)
    sure = (other.confidence for other in second if other.by == rules.HEARSAY.by and cue & _characters(other.cue))
    return replace(one, confidence=max([one.confidence, *sure]))


def _filled(one: Statement, second: Iterable[Statement], text: str) -> Statement:
    """The statement; where its content is a bare "it" and the rules see more behind its cue, with that content."""
    if one.content_text.lower() not in _EMPTY:
        return one
    cue = _characters(one.cue)
    for other in second:
        if cue & _characters(other.cue) and len(other.content_text) > len(one.content_text):
            return _retold(one, text, one.source or other.source, other.content)
    return one


def _in_its_paragraph(one: Statement, report: Report) -> Statement:
    """The statement without pieces of content that stand in another paragraph than its cue and are no quotation."""
    if len(one.content) < 2 or not one.cue:
        return one
    home = next((block.span for block in report.blocks if block.span.contains(one.cue[0])), None)
    kept = tuple(s for s in one.content if home is None or home.contains(s) or _QUOTED.search(s.of(report.text)))
    return one if kept in ((), one.content) else _retold(one, report.text, one.source, kept)


def _retold(one: Statement, text: str, source: Spans, content: Spans) -> Statement:
    return Statement.proposed(
        one.report, text, one.kind, source=source, cue=one.cue, content=content, confidence=one.confidence, by=one.by
    )


def _gives_way(one: Statement, other: Statement) -> bool:
    """Whether the network's statement is a piece of what the rule found: words and source, or words and cue, shared."""
    words, source = _characters(one.content) & _characters(other.content), _characters(one.source)
    if not words:
        return bool(_characters(one.cue) & _characters(other.cue))
    same_source = bool(source & _characters(other.source)) or bool(_characters(one.cue) & _characters(other.cue))
    return same_source or not (source or other.cue)


def _lie_legally(other: Statement, one: Statement) -> bool:
    """Whether the two contents lie apart, or one within the other."""
    words, content = _characters(other.content), _characters(one.content)
    shared = len(words & content)
    return not shared or shared == min(len(words), len(content))


def _joins(other: Statement, found: Iterable[Statement]) -> bool:
    """Whether the statement says something that none of those found says, and lies legally beside them all."""
    words, cue = _characters(other.content), _characters(other.cue)
    for one in found:
        content = _characters(one.content)
        shared, either = len(words & content), len(words | content)
        if content < words and _characters(one.cue) < words and not cue & content:
            continue  # it is said within this one
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
