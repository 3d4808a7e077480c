"""One side of a comparison: an Asserted with its words weighed and turned to vectors, made once, compared often."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from .asserted import Asserted
from .meaning import directions
from .numerals import is_number
from .opposites import opposites_of
from .quotations import RARE, runs
from .synonyms import all_senses, senses_in
from .words import function_words, stem, tokens, weight

_STORY = 24
"""The words of a report's story that are compared."""
_CHIEF, _NAMED_ANYWAY = 12, 0.35
"""The first words of a story, and what is left of their weight where they are names: they stand in all its reports."""
_ALIGNED = 60
"""Different words of a content that are aligned with another's; a speech is hardly one claim."""
_TELLING_RUN = 0.8
"""The least weight of four quoted words that nobody says by chance."""


class Side:
    """What of an Asserted is compared, ready to be compared.

    `aligned` are the first different stems of its content, `weights` theirs (n), `directions` their unit vectors (n by
    128, nought where the table lacks the word), `senses` their senses, `told_senses` all of these. `near` and
    `near_senses` are those of the content and of the sentences around it.
    """

    __slots__ = (
        "aligned",
        "aligned_weight",
        "asserted",
        "directions",
        "names",
        "near",
        "near_senses",
        "opposites",
        "quoted",
        "senses",
        "setting",
        "speaker",
        "story",
        "told_senses",
        "weights",
        "words",
        "words_weight",
    )

    def __init__(self, asserted: Asserted) -> None:
        self.asserted = asserted
        self.words = frozenset(asserted.words)
        self.words_weight = weight_of(self.words)
        self.opposites = opposites_of(self.words)
        self.setting = asserted.setting
        self.names = asserted.names
        self.speaker = asserted.speaker
        self.story = frozenset(asserted.story[:_STORY])
        long = {run for quoted in asserted.quotations for run in runs(quoted) if run.count(" ") >= RARE - 1}
        self.quoted = frozenset(run for run in long if weight_of(run.split()) > _TELLING_RUN)
        self._align()

    def _align(self) -> None:
        read = tokens(self.asserted.text)
        telling = [word for word in read if word not in function_words() and not is_number(word)]
        surface = {stem(word): word for word in reversed(telling) if stem(word) in self.words}
        self.aligned = tuple(word for word in dict.fromkeys(self.asserted.words) if word in surface)[:_ALIGNED]
        self.weights: npt.NDArray[np.float64] = np.array([self._weight(word) for word in self.aligned])
        self.directions = directions([(surface[word], word) for word in self.aligned])
        found = senses_in([stem(word) for word in read])
        self.senses = tuple(found[word] for word in self.aligned)
        self.told_senses = frozenset[int]().union(*self.senses)
        self.near = self.words | self.setting
        self.near_senses = all_senses(self.near) | self.told_senses
        self.aligned_weight = float(self.weights.sum())

    def _weight(self, word: str) -> float:
        chief = word in self.names and word in self.asserted.story[:_CHIEF]
        return weight(word) * (_NAMED_ANYWAY if chief else 1.0)


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
    return share(weight_of(shared), light, heavy)


def share(shared: float, light: float, heavy: float) -> float:
    """What `shared` is of two weights, of which the lighter one counts more."""
    return shared / (0.7 * light + 0.3 * heavy + 0.3)
