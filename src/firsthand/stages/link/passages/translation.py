"""Translations: reports that carry the same numbers, dates and names through their sentences in the same order.

Two who write about the same event on their own have the same names and figures too, but hardly sentence by sentence
and in one order. So the sentences of both are aligned in order (one with one, or one with two; as Gale and Church 1993
do it by length), and what counts is how much of what either carries finds itself again in the sentence beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from .carried import Sentence, sentences_of
from .skeletons import head

FEWEST = 10
"""Numbers, dates and names that must be found again."""

FEWEST_PAIRS = 5
"""Sentences that must have found theirs."""

FOUND = 0.88
"""Share of what either carries, between the first and the last sentence that found theirs, that must be found."""

COVERED = 0.8
"""Share of the letters there that must stand in such sentences."""

WHOLE = 0.75
"""Share of what one of the two carries as a whole that must be found: it may be cut, but not have much of its own."""

_STEPS = ((1, 1), (1, 2), (2, 1))


class Beside(NamedTuple):
    """Sentences of one text (first and end) that stand for sentences of the other.

    `shared` is how much both carry, `soft` how much of that is in either but perhaps a name.
    """

    here: tuple[int, int]
    there: tuple[int, int]
    shared: int
    soft: tuple[int, int]


def carried_over(text: str, other: str) -> tuple[Beside, ...]:
    """The sentences of two texts that stand for each other; none where they are no translations of each other."""
    here, there = sentences_of(text), sentences_of(other)
    pairs = tuple(_aligned(here, there))
    if len(pairs) < FEWEST_PAIRS or sum(pair.shared for pair in pairs) < FEWEST:
        return ()
    inner = here[pairs[0].here[0] : pairs[-1].here[1]], there[pairs[0].there[0] : pairs[-1].there[1]]
    is_translation = (
        max(_found(pairs, here, there)) >= WHOLE
        and min(_found(pairs, *inner)) >= FOUND
        and min(_covered(pairs, here, there)) >= COVERED
    )
    return pairs if is_translation else ()


def _found(pairs: Sequence[Beside], here: Sequence[Sentence], there: Sequence[Sentence]) -> tuple[float, float]:
    """The share of what each carries that was found; what is but perhaps a name counts where it was."""
    shared = sum(pair.shared for pair in pairs)
    firm = sum(len(one.firm) for one in here), sum(len(one.firm) for one in there)
    soft = sum(pair.soft[0] for pair in pairs), sum(pair.soft[1] for pair in pairs)
    return shared / max(1, firm[0] + soft[0]), shared / max(1, firm[1] + soft[1])


def _covered(pairs: Sequence[Beside], here: Sequence[Sentence], there: Sequence[Sentence]) -> tuple[float, float]:
    """The share of the characters from the first pair to the last that stand in pairs."""
    own = sum(_length(here, pair.here) for pair in pairs), sum(_length(there, pair.there) for pair in pairs)
    return (
        own[0] / _length(here, (pairs[0].here[0], pairs[-1].here[1])),
        own[1] / _length(there, (pairs[0].there[0], pairs[-1].there[1])),
    )


def _length(sentences: Sequence[Sentence], part: tuple[int, int]) -> int:
    return sum(one.span.end - one.span.start for one in sentences[slice(*part)])


def _aligned(here: Sequence[Sentence], there: Sequence[Sentence]) -> Iterator[Beside]:
    """The pairs of the alignment under which most is carried over, those that share something."""
    best = [[0.0] * (len(there) + 1) for _ in range(len(here) + 1)]
    steps: dict[tuple[int, int], Beside] = {}
    touch = [[not one.heads.isdisjoint(two.heads) for two in there] for one in here]
    for i, j in product(range(1, len(here) + 1), range(1, len(there) + 1)):
        best[i][j] = max(best[i - 1][j], best[i][j - 1])
        for rows, columns in _STEPS:
            first, other_first = i - rows, j - columns
            if min(first, other_first) < 0 or not touch[first][other_first] or not touch[i - 1][j - 1]:
                continue
            pair = _beside(here, there, (first, i), (other_first, j))
            gain = best[first][other_first] + _gain(pair)
            if gain > best[i][j]:
                best[i][j], steps[i, j] = gain, pair
    yield from reversed(list(_back(best, steps)))


def _back(best: list[list[float]], steps: dict[tuple[int, int], Beside]) -> Iterator[Beside]:
    i, j = len(best) - 1, len(best[0]) - 1
    while i and j:
        if pair := steps.get((i, j)):
            yield pair
            i, j = pair.here[0], pair.there[0]
        elif best[i][j] == best[i - 1][j]:
            i -= 1
        else:
            j -= 1


def _gain(pair: Beside) -> float:
    """What is shared, less where one sentence is put beside two: those must share more than either alone."""
    return pair.shared - 0.1 * (pair.here[1] - pair.here[0] + pair.there[1] - pair.there[0] - 2)


def _beside(
    here: Sequence[Sentence], there: Sequence[Sentence], rows: tuple[int, int], columns: tuple[int, int]
) -> Beside:
    one, two = here[slice(*rows)], there[slice(*columns)]
    firm = [item for s in one for item in s.firm], [item for s in two for item in s.firm]
    soft = [item for s in one for item in s.soft], [item for s in two for item in s.soft]
    shared, rest, rest_other = _matched(firm[0], firm[1])
    to_soft, rest, soft_other = _matched(rest, soft[1])
    from_soft, soft_own, _ = _matched(soft[0], rest_other)
    both_soft, _, _ = _matched(soft_own, soft_other)
    return Beside(rows, columns, shared + to_soft + from_soft + both_soft, (from_soft + both_soft, to_soft + both_soft))


def _matched(items: Sequence[str], others: Sequence[str]) -> tuple[int, list[str], list[str]]:
    """How many find themselves among the others, each once, and what is left of both; names by their heads."""
    one, two = Counter(map(head, items)), Counter(map(head, others))
    equal = one & two
    return equal.total(), list((one - equal).elements()), list((two - equal).elements())
