"""Does a statement's confidence mean what it says? Measured on a split of PolNeAR.

    python -m evaluation.corpora.calibration [--engine NAME] [--weights FOLDER] SPLIT_DIR

A statement is right where content, source and cue fit an attribution of the gold, paired one to one as the referee
script does. A nested statement that fits none is not counted, as the corpus marks outermost attributions only.
Statements that the engine would hold back from a user for being unsure are judged too. Printed are the reliability by
confidence, the expected calibration error (Naeini, Cooper and Hauskrecht 2015: the mean gap between the share that is
right and the mean confidence of a bin, weighted by the statements in it) over ten bins of equal width and ten of equal
mass, the Brier score (the mean squared gap of each statement; 0 is best), and what a user gains in precision and
gives up in recall by asking for a least confidence.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.corpora.polnear import Marked, articles, marked
from evaluation.reading.engines import Engine, add_options, chosen
from evaluation.reading.score_attribution import Count, Words, score_attribution
from firsthand.domain import Statement
from firsthand.errors import FirsthandError

BINS = 10
THRESHOLDS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Judged:
    """One counted statement: its confidence, from 0 to 1, and whether it is right."""

    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Judgements:
    """The counted statements of a split, and how many attributions its gold has."""

    judged: tuple[Judged, ...]
    wanted: int


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements of about the same confidence: how many, their mean confidence, and the share that is right."""

    size: int
    confidence: float
    accuracy: float


def judge(gold: Sequence[Marked], statements: Sequence[Statement], text: str) -> Iterator[Judged]:
    """The statements of one article that count, in order."""
    scored = score_attribution(gold, statements, text)
    words, sourced, paired = Words(text), dict(scored.sourced), {j for _, j in scored.pairs}
    right = {j for i, j in sourced.items() if _agree(words.of(gold[i].cue), words.of(statements[j].cue))}
    for j, statement in enumerate(statements):
        if j in paired or statement.nested_in is None:
            yield Judged(statement.confidence, j in right)


def judge_split(split: Path, engine: Engine) -> Judgements:
    """All articles of a split; the engine must hold nothing back.

    Attributions without content, which the referee leaves out, are no gold here either.
    """
    judged: list[Judged] = []
    wanted = 0
    for name, text in articles(split):
        gold = [attribution for attribution in marked(split, name) if attribution.content]
        judged += judge(gold, engine(text), text)
        wanted += len(gold)
    return Judgements(tuple(judged), wanted)


def bins_of_equal_width(judged: Iterable[Judged]) -> list[Bin]:
    """Ten bins, each a tenth of confidence wide (1.0 in the last); empty ones are left out."""
    groups: list[list[Judged]] = [[] for _ in range(BINS)]
    for one in judged:
        groups[min(int(one.confidence * BINS), BINS - 1)].append(one)
    return [_bin(group) for group in groups if group]


def bins_of_equal_mass(judged: Iterable[Judged]) -> list[Bin]:
    """Ten bins of a tenth of the statements each, by rising confidence.

    Statements of one confidence always share a bin, so that their order in the corpus means nothing; an engine that
    knows few different confidences has fewer and larger bins.
    """
    ordered = sorted(judged, key=lambda one: one.confidence)
    groups: list[list[Judged]] = []
    filled = 0
    for number, one in enumerate(ordered):
        tenth = number * BINS // len(ordered)
        if not groups or (tenth > filled and groups[-1][-1].confidence != one.confidence):
            groups.append([])
            filled = tenth
        groups[-1].append(one)
    return [_bin(group) for group in groups]


def expected_calibration_error(bins: Sequence[Bin]) -> float:
    """The gap between confidence and accuracy, weighted by size; from 0 (as it says) to 1."""
    total = sum(one.size for one in bins)
    return sum(one.size * abs(one.confidence - one.accuracy) for one in bins) / total if total else 0.0


def brier(judged: Sequence[Judged]) -> float:
    """The mean squared gap between a statement's confidence and whether it was right."""
    return sum((one.confidence - one.right) ** 2 for one in judged) / len(judged) if judged else 0.0


def at_least(judgements: Judgements, threshold: float) -> Count:
    """What remains of full precision and recall where only statements of that confidence are taken."""
    kept = [one for one in judgements.judged if one.confidence >= threshold]
    return Count(sum(one.right for one in kept), len(kept), judgements.wanted)


def report(judgements: Judgements) -> Iterator[str]:
    """The lines that are printed."""
    by_width, by_mass = bins_of_equal_width(judgements.judged), bins_of_equal_mass(judgements.judged)
    for label, bins in (("equal width", by_width), ("equal mass", by_mass)):
        yield f"{label:14}{'statements':>12}{'confidence':>12}{'right':>8}{'gap':>8}"
        for one in bins:
            gap = one.accuracy - one.confidence
            yield f"{'':14}{one.size:12}{one.confidence:12.3f}{one.accuracy:8.3f}{gap:+8.3f}"
        yield f"{'':14}expected calibration error {expected_calibration_error(bins):.3f}"
    yield f"Brier score {brier(judgements.judged):.3f}"
    yield f"{'at least':14}{'statements':>12}{'P':>8}{'R':>8}{'F1':>8}"
    for threshold in THRESHOLDS:
        count = at_least(judgements, threshold)
        yield f"{threshold:<14.2f}{count.proposed:12}{count.precision:8.1f}{count.recall:8.1f}{count.f1:8.1f}"


def _bin(group: Sequence[Judged]) -> Bin:
    size = len(group)
    return Bin(size, sum(one.confidence for one in group) / size, sum(one.right for one in group) / size)


def _agree(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one & other) or not (one or other)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("split", type=Path)
    add_options(parser)
    options = parser.parse_args(arguments)
    split = options.split
    if not (split / "text").is_dir():
        print(f"{split} has no folder text/; give the folder of one split, such as …/polnear/dev", file=sys.stderr)
        return 2
    try:
        engine = chosen(options, at_least=0.0)
    except FirsthandError as error:
        print(error, file=sys.stderr)
        return 2
    print("\n".join(report(judge_split(split, engine))))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
