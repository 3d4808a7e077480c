"""Synonyms: words and phrases by which reports tell of the same deed or thing, "fired on" and "shot at"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from .words import stem

LONGEST = 3
"""The most words of a phrase in the table."""


def senses(word: str) -> frozenset[int]:
    """The lines of the table in which a stem stands, by number; none where it is in no line.

    >>> senses(stem("ferry")) & senses(stem("boats")) != frozenset()
    True
    """
    return _table()[0].get(word, frozenset())


def senses_in(words: Sequence[str]) -> dict[str, frozenset[int]]:
    """The senses of each stem of a text, given with its function words; those of a phrase are all its words'.

    >>> fired, shot = senses_in(["be", "fire", "on"]), senses_in(["be", "shoot", "at"])
    >>> fired["fire"] & shot["shoot"] != frozenset()
    True
    """
    found = {word: senses(word) for word in words}
    phrases = _table()[1]
    for at in range(len(words)):
        for length in range(2, LONGEST + 1):
            phrase = tuple(words[at : at + length])
            if phrase in phrases:
                found |= {word: found[word] | phrases[phrase] for word in phrase}
    return found


def all_senses(words: Iterable[str]) -> frozenset[int]:
    """The senses of any of these stems."""
    return frozenset().union(*map(senses, words))


@cache
def _table() -> tuple[Mapping[str, frozenset[int]], Mapping[tuple[str, ...], frozenset[int]]]:
    """The senses of words, and those of phrases, which the file writes with low lines between their words."""
    words: dict[str, set[int]] = defaultdict(set)
    phrases: dict[tuple[str, ...], set[int]] = defaultdict(set)
    lines = files(__package__).joinpath("synonyms.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        for entry in line.split():
            stemmed = tuple(map(stem, entry.split("_")))
            if len(stemmed) == 1:
                words[stemmed[0]].add(number)
            else:
                phrases[stemmed].add(number)
    return (
        {word: frozenset(found) for word, found in words.items()},
        {phrase: frozenset(found) for phrase, found in phrases.items()},
    )
