"""What a translation carries over: the numbers, dates and names of a text, sentence by sentence."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from firsthand.domain import Span

from .carried_words import WORDS
from .skeletons import head, skeleton

MOST_SENTENCES = 150
"""Sentences of a text that are looked at."""

NOUNS = 0.16
"""Share of words inside sentences that have a capital, from which on the language writes its nouns so (German)."""

_SENTENCE_END = re.compile(r"(?:(?<![\d\W])|(?<=\d{3})|(?<=[\"”“»’]))(?<!\b[A-ZА-Я])[.!?…]+[\"”“»’]*\s+|\n+")
"""Not after an initial, nor after "12." which may be a German day."""

_ITEM = re.compile(
    r"(?P<number>\d{1,3}(?:[.,’'\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,:]\d+)?)|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)"
)
_POSSESSIVE = re.compile(r"['’]s$")
_SEPARATOR = re.compile(r"[.,’'\u00a0\u202f ](?=\d{3}(?:\D|$))")

_SMALL = re.compile(r"\d\d?|day \d|month \d+")


class Sentence(NamedTuple):
    """A sentence with what it carries: `firm` are numbers, dates and surely names, `soft` perhaps names.

    `heads` are the beginnings of all of these, one of which two sentences that carry the same have in common.
    """

    span: Span
    firm: tuple[str, ...]
    soft: tuple[str, ...]
    heads: frozenset[str]


def terms_in(text: str) -> tuple[int, ...]:
    """Hashes (63 bits) of what a text carries, least first; the same in every process. Small numbers are left out."""
    nouns = _writes_nouns_with_capitals(text)
    carried = {head(item) for one in sentences_of(text) for item in (*one.firm, *(one.soft if nouns else ()))}
    return tuple(sorted(_hash(item) for item in carried if not _SMALL.fullmatch(item)))


def _hash(item: str) -> int:
    return int.from_bytes(blake2b(item.encode(), digest_size=8).digest()) >> 1


@lru_cache(maxsize=128)
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The first sentences, of which each is what stands between two ends of sentences or lines."""
    spans = _spans(text)
    nouns = _writes_nouns_with_capitals(text)
    return tuple(_sentence(text, span, nouns=nouns) for span in spans)


@lru_cache(maxsize=128)
def _spans(text: str) -> tuple[Span, ...]:
    spans, start = list[Span](), 0
    for end in [*(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]:
        words = text[start:end].strip()
        if words:
            start = text.index(words, start)
            spans.append(Span(start, start + len(words)))
        start = end
        if len(spans) >= MOST_SENTENCES:
            break
    return tuple(spans)


def _sentence(text: str, span: Span, *, nouns: bool) -> Sentence:
    firm, soft = list[str](), list[str]()
    is_first = True
    for match in _ITEM.finditer(text, span.start, span.end):
        if match["number"]:
            firm.append(_number(match[0]))
            continue
        word = match["word"]
        if meaning := WORDS.get(word.lower()):
            (soft if word.lower() in _AMBIGUOUS else firm).append(meaning)
        elif word[0].isupper() and (name := skeleton(_POSSESSIVE.sub("", word))):
            (soft if is_first or nouns else firm).append(name)
        is_first = False
    return Sentence(span, tuple(firm), tuple(soft), frozenset(map(head, (*firm, *soft))))


_AMBIGUOUS = frozenset(
    ("may", "march", "mars", "mar", "sept", "elf", "acht", "cent", "сто", "both", "beide", "mai", "sep")
)


def _number(written: str) -> str:
    """In figures with a full stop before what is less than one: "1.900" and "1 900" are 1900, "5:40" is 5.40."""
    plain = _SEPARATOR.sub("", written) if len(re.findall(r"\d", written)) > 3 else written
    return re.sub(r"[,:]", ".", plain)


@lru_cache(maxsize=128)
def _writes_nouns_with_capitals(text: str) -> bool:
    inside = [word for span in _spans(text) for word in re.findall(r"[^\W\d_]+", span.of(text))[1:]]
    capitals = sum(1 for word in inside if word[0].isupper())
    return capitals >= NOUNS * max(1, len(inside))
