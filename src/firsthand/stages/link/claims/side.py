"""One side of a comparison: an Asserted with its words as sets and their weights summed, made once, compared often."""

from __future__ import annotations

from collections.abc import Iterable

from .asserted import Asserted
from .meaning import meaning_of
from .opposites import opposites_of
from .quotations import RARE, runs
from .words import weight

_STORY = 24
"""The words of a report's story that are compared."""


class Side:
    """What of an Asserted is compared, ready to be compared."""

    __slots__ = ("asserted", "meaning", "names", "opposites", "quoted", "setting", "story", "words", "words_weight")

    def __init__(self, asserted: Asserted) -> None:
        self.asserted = asserted
        self.words = frozenset(asserted.words)
        self.words_weight = weight_of(self.words)
        self.opposites = opposites_of(self.words)
        self.setting = asserted.setting
        self.names = asserted.names
        self.story = frozenset(asserted.story[:_STORY])
        self.meaning = meaning_of(asserted.text)
        long = {run for quoted in asserted.quotations for run in runs(quoted) if run.count(" ") >= RARE - 1}
        self.quoted = frozenset(run for run in long if weight_of(run.split()) > _TELLING_RUN)


_TELLING_RUN = 0.8
"""The least weight of four quoted words that nobody says by chance."""


def weight_of(words: Iterable[str]) -> float:
    """The weights of the words, summed."""
    return sum(map(weight, words))


def overlap(one: frozenset[str], other: frozenset[str], without: frozenset[str] = frozenset()) -> float:
    """The weight of shared words over that of both sides, the lighter side counting more, 0 to 1.

    `without` are words that count on neither side. Sides with little to share are never wholly alike.
    """
    shared = (one & other) - without
    if not shared:
        return 0.0
    light, heavy = sorted((weight_of(one - without), weight_of(other - without)))
    return weight_of(shared) / (0.7 * light + 0.3 * heavy + 0.3)
