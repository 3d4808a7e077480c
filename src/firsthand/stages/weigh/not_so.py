"""Not so: "four carts and not five", "the 41st, not the 14th": another figure or name is put in place of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from firsthand.domain.outlet import folded

_SMALL = r"(?:(?:in|on|at|from|by|of|the|an?|some|only|about) ){0,3}"
_VALUE = r"[\w’'-]+"
_NOT = re.compile(
    rf"(?P<right>{_VALUE})(?: {_VALUE}){{0,4}}?,? (?:and not|but not|not|rather than|instead of) "
    rf"{_SMALL}(?P<wrong>{_VALUE})"
)
_NUMBERS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen first second third
    """.split()  # noqa: SIM905 - a word list reads better as one
)


def puts_another_in_place(text: str, of: str) -> bool:
    """True where `text` says that something in the text `of` is another figure, or another name.

    >>> puts_another_in_place("There were four carts and not five", "hay for five carts")
    True
    >>> puts_another_in_place("it was the 41st, not the 14th", "men of the 41st")
    False
    """
    said = _words(of)
    return any(wrong in said and right not in said for right, wrong in _contrasts(text))


@lru_cache(10_000)
def _contrasts(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[tuple[str, str]]:
    for start in (match.start() for match in re.finditer(r"(?<![\w’'-])[\w’'-]+", text)):
        match = _NOT.match(text, start)
        if match and _sort(match["right"]) is not None and _sort(match["right"]) == _sort(match["wrong"]):
            yield folded(match["right"]), folded(match["wrong"])


def _sort(word: str) -> str | None:
    """What a word is one of: a figure, or a name; None for others."""
    if word[:1].isdigit() or folded(word).split("-")[0] in _NUMBERS:
        return "figure"
    return "name" if word[:1].isupper() else None


@lru_cache(10_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(folded(text).split())
