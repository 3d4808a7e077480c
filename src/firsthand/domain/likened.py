"""Likened: how like two statements are, as a proposal that is kept with them."""

from __future__ import annotations

from dataclasses import dataclass

from .claim import Stance


@dataclass(frozen=True, slots=True)
class Likened:
    """Two statements, by their ids, which both may assert the same, or give one matter another value.

    `same` and `rival` are the probabilities of either (0 to 1), `stance` is how one stands to what the other says. It
    holds in both directions.
    """

    one: str
    other: str
    same: float
    rival: float
    stance: Stance
