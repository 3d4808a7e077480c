"""What is kept of a comparison: the pair's likeness, where the two are at all alike."""

from __future__ import annotations

from firsthand.domain import Likened

from .likeness import Likeness

LEAST = 0.05
"""The least probability of the same, or of a rival, that is not taken for none."""


def likened(one: str, other: str, like: Likeness) -> Likened | None:
    """The likeness of these two statements (by id) as it is kept, the lower id first; None where there is none."""
    if like.same < LEAST and like.rival < LEAST:
        return None
    return Likened(min(one, other), max(one, other), like.same, like.rival, like.stance)
