"""Opposites: words that say another thing in the same place, so that "the gate was open" meets "the gate was shut"."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from .words import stem


def opposed(one: frozenset[str], other: frozenset[str]) -> bool:
    """True where a stem that one side alone has is the opposite of one that the other side alone has.

    >>> opposed(frozenset(map(stem, ("gate", "open"))), frozenset(map(stem, ("gate", "shut"))))
    True
    """
    mine, theirs = one - other, other - one
    return any(not theirs.isdisjoint(_opposites(word)) for word in mine)


def opposites_of(words: frozenset[str]) -> frozenset[str]:
    """The opposites of any of these stems."""
    return frozenset().union(*map(_opposites, words))


_LEAST_UNDONE = 4
"""Letters of a word that "un" can be put before."""


def _opposites(word: str) -> frozenset[str]:
    """Those of the table, and the word with "un" or without it: "locked" and "unlocked"."""
    undone = word.removeprefix("un") if len(word) >= len("un") + _LEAST_UNDONE else word
    return _table().get(word, frozenset()) | ({undone} if undone != word else {f"un{word}"})


@cache
def _table() -> dict[str, frozenset[str]]:
    """Each stem's opposites: in a line of the file the first word is the opposite of the others."""
    table: dict[str, frozenset[str]] = {}
    for line in files(__package__).joinpath("opposites.txt").read_text(encoding="utf-8").splitlines():
        first, *others = map(stem, line.split())
        table[first] = table.get(first, frozenset()) | frozenset(others)
        for other in others:
            table[other] = table.get(other, frozenset()) | {first}
    return table
