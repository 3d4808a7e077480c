"""Score statements against gold ones: were the words, the source and the cue found?

Gold and proposed statements of a report are paired one to one so that the overlap of their contents is the largest;
overlap is the share of words in either that are in both. A pair counts from one half on. `content` counts such pairs,
`content_source` those whose sources share a word as well (or are both empty), `full` those whose cues do, too. This
gold marks nested statements, so that every proposed statement counts, nested or not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from scipy.optimize import linear_sum_assignment

from firsthand.domain import Spans

HALF = 0.5
_WORD = re.compile(r"\w[\w’'-]*")


class Attribution(Protocol):
    """What has a source, a cue and a content: a `Statement` or a `GoldStatement`."""

    @property
    def source(self) -> Spans: ...
    @property
    def cue(self) -> Spans: ...
    @property
    def content(self) -> Spans: ...


@dataclass(frozen=True, slots=True)
class Count:
    """How many were right, of how many proposed and how many wanted; adds up over reports."""

    right: int = 0
    proposed: int = 0
    wanted: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.proposed + other.proposed, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """Percent of what was proposed."""
        return 100 * self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """Percent of what was wanted."""
        return 100 * self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in percent."""
        both = self.proposed + self.wanted
        return 200 * self.right / both if both else 0.0


@dataclass(frozen=True, slots=True)
class AttributionScore:
    """The counts of one report, and which gold statement (index) was found as which proposed one.

    `sourced` are those of `pairs` whose source is right as well, `cued` those of `sourced` whose cue is, too.
    """

    content: Count
    content_source: Count
    full: Count
    pairs: tuple[tuple[int, int], ...]
    sourced: tuple[tuple[int, int], ...]
    cued: tuple[tuple[int, int], ...]


class Words:
    """The words of a text by number, to turn spans into sets of words."""

    def __init__(self, text: str) -> None:
        found = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def of(self, spans: Spans) -> frozenset[int]:
        """The numbers of the words that share a character with one of the spans."""
        return frozenset(
            number
            for start, end in spans
            for number in range(bisect_right(self._ends, start), bisect_left(self._starts, end))
        )


def score_attribution(gold: Sequence[Attribution], proposed: Sequence[Attribution], text: str) -> AttributionScore:
    """Pair the statements of one report and count what is right."""
    words = Words(text)
    overlap = np.zeros((len(gold), len(proposed)))
    agreed: dict[tuple[int, int], tuple[bool, bool]] = {}
    wanted = [(words.of(g.content), words.of(g.source), words.of(g.cue)) for g in gold]
    offered = [(words.of(p.content), words.of(p.source), words.of(p.cue)) for p in proposed]
    for i, (content, source, cue) in enumerate(wanted):
        for j, (other, other_source, other_cue) in enumerate(offered):
            shared = overlap_of(content, other)
            if shared:
                agreed[i, j] = _agree(source, other_source), _agree(cue, other_cue)
                overlap[i, j] = (
                    shared + sum(agreed[i, j]) / 1000
                )  # of two that fit as well, the one with the right source
    rows, columns = linear_sum_assignment(-overlap)
    pairs = tuple(
        (int(i), int(j)) for i, j in zip(rows, columns, strict=True) if overlap_of(wanted[i][0], offered[j][0]) >= HALF
    )
    sourced = tuple(pair for pair in pairs if agreed[pair][0])
    cued = tuple(pair for pair in sourced if agreed[pair][1])
    of_content, of_source, of_all = (Count(len(found), len(proposed), len(gold)) for found in (pairs, sourced, cued))
    return AttributionScore(of_content, of_source, of_all, pairs, sourced, cued)


def overlap_of(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of words in either set that are in both; 0 where both are empty."""
    return len(one & other) / len(one | other) if one | other else 0.0


def false_statements(passages: Spans, proposed: Sequence[Attribution], text: str) -> int:
    """How many passages that are no statements (scare quotes, silences, own voice) were proposed as one.

    A passage counts where a proposed content lies wholly inside it, or overlaps with it by a half or more.
    """
    words = Words(text)
    contents = [words.of(p.content) for p in proposed]
    refused = [words.of((passage,)) for passage in passages]
    return sum(any(c and (c <= r or overlap_of(c, r) >= HALF) for c in contents) for r in refused)


def _agree(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one & other) or not (one or other)
