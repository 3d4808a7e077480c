"""Meaning: vectors of English words, so that "snapped" is near "broke" and a text is near its paraphrase.

`word_vectors.npy` has 128 signed bytes for each word of `words_by_frequency.txt`: the word's embedding by
all-MiniLM-L6-v2 (Apache-2.0), reduced to its principal components, as Model2Vec makes static tables (Tulkens and van
Dongen 2024). A text is the sum of its words' directions, each weighed by the logarithm of the word's rank.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

from .numerals import is_number
from .words import function_words, ranked_words, tokens

type Vector = npt.NDArray[np.float32]


def meaning(words: Iterable[str]) -> Vector | None:
    """The direction (length 1) of a text with these words, lower case; None where none of them is in the table."""
    total = sum((vector for word in words if (vector := _weighed(word)) is not None), np.zeros(_WIDTH, np.float32))
    length = float(np.linalg.norm(total))
    return total / np.float32(length) if length else None


@lru_cache(maxsize=50_000)
def meaning_of(text: str) -> Vector | None:
    """The direction of a text's words, numbers and those that say nothing of what it is about put aside.

    >>> boat, ship, cake = map(meaning_of, ("a boat sank", "the ship went down", "he ate cake"))
    >>> nearness(boat, ship) > nearness(boat, cake)
    True
    """
    return meaning(word for word in tokens(text) if word not in function_words() and not is_number(word))


@lru_cache(maxsize=200_000)
def words_near(one: str, other: str) -> float:
    """The cosine of two words' directions; 0 where the table lacks one, as it lacks names."""
    return nearness(meaning((one,)), meaning((other,)))


def nearness(one: Vector | None, other: Vector | None) -> float:
    """The cosine of two directions, -1 to 1; 0 where one is unknown."""
    return 0.0 if one is None or other is None else float(one @ other)


def directions(words: Sequence[tuple[str, ...]]) -> npt.NDArray[np.float32]:
    """A row of length 1 for each word, of the first of its forms that the table has; of nought where it has none."""
    rows = np.zeros((len(words), _WIDTH), np.float32)
    for row, forms in enumerate(words):
        found = next((vector for form in forms if (vector := _weighed(form)) is not None), None)
        length = 0.0 if found is None else float(np.linalg.norm(found))
        if found is not None and length:
            rows[row] = found / np.float32(length)
    return rows


_WIDTH = 128


@lru_cache(maxsize=50_000)
def _weighed(word: str) -> Vector | None:
    rank = _ranks().get(word)
    if rank is None:
        return None
    direction = _table()[rank].astype(np.float32)
    weighed: Vector = direction * np.float32(math.log1p(rank) / float(np.linalg.norm(direction)))
    return weighed


@cache
def _ranks() -> dict[str, int]:
    return {word: rank for rank, word in enumerate(ranked_words())}


@cache
def _table() -> npt.NDArray[np.int8]:
    with as_file(files(__package__).joinpath("word_vectors.npy")) as path:
        table: npt.NDArray[np.int8] = np.load(path, allow_pickle=False)
    return table
