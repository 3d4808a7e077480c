"""Synthetic articles, the same for every system: words by Zipf's law, stock phrases, outlets' boilerplate, and copies.

Every tenth article is a copy of an earlier one, cut to 60 % of its words, with a new lead and tail. Each article is
made from its number alone, so that none has to be kept. Needs numpy and nothing of Firsthand: peers run it as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np

SEED = 20_240_311
VOCABULARY = 30_000
KEPT = 0.6
COPY_EVERY = 10
FIRST_COPY = 200
PHRASES, OUTLETS = 150, 40
_ONSETS = (
    "b",
    "br",
    "c",
    "ch",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "qu",
    "r",
    "s",
    "st",
    "t",
    "v",
)
_RIMES = (
    "a",
    "ad",
    "an",
    "ar",
    "e",
    "ed",
    "en",
    "er",
    "i",
    "il",
    "in",
    "ing",
    "ion",
    "o",
    "on",
    "or",
    "u",
    "un",
    "us",
    "y",
)


class Article(NamedTuple):
    """A text, and for a copy the number of the article that it was cut from."""

    text: str
    source: int | None


def articles(count: int, seed: int = SEED) -> Iterator[Article]:
    """The first `count` articles."""
    return (_article(number, seed) for number in range(count))


def _article(number: int, seed: int) -> Article:
    if number < FIRST_COPY or number % COPY_EVERY:
        return Article(_text(_original(number, seed)), None)
    rng = np.random.default_rng([seed, number])
    source = int(rng.integers(0, number))
    source -= source >= FIRST_COPY and source % COPY_EVERY == 0  # the one before a copy is none
    words = _original(source, seed)
    length = int(len(words) * KEPT)
    start = int(rng.integers(0, len(words) - length + 1))
    lead, tail = _words(rng, int(rng.integers(25, 50))), _words(rng, int(rng.integers(15, 40)))
    return Article(_text([*lead, *words[start : start + length], *tail]), source)


def _original(number: int, seed: int) -> list[str]:
    rng = np.random.default_rng([seed, number])
    words = _words(rng, int(rng.integers(200, 450)))
    for _ in range(2):
        place = int(rng.integers(0, len(words)))
        words[place:place] = _stock(seed)[int(rng.integers(0, PHRASES))]
    if rng.random() < 0.4:
        words += _stock(seed)[PHRASES + int(rng.integers(0, OUTLETS))]
    return words


def _words(rng: np.random.Generator, count: int) -> list[str]:
    vocabulary, bounds = _vocabulary()
    return [vocabulary[place] for place in np.searchsorted(bounds, rng.random(count)).tolist()]


@cache
def _vocabulary() -> tuple[list[str], np.ndarray]:
    """Distinct words, and the cumulated share of each; the commoner, the shorter."""
    rng = np.random.default_rng(SEED)
    found: dict[str, None] = {}
    while len(found) < VOCABULARY:
        syllables = 1 + int(rng.random() < 0.75) + int(rng.random() < 0.35)
        found["".join(_syllable(rng) for _ in range(syllables))] = None
    words = sorted(found, key=len)
    shares = 1 / (np.arange(VOCABULARY) + 2.7)
    return words, np.cumsum(shares / shares.sum()) * (1 - 1e-12) + 1e-12


def _syllable(rng: np.random.Generator) -> str:
    return _ONSETS[int(rng.integers(0, len(_ONSETS)))] + _RIMES[int(rng.integers(0, len(_RIMES)))]


@cache
def _stock(seed: int) -> list[list[str]]:
    """Stock phrases of 4 to 8 words, then boilerplate of 40 words, one an outlet."""
    rng = np.random.default_rng([seed, 0, 1])
    phrases = [_words(rng, int(rng.integers(4, 9))) for _ in range(PHRASES)]
    return phrases + [_words(rng, 40) for _ in range(OUTLETS)]


def _text(words: list[str]) -> str:
    """Words as sentences of 14 words, and paragraphs of three sentences."""
    sentences = [" ".join(words[at : at + 14]).capitalize() + "." for at in range(0, len(words), 14)]
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))
