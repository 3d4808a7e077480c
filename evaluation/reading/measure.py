"""Run the flow on the sample reports and count what it gets right: the figures that the gate pins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from evaluation.reading.gold import GoldFile, GoldReport, GoldStatement
from evaluation.reading.score_attribution import AttributionScore, Count, false_statements, score_attribution
from evaluation.reading.score_chains import ASPECTS, ChainScore, score_chain
from evaluation.reading.score_metadata import FIELDS, score_metadata
from firsthand.domain import Reading
from firsthand.operations.hold_back import held_back
from firsthand.operations.read import read_one
from firsthand.stages.attribute import way_named


@dataclass(frozen=True)
class Measured:
    """One report's reading beside its gold. `chains` are the scores of found statements, by the gold's index."""

    gold: GoldReport
    reading: Reading
    attribution: AttributionScore
    chains: Mapping[int, ChainScore]
    metadata: Mapping[str, bool]
    false_statements: int


@dataclass
class Tally:
    """Gold statements with one phenomenon: how many there are, how many were found, and how right those are."""

    wanted: int = 0
    found: int = 0
    scores: list[ChainScore] = field(default_factory=list)

    def add(self, score: ChainScore | None) -> None:
        """Count one gold statement; None where it was not found."""
        self.wanted += 1
        if score:
            self.found += 1
            self.scores.append(score)

    def right(self, aspect: str) -> int:
        """How many were found and are right in this aspect of their chain."""
        return sum(getattr(score, aspect) for score in self.scores)


def measure(file: GoldFile) -> Measured:
    """Read the report with the real flow and score what it states, less what is perhaps a statement.

    Raises GoldError where the gold's words are not in the report's text.
    """
    reading = reading_of(file.report)
    if reading.report is None:
        raise ValueError(f"{file.report}: {'; '.join(p.reason for p in reading.problems)}")
    gold = file.locate(reading.report)
    text = reading.report.text
    reading, _ = held_back(reading, _least_stated())
    attribution = score_attribution(gold.statements, reading.statements, text)
    chains = {i: score_chain(gold.statements[i], reading.chain_of(reading.statements[j])) for i, j in attribution.pairs}
    wrong = false_statements(gold.not_statements, reading.statements, text)
    return Measured(gold, reading, attribution, chains, score_metadata(gold.metadata, reading.report), wrong)


@cache
def reading_of(path: Path) -> Reading:
    """The page at `path` as the flow reads it, read once in this process."""
    return read_one(path)


@cache
def _least_stated() -> float:
    return way_named(parsed=True).least_stated


def figures(measured: Iterable[Measured]) -> dict[str, float]:
    """The pinned figures, in percent (false statements: a number); more is better, but for the last."""
    reports = list(measured)
    found = {}
    for name in ("content", "content_source", "full"):
        count = sum((getattr(m.attribution, name) for m in reports), Count())
        found[f"attribution.{name}.f1"] = count.f1
        found[f"attribution.{name}.precision"] = count.precision
        found[f"attribution.{name}.recall"] = count.recall
    all_statements = tally(reports)["all"]
    for aspect in ASPECTS:
        found[f"chains.{aspect}.of_found"] = _percent(all_statements.right(aspect), all_statements.found)
        found[f"chains.{aspect}.of_all"] = _percent(all_statements.right(aspect), all_statements.wanted)
    for name in FIELDS:
        asked = [m.metadata[name] for m in reports if name in m.metadata]
        found[f"metadata.{name}"] = _percent(sum(asked), len(asked))
    passages = sum(len(m.gold.not_statements) for m in reports)
    found["not_statements.left_alone"] = _percent(passages - sum(m.false_statements for m in reports), passages)
    return {name: round(value, 1) for name, value in found.items()}


def tally(measured: Iterable[Measured]) -> dict[str, Tally]:
    """Counts by phenomenon, with "all" first; a statement counts once under each of its phenomena."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for m in measured:
        for i, statement in enumerate(m.gold.statements):
            for phenomenon in ("all", *_phenomena(statement)):
                tallies[phenomenon].add(m.chains.get(i))
    return dict(tallies)


def _phenomena(statement: GoldStatement) -> tuple[str, ...]:
    return (statement.kind.value, f"hand {len(statement.hops)}", *statement.phenomena)


def _percent(right: int, of: int) -> float:
    return 100 * right / of if of else 100.0
