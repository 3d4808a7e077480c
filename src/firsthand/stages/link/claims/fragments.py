"""Fragments: contents that assert nothing by themselves, as a reading gives them where it cut a sentence wrongly."""

from __future__ import annotations

from .asserted import Asserted
from .words import listed, tokens

_FINITE = frozenset(
    listed("is are was were am be been has have had do does did will would can could may might must shall should")
)
_CLAUSE = 2
"""Words that tell something without which there is no assertion: of whom or what, and what of it."""


def is_fragment(one: Asserted) -> bool:
    """True where no proposition can be made out: a pronoun, a bare noun ("the rope"), a bare verb ("to pay").

    A figure says something by itself ("seven, not nine"), and so does one word that a verb makes a clause of
    ("that it was warned").
    """
    if one.figures or one.whens:
        return False
    telling = len(set(one.words))
    return not telling or (telling < _CLAUSE and _FINITE.isdisjoint(tokens(one.text)))
