"""The setting of a statement: its sentence, the one before, and the names and rare words of its report."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from firsthand.domain import Report, Statement
from firsthand.text.dates import MONTHS

from .words import function_words, listed, stem, tokens, weight

_SENTENCE_END = re.compile(r"(?<=[.!?…])[”’\"'»“]*\s+(?=[“‘\"'«„A-Z0-9])|\n+")
_NAME = re.compile(r"(?<=[\w,;’'”] )[A-Z]\w+")
_CAPITAL = re.compile(r"\b[A-Z]\w+")
_RARE_NAME = 0.7
"""The weight of a word that is taken for a name even where it begins a sentence."""
_SMALL = re.compile(r"\b[a-z]\w+")
_CALENDAR = frozenset({*MONTHS, *listed("monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr")})
_STORY_TERMS = 40
_LEAST_TELLING = 0.25
"""Words of less weight tell no story."""
_READ_FOR_STORY = 20_000
"""Characters of a report that are read for what its story is."""


def sentence_around(statement: Statement, report: Report) -> tuple[str, str]:
    """The sentences that the statement's parts stand in, and the sentence before them in the same or the last block."""
    spans = (*statement.content, *statement.cue, *statement.source)
    first, last = min(span.start for span in statement.content), max(span.end for span in spans)
    block = next((b.span for b in report.blocks if b.span.start <= first < b.span.end), None)
    start, end = (block.start, block.end) if block else (max(0, first - 300), min(len(report.text), last + 300))
    before_block = ""
    earlier = [b for b in report.prose if block and b.span.end <= block.start]
    if earlier:
        before_block = _sentences(earlier[-1].span.of(report.text)[-600:])[-1]
    offset, previous, around = start, before_block, []
    for sentence in _sentences(report.text[start : max(end, last)]):
        at = report.text.find(sentence, offset)
        offset = at + len(sentence)
        if offset <= first:
            previous = sentence
        elif at < last:
            around.append(sentence)
    return " ".join(around), previous


def _sentences(text: str) -> list[str]:
    return [piece for piece in _SENTENCE_END.split(text) if piece and piece.strip()] or [text]


def story_of(report: Report) -> tuple[str, ...]:
    """The stems that tell what the report is about, most telling first: those of its title, names, and rare words.

    A word counts by its weight, by how often it stands there (as a logarithm), and double in the title or as a name.
    """
    return _story(report.title or "", report.text[:_READ_FOR_STORY])


def names_of(report: Report) -> frozenset[str]:
    """The stems of the names in a report: words with a capital, but for common ones that begin a sentence.

    Days and months are none, and neither is a word that stands there without a capital too.
    """
    return _names(report.text[:_READ_FOR_STORY])


@lru_cache(maxsize=64)
def _names(text: str) -> frozenset[str]:
    small = {*_SMALL.findall(text), *function_words(), *_CALENDAR}
    inside = {word.casefold() for word in _NAME.findall(text)} - small
    first = {word.casefold() for word in _CAPITAL.findall(text)} - small
    found = {stem(word) for word in inside} | {name for name in map(stem, first) if weight(name) >= _RARE_NAME}
    return frozenset(name for name in found if len(name) > 2)


@lru_cache(maxsize=64)
def _story(title_words: str, text: str) -> tuple[str, ...]:
    counts = Counter(stem(word) for word in tokens(text) if word not in function_words() and len(word) > 2)
    for word in [word for word in counts if weight(word) < _LEAST_TELLING]:
        del counts[word]
    title = {stem(word) for word in tokens(title_words)}
    names = {stem(word.casefold()) for word in re.findall(r"(?<=[a-z,;] )[A-Z][\w’'-]+", text)}
    scores = {
        word: weight(word) * (1 + count.bit_length()) * (1 + (word in title) + (word in names))
        for word, count in counts.items()
    }
    best = sorted(scores, key=lambda word: (-scores[word], word))
    return tuple(best[:_STORY_TERMS])
