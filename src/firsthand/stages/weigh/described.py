"""Descriptions of people without a name: whether two can be of one person."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from pathlib import Path

from firsthand.domain.outlet import folded


class Fit(IntEnum):
    """How two descriptions stand to each other."""

    APART = 0
    """Two different words: an insider, a deckhand."""
    TOGETHER = 1
    """Two words that are said of one person: a conscript, a soldier; and those that fit anybody: a man."""
    ALIKE = 2
    """The same word."""


@cache
def fit(one: str | None, other: str | None) -> Fit:
    """How the words for two people fit, before any relative clause and articles aside.

    >>> fit("a deckhand", "the deckhand who spoke to the paper").name
    'ALIKE'
    >>> fit("the soldier", "the older of two conscripts").name, fit("an insider", "a clerk").name
    ('TOGETHER', 'APART')
    """
    if one is None or other is None:
        return Fit.APART
    ours, theirs = _head(one), _head(other)
    if ours == theirs:
        return Fit.ALIKE
    anybody, nobody, *groups = _table()
    if {ours, theirs} & nobody:
        return Fit.APART
    if ours in anybody or theirs in anybody or any({ours, theirs} <= group for group in groups):
        return Fit.TOGETHER
    return Fit.APART


@cache
def _table() -> tuple[frozenset[str], ...]:
    """Words for one sort of people, a set a line; those of the first fit anybody, those of the second nobody else."""
    lines = Path(__file__).with_name("described_as.txt").read_text(encoding="utf-8").splitlines()
    return tuple(frozenset(line.split()) for line in lines)


@cache
def is_description(name: str | None) -> bool:
    """True for one word for what somebody is, though it has a capital: "Nurse", as a sentence or a translation begins.

    >>> is_description("Nurse"), is_description("Nurse Adams"), is_description("Sailor")
    (True, False, True)
    """
    words = folded(name or "").split()
    return len(words) == 1 and any(words[0] in group for group in _table())


def _head(name: str) -> str:
    """The word for what the person is, in the singular; for one of a group the word for the group.

    >>> _head("the older of two conscripts"), _head("survivors on the quay"), _head("one of them")
    ('conscript', 'survivor', 'them')
    """
    name = re.split(r", (?:to|through) ", name)[0] or name
    plain = re.sub(r"^(?:\w+ )?(?:one|first|second|third|other|older|younger|elder)s? of (?:the )?", "", folded(name))
    words = re.split(r"\b(?:who|whom|that|which|of|from|on|in|to|with|at|for)\b", plain)[0]
    word = (words.split() or [plain or folded(name)])[-1]
    return {"men": "man", "women": "woman", "people": "person"}.get(word) or re.sub(r"(?<=[^su])s$", "", word)
