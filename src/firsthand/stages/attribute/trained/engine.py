"""The engine itself: a report's words through the network, and its statements out, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from firsthand.domain import Annotation, Report, Span, Spans, Statement, StatementKind

from .decoding import Anchor, Candidate, Run, anchors_in, candidates
from .evidence import Place, Shape, Words, words_of
from .legal_set import Placed, Ranked, legal_set
from .network import Network
from .signatures import CONFIDENCE as SIGNED
from .signatures import signatures
from .subwords import Subwords
from .weights import SHIPPED, Weights, read_weights
from .windows import Window, windows

_UNQUOTED = (Place.OUTSIDE, Place.STRAY_MARK)


@dataclass(frozen=True, slots=True)
class Found:
    """A statement with what its confidence was reckoned from (`confidence.FEATURES`); none for a signed quotation."""

    statement: Statement
    features: tuple[float, ...]


class Trained:
    """Loaded once with its weights; called with a report gives its statements, and needs no annotation."""

    needs_parse = False

    def __init__(self, weights: Weights, network: Network, name: str = "trained") -> None:
        self.weights, self.name = weights, name
        self.least_stated = weights.stated
        self.described = f"weights {weights.version} in {weights.folder} (SHA-256 {weights.sha256})"
        self._network = network
        self._subwords = Subwords(weights.vocabulary)

    @classmethod
    def load(cls, folder: Path = SHIPPED, threads: int = 1, name: str = "trained") -> Trained:
        """From the weights' folder. Raises ModelMissing where they can't be used."""
        weights = read_weights(folder)
        return cls(weights, Network.opened(weights.graph, threads), name)

    def __call__(self, report: Report, annotation: Annotation | None = None) -> tuple[Statement, ...]:  # noqa: ARG002 - what a Way is given
        """The statements at least as sure as the weights' `perhaps`, in order of text."""
        return tuple(found.statement for found in self.found(report))

    def found(self, report: Report) -> tuple[Found, ...]:
        """The same, with what their confidence was reckoned from; for calibration."""
        words = words_of(report.text, [block.span for block in report.prose])
        weights, subwords = self.weights, self._subwords
        pieces = subwords.of(words.shown)
        cut = list(windows(words, pieces, begins=subwords.begins, parts=subwords.parts, longest=weights.longest))
        proposed = candidates(self._anchors(words, cut), words, weights.decoding)
        ranked = [Ranked(each, weights.calibration.confidence(each.features)) for each in proposed]
        kept = [*(each for each in ranked if each.confidence >= weights.perhaps), *_signed(words, cut)]
        placed = legal_set(sorted(kept, key=lambda each: each.candidate.window), weights.decoding)
        return tuple(sorted(_stated(report, words, placed, weights.by), key=_place))

    def _anchors(self, words: Words, cut: Sequence[Window]) -> Iterator[Anchor]:
        """The anchors, asked of the network a window at a time.

        More at a time are slower on one core, need memory times as many where a hostile text is full of anchors, and
        would let a window's answer depend on its neighbours, since 8-bit activations share their scale.
        """
        for number, window in enumerate(cut):
            answer = self._network((window,), self.weights.least)
            yield from anchors_in(answer, (window,), words, number, self.weights.decoding)


def _signed(words: Words, cut: Sequence[Window]) -> Iterator[Ranked]:
    """The signed quotations, window by window."""
    for number, window in enumerate(cut):
        for found in signatures(words, window.first_word, window.first_word + len(window.heads)):
            cue = (found.dash, found.dash + 1)
            candidate = Candidate(number, found.dash, found.name, cue, (found.quotation,), ())
            yield Ranked(candidate, SIGNED)


def _stated(report: Report, words: Words, placed: tuple[Placed, ...], by: str) -> Iterator[Found]:
    """The statements; what one is nested in is made before it."""
    made: dict[int, Statement] = {}
    for number in sorted(range(len(placed)), key=lambda n: _depth(placed, n)):
        one = placed[number]
        candidate = one.candidate
        content = _spans(words, candidate.content)
        made[number] = Statement.proposed(
            report.id,
            report.text,
            _kind(words, candidate.content),
            source=_spans(words, (candidate.source,) if candidate.source else ()),
            cue=_spans(words, (candidate.cue,) if candidate.cue else ()),
            content=content,
            confidence=one.confidence,
            by=by,
            nested_in=None if one.parent is None else made[one.parent].id,
        )
        yield Found(made[number], candidate.features)


def _depth(placed: tuple[Placed, ...], number: int) -> int:
    depth, parent = 0, placed[number].parent
    while parent is not None:
        depth, parent = depth + 1, placed[parent].parent
    return depth


def _spans(words: Words, runs: tuple[Run, ...]) -> Spans:
    """From the first character of a run's first word to the last of its last; a run over blocks has a span in each."""
    found: list[Span] = []
    for first, last in runs:
        start = first
        for number in range(first + 1, last + 1):
            if number == last or words.block[number] != words.block[start]:
                found.append(Span(int(words.start[start]), int(words.end[number - 1])))
                start = number
    return tuple(found)


def _kind(words: Words, content: tuple[Run, ...]) -> StatementKind:
    quoted = [
        words.place[number] not in _UNQUOTED
        for run in content
        for number in range(*run)
        if words.shape[number] != Shape.PUNCTUATION
    ]
    if all(quoted):
        return StatementKind.DIRECT
    return StatementKind.MIXED if any(quoted) else StatementKind.INDIRECT


def _place(found: Found) -> tuple[int, int]:
    """Statements are in the order of their first words."""
    statement = found.statement
    first = min(span.start for span in (*statement.source, *statement.cue, *statement.content))
    return first, statement.content[0].start
