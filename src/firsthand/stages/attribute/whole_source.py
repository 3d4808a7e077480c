"""Whole sources: a source that the network cut within a noun phrase, "the" of "the Norwick Line", is made whole."""

from __future__ import annotations

from firsthand.domain import Annotation, Span, Statement, Token

MOST = 8
"""Tokens that a source is made longer by."""

_WITHIN = frozenset(("det", "amod", "compound", "nummod", "poss", "nmod", "predet", "quantmod"))
"""What hangs in a noun phrase before its noun."""


def with_whole_source(one: Statement, annotation: Annotation, text: str) -> Statement:
    """The statement, with its source's last piece up to the noun that its last word hangs on, where that is free."""
    if not one.source:
        return one
    tokens = annotation.tokens_in(one.source[-1])
    noun = _noun_behind(annotation, tokens[-1]) if tokens else None
    if noun is None:
        return one
    longer = Span(one.source[-1].start, noun.span.end)
    added = Span(one.source[-1].end, noun.span.end)
    if any(span.start < added.end and added.start < span.end for span in (*one.cue, *one.content)):
        return one
    return Statement.proposed(
        one.report,
        text,
        one.kind,
        source=(*one.source[:-1], longer),
        cue=one.cue,
        content=one.content,
        confidence=one.confidence,
        by=one.by,
    )


def _noun_behind(annotation: Annotation, last: Token) -> Token | None:
    """The noun behind the source's last word that it is part of; None where the source ends with its phrase."""
    noun = None
    token = last
    while token.dep in _WITHIN and last.index < token.head <= last.index + MOST:
        token = annotation.tokens[token.head]
        noun = token if token.pos in ("NOUN", "PROPN") else noun
    return noun
