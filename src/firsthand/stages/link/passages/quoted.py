"""Quoted: whether two reports share no more than what somebody said to both, or to one that the other heard of.

Two quotations that are made after one pattern are not one utterance. Where a word of one stands for quite another word
in the other, or both go on with words of their own inside the marks, they are two; a paper may cut a quotation, and a
machine may misread it, but neither puts other words in its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from firsthand.domain import Passage, Report, Span
from firsthand.text.quotation import Quotation, quotations

SAME_WORDS = 0.6
"""Likeness of letters, from which on two runs of words may be one that was misread or written otherwise."""

REST = 60
"""Characters of a quotation's rest that are looked at."""

SHARE = 0.8
"""Share of a passage's characters that must stand in quotation marks, in both reports."""

WHOLE = 0.9
"""Share of a quotation that is nearly all of it."""


def quotations_of(report: Report) -> tuple[Quotation, ...]:
    """The report's quotations, over all of its blocks."""
    return _quotations(report.text, tuple(block.span for block in report.blocks) or (Span(0, len(report.text)),))


_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=256)
def _quotations(text: str, blocks: tuple[Span, ...]) -> tuple[Quotation, ...]:
    return quotations(text, blocks)


def is_quoted(passage: Passage, derived: Sequence[Quotation], source: Sequence[Quotation]) -> bool:
    """True where the passage is a quotation in both reports, whose quotations are given."""
    return _is_in(passage.derived, derived) and _is_in(passage.source, source)


def is_whole(passage: Passage, derived: Sequence[Quotation], source: Sequence[Quotation]) -> bool:
    """True where the passage has nearly all of some quotation of one of the reports, which is opened and closed."""
    pairs = [(passage.derived, quote) for quote in derived] + [(passage.source, quote) for quote in source]
    return any(quote.opened and quote.closed and _share(quote.span, span) >= WHOLE for span, quote in pairs)


def differ(passage: Passage, texts: tuple[str, str], derived: Sequence[Quotation], source: Sequence[Quotation]) -> bool:
    """True where the marks hold two utterances: with other words inside the passage, or before or after it in both."""
    quotes = _quotation(passage.derived, derived), _quotation(passage.source, source)
    if quotes[0] is None or quotes[1] is None:
        return False
    (before, words, after), (before_other, words_other, after_other) = (
        _in_three(text, span, quote) for text, span, quote in zip(texts, passage, quotes, strict=True) if quote
    )
    return (
        _go_on_otherwise(before[-REST:], before_other[-REST:])
        or _go_on_otherwise(after[:REST], after_other[:REST])
        or _has_other_words(words, words_other)
    )


def _in_three(text: str, span: Span, quote: Span) -> tuple[str, str, str]:
    """The quotation's text before, in and after the passage."""
    start, end = max(span.start, quote.start), min(span.end, quote.end)
    return text[quote.start : start], text[start:end], text[end : quote.end]


def _has_other_words(words: str, others: str) -> bool:
    """True where a run of words of one stands for quite other words of the other."""
    here, there = _WORD.findall(words.lower()), _WORD.findall(others.lower())
    changes = SequenceMatcher(None, here, there, autojunk=False).get_opcodes()
    return any(_unlike("".join(here[a:b]), "".join(there[c:d])) for how, a, b, c, d in changes if how == "replace")


def _go_on_otherwise(rest: str, other: str) -> bool:
    one, two = "".join(_WORD.findall(rest.lower())), "".join(_WORD.findall(other.lower()))
    return bool(one and two) and _unlike(one, two)


def _unlike(one: str, two: str) -> bool:
    """Whether letters can't be the same ones misread; a number in figures may stand for one in words."""
    if one.isdigit() != two.isdigit():
        return False
    return SequenceMatcher(None, one, two, autojunk=False).ratio() < SAME_WORDS


def _quotation(span: Span, quoted: Sequence[Quotation]) -> Span | None:
    return max((q.span for q in quoted if q.span.overlaps(span)), key=lambda q: _share(span, q), default=None)


def _is_in(span: Span, quoted: Sequence[Quotation]) -> bool:
    return sum(_share(span, quote.span) for quote in quoted if quote.span.overlaps(span)) >= SHARE


def _share(span: Span, other: Span) -> float:
    """The share of `span` that lies in `other`."""
    return max(0, min(span.end, other.end) - max(span.start, other.start)) / max(1, span.end - span.start)
