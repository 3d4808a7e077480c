"""What counts of people are counts of: the few tolls that reports of one event dispute, each with its words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from .words import listed, stem

_WORDS = {
    "dead": listed(
        "dead died die deaths death killed kill fatalities fatality drowned drown perished bodies body corpse"
    )
    + listed("toll slain murdered executed"),
    "hurt": listed("injured injuries wounded hurt casualties hospitalised hospitalized"),
    "missing": listed("missing unaccounted vanished disappeared"),
    "survivors": listed("survivors survived rescued saved"),
    "aboard": listed("aboard board passengers carrying carried"),
    "held": listed("arrested detained arrests detainees captured jailed imprisoned"),
    "moved": listed("displaced evacuated homeless fled evacuees"),
}


def matter_of(stemmed: Iterable[str]) -> str | None:
    """The toll that the first telling word belongs to; None where none does.

    >>> matter_of(["seven", "person", "drown"])
    'dead'
    """
    return next((_table()[word] for word in stemmed if word in _table()), None)


@cache
def _table() -> dict[str, str]:
    return {stem(word): matter for matter, words in _WORDS.items() for word in words}
