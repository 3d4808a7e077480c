"""What went wrong with each statement of one text: an error's class, chosen by a program.

Gold and predictions are paired one to one on the words that their contents share, as the referee script does; a pair
holds from one half (intersection over union) on, and a prediction that is marked nested, lies inside another's content
and holds in no pair counts for nothing. Each gold attribution and each prediction that is not fully right is told as

    missed    no prediction shares half of its words or its cue
    spurious  a prediction where nothing is marked
    split     an attribution that several predictions share among them, or a piece left over beside the right one
    merged    an attribution whose words lie in the content of a prediction that belongs to another
    apart     the same statement by its cue or words, but with less than half of the words in common
    boundary  a pair that holds, whose contents don't have exactly the same words
    source    a pair that holds, whose sources share no word
    cue       a pair that holds, whose cues share no word

A pair may have an error of each of the last three classes. `detail` says what kind within the class, in a few words
that are the same wherever the same thing happened, so that they can be counted. Time grows with gold times predictions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from evaluation.reading.score_attribution import HALF, Attribution, Words, overlap_of
from firsthand.domain import Spans

CLASSES = ("missed", "spurious", "split", "merged", "apart", "boundary", "source", "cue")

_LEAST_HELD = 0.3
"""From this overlap on a prediction marked nested counts, as in the referee script."""

_PRONOUN = re.compile(r"(?i)(?:i|you|he|she|it|we|they|who|which|that|him|her|them|us|me|himself|herself|one)")
_INTRODUCES = re.compile(r"(?i)(?:that|to|if|whether|as|how|for|of|by|about)")
_TIME = re.compile(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|week|month|year|morning|afternoon"
    r"|evening|night|earlier|later|recently|last|19\d\d|20\d\d)\b"
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’)]*\s")
_QUOTES = re.compile(r"[\"“”„«»]")


@dataclass(frozen=True, slots=True)
class Predicted:
    """A predicted statement; `confidence` is 1 where the engine tells none."""

    source: Spans
    cue: Spans
    content: Spans
    nested: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Error:
    """One error: its class and detail, what is marked (None for spurious ones), what was predicted (None for missed).

    `costs` tells whether the referee's full score counts it; a boundary that is only inexact costs nothing there.
    """

    kind: str
    detail: str
    gold: Attribution | None
    predicted: Predicted | None
    costs: bool = True


@dataclass(frozen=True, slots=True)
class _Numbered:
    """The numbers of the words in each role."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True, slots=True)
class Judged:
    """A text's errors, and how many attributions were right in full, predicted (those that count) and marked."""

    errors: tuple[Error, ...]
    right: int
    predicted: int
    marked: int


class _TextWords(Words):
    """A text's words, which can also be read again."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._text = text

    def text_of(self, first: int, last: int) -> str:
        """From the first word to the last."""
        return self._text[self._starts[first] : self._ends[last]]

    def parts_sentences(self, word: int) -> bool:
        """Whether a sentence ends between this word and the next."""
        return bool(_SENTENCE_END.search(self._text[self._ends[word] : self._starts[word + 1]]))


def judged(gold: Sequence[Attribution], predicted: Sequence[Predicted], text: str) -> Judged:
    """Judge the predictions for one text, whose offsets all spans are; what has no word of content is left out."""
    return _Article(gold, predicted, text).judged()


class _Article:
    """One text with both sides' words numbered and paired."""

    def __init__(self, gold: Sequence[Attribution], predicted: Sequence[Predicted], text: str) -> None:
        words = self.words = _TextWords(text)
        self.text = text
        wanted = [(one, _numbered(one, words)) for one in gold]
        offered = [(one, _numbered(one, words)) for one in predicted]
        self.gold = [pair for pair in wanted if pair[1].content]
        self.found = [pair for pair in offered if pair[1].content]
        paired = self._paired()
        self.holds = {i: j for i, j, overlap in paired if overlap >= HALF}
        self.holder = {j: i for i, j in self.holds.items()}
        kept = {j for _, j, overlap in paired if overlap >= _LEAST_HELD}
        contents = [one.content for _, one in self.found]
        self.counted = [
            j
            for j, (one, n) in enumerate(self.found)
            if j in kept or not one.nested or not any(n.content < other for other in contents)
        ]

    def _paired(self) -> list[tuple[int, int, float]]:
        overlap = np.zeros((len(self.gold), len(self.found)))
        shared = np.zeros_like(overlap)
        for i, (_, g) in enumerate(self.gold):
            for j, (_, p) in enumerate(self.found):
                if share := overlap_of(g.content, p.content):
                    shared[i, j] = share
                    overlap[i, j] = share + (_agree(g.source, p.source) + _agree(g.cue, p.cue)) / 1000
        pairs = zip(*linear_sum_assignment(-overlap), strict=True)
        return [(int(i), int(j), float(shared[i, j])) for i, j in pairs if shared[i, j] > 0]

    def judged(self) -> Judged:
        errors: list[Error] = []
        told: set[int] = set()
        right = 0
        for i in range(len(self.gold)):
            if i in self.holds:
                of_pair = list(self._of_pair(i, self.holds[i]))
                right += not any(error.costs for error in of_pair)
                errors += of_pair
            else:
                error, involved = self._unfound(i)
                errors.append(error)
                told |= involved
        errors += [self._beyond(j) for j in self.counted if j not in self.holder and j not in told]
        return Judged(tuple(errors), right, len(self.counted), len(self.gold))

    def _of_pair(self, i: int, j: int) -> Iterator[Error]:
        (gold, g), (predicted, p) = self.gold[i], self.found[j]
        if g.content != p.content:
            yield Error("boundary", self._difference(g.content, p.content), gold, predicted, costs=False)
        if not _agree(g.source, p.source):
            yield Error("source", self._sources(gold, predicted, g, p), gold, predicted)
        elif not _agree(g.cue, p.cue):
            detail = "none predicted" if not p.cue else "none marked" if not g.cue else "another word"
            yield Error("cue", detail, gold, predicted)

    def _unfound(self, i: int) -> tuple[Error, set[int]]:
        """Why an attribution has no pair that holds, and the predictions that this already tells of."""
        gold, g = self.gold[i]
        free = [j for j in range(len(self.found)) if j not in self.holder]
        pieces = {j for j in free if _mostly(self.found[j][1].content, g.content)}
        if len(pieces) > 1:
            return Error("split", self._form(gold), gold, self._surest(pieces)), pieces
        around = [j for j in self.holder if _mostly(g.content, self.found[j][1].content)]
        if around and not any(g.cue & self.found[j][1].cue for j in free):
            owner = self.gold[self.holder[around[0]]][1]
            detail = "goes on without a cue" if not g.cue else "inside what another is marked to say"
            detail = detail if not g.cue or _mostly(g.content, owner.content) else "has a cue of its own"
            return Error("merged", detail, gold, self.found[around[0]][0]), set()
        same = {j for j in free if g.cue & self.found[j][1].cue} or pieces
        same = same or {j for j in free if _mostly(g.content, self.found[j][1].content)}
        if same:
            predicted = self._surest(same)
            chosen = next(j for j in same if self.found[j][0] is predicted)
            return Error("apart", self._difference(g.content, self.found[chosen][1].content), gold, predicted), same
        return Error("missed", self._form(gold), gold, None), set()

    def _beyond(self, j: int) -> Error:
        """What a prediction without a pair is."""
        predicted, p = self.found[j]
        for i, (gold, g) in enumerate(self.gold):
            if p.cue and p.cue & g.cue:
                return Error("spurious", "same cue as another", gold, predicted)
            if _mostly(p.content, g.content):
                if not p.cue and i in self.holds:
                    return Error("split", "a piece left over", gold, predicted)
                return Error("spurious", "inside what somebody is marked to say", gold, predicted)
        return Error("spurious", self._form(predicted), None, predicted)

    def _surest(self, numbers: set[int]) -> Predicted:
        return max((self.found[j][0] for j in numbers), key=lambda one: one.confidence)

    def _form(self, one: Attribution) -> str:
        content = " ".join(self.text[start:end] for start, end in one.content).strip()
        cue = " ".join(self.text[start:end] for start, end in one.cue).lower()
        marks = list(_QUOTES.finditer(content))
        whole = marks and marks[0].start() == 0 and len(content.rstrip(".,;:?! ")) == marks[-1].end()
        form = "according to" if "according to" in cue else "direct" if whole else "mixed" if marks else "indirect"
        return form if cue.strip() else f"{form}, no cue"

    def _sources(self, gold: Attribution, predicted: Predicted, g: _Numbered, p: _Numbered) -> str:
        if not p.source or not g.source:
            detail = "none predicted" if not p.source else "none marked"
        else:
            pronouns = [
                bool(_PRONOUN.fullmatch(self.text[one.source[0][0] : one.source[-1][1]])) for one in (gold, predicted)
            ]
            names = ("pronoun" if pronoun else "name" for pronoun in pronouns)
            detail = "{} marked, {} predicted".format(*names)
        return detail if g.cue else f"{detail}; no cue"

    def _difference(self, wanted: frozenset[int], offered: frozenset[int]) -> str:
        """Which edges differ and by what: "end long by a time phrase"."""
        parts = []
        if not wanted & offered:
            return "other words"
        for side, at in (("start", min), ("end", max)):
            edge, found = at(wanted), at(offered)
            if edge != found:
                longer = (found < edge) == (side == "start")
                first, last = sorted((edge, found))
                between = range(first, last) if side == "start" else range(first + 1, last + 1)
                parts.append(f"{side} {'long' if longer else 'short'} by {self._stretch(between, range(first, last))}")
        inner = range(max(min(wanted), min(offered)), min(max(wanted), max(offered)) + 1)
        if any((n in wanted) != (n in offered) for n in inner):
            lacking = any(n in wanted and n not in offered for n in inner)
            parts.append("gap where none is" if lacking else "gap filled")
        return "; ".join(parts)

    def _stretch(self, numbers: range, gaps: range) -> str:
        """What kind of words these are; `gaps` are the words after which one of them begins or the rest does."""
        text = self.words.text_of(numbers[0], numbers[-1])
        if len(numbers) == 1 and _INTRODUCES.fullmatch(text):
            return f"“{text.lower()}”"
        return next(
            name
            for name, holds in (
                ("a sentence", any(map(self.words.parts_sentences, gaps))),
                ("a time phrase", len(numbers) <= 5 and _TIME.search(text)),
                ("one word", len(numbers) == 1),
                ("two to four words", len(numbers) <= 4),
                ("a clause", True),
            )
            if holds
        )


def _numbered(one: Attribution, words: Words) -> _Numbered:
    return _Numbered(words.of(one.source), words.of(one.cue), words.of(one.content))


def _agree(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one & other) or not (one or other)


def _mostly(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether half of the one's words are in the other."""
    return 2 * len(one & other) >= len(one)
