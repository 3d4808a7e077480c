"""Alignment: how much of what one statement says the other says too, in the same words, synonyms or words near them.

Each word is aligned with the likest of the other side's, as lexical alignment for paraphrases does (Mihalcea, Corley
and Strapparava 2006); a word of the other's setting will do as well where a content leaves out what was just said.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .side import Side

SYNONYM = 0.75
"""What a synonym counts beside the word itself."""
_NEAR = 0.4
"""The cosine of two words from which on one stands for a part of the other, up to `_NEAREST` of it."""
_NEAREST = 0.7


class Aligned(NamedTuple):
    """The weight of a content's words that the other has in its content, and in its content or around it."""

    said: float
    near: float


def align(one: Side, other: Side) -> tuple[Aligned, Aligned]:
    """What each side has in common with the other."""
    ours, theirs = _said(one, other)
    return Aligned(ours, _near(one, other)), Aligned(theirs, _near(other, one))


def _said(one: Side, other: Side) -> tuple[float, float]:
    if not one.aligned or not other.aligned:
        return 0.0, 0.0
    alike = np.maximum(one.directions @ other.directions.T - _NEAR, 0) * (_NEAREST / (1 - _NEAR))
    places = {word: column for column, word in enumerate(other.aligned)}
    for row, (word, senses) in enumerate(zip(one.aligned, one.senses, strict=True)):
        if senses and not senses.isdisjoint(other.told_senses):
            for column, theirs in enumerate(other.senses):
                if not senses.isdisjoint(theirs):
                    alike[row, column] = max(alike[row, column], SYNONYM)
        if word in places:
            alike[row, places[word]] = 1.0
    return float(alike.max(1) @ one.weights), float(alike.max(0) @ other.weights)


def _near(one: Side, other: Side) -> float:
    found = 0.0
    for word, weight, senses in zip(one.aligned, one.weights.tolist(), one.senses, strict=True):
        if word in other.near:
            found += weight
        elif senses and not senses.isdisjoint(other.near_senses):
            found += SYNONYM * weight
    return found
