"""Score citations: does a report's own words and links lead to the reports that it goes back to?

    python -m evaluation.record.score_citations [FAMILY …]      figures, and each pair that is missing or too many

Gold are the disclosed `reports_that_derive` of the families (gold/families/*.json), as pairs of reports; found are
citations of other reports of the family with a probability of at least one half, made by our own engine from the pages.
A pair whose gold is not disclosed counts neither for nor against: what the page doesn't say, reuse and weighing find.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from evaluation.reading.gold import FOLDER, ROOT
from evaluation.record.families import GoldFamily, load_family
from firsthand.domain import EdgeKind, Outlets, Reading, Report, Sought
from firsthand.operations.read import read_one
from firsthand.stages.link.citations import cite, terms_of
from firsthand.text.outlets import known_outlets

LEAST = 0.5

type PairOfReports = tuple[str, str]
"""Paths of the citing and the cited report."""


@dataclass
class CitationScore:
    """Pairs of reports of one or more families; `kinds` counts found pairs whose kind, relays or cites, is right."""

    found: set[PairOfReports] = field(default_factory=set)
    missing: set[PairOfReports] = field(default_factory=set)
    wrong: set[PairOfReports] = field(default_factory=set)
    kinds: int = 0
    kinds_asked: int = 0

    @property
    def precision(self) -> float:
        """Percent of the pairs given that are right."""
        return _percent(len(self.found), len(self.found) + len(self.wrong))

    @property
    def recall(self) -> float:
        """Percent of the gold's pairs that were given."""
        return _percent(len(self.found), len(self.found) + len(self.missing))

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return _percent(2 * len(self.found), 2 * len(self.found) + len(self.wrong) + len(self.missing))

    def add(self, other: CitationScore) -> None:
        """Count another family too."""
        self.found |= other.found
        self.missing |= other.missing
        self.wrong |= other.wrong
        self.kinds += other.kinds
        self.kinds_asked += other.kinds_asked


def families() -> tuple[str, ...]:
    """The names of all families that have gold."""
    return tuple(sorted(path.stem for path in (FOLDER / "families").glob("*.json")))


def read_family(family: GoldFamily) -> dict[str, Reading]:
    """The family's reports by path, read by the real flow in this process."""
    return {path: read_one(ROOT / path) for path in family.reports}


def score_family(family: GoldFamily, readings: Mapping[str, Reading], outlets: Outlets | None = None) -> CitationScore:
    """The score of one family, whose reports are a record of their own."""
    outlets = outlets or known_outlets()
    paths = {reading.report.id: path for path, reading in readings.items() if reading.report is not None}
    find = _Record([reading.report for reading in readings.values() if reading.report is not None], outlets)
    given: dict[PairOfReports, set[EdgeKind]] = defaultdict(set)
    for path, reading in readings.items():
        for citation in cite(reading, outlets, find)[0]:
            if citation.target in paths and citation.probability >= LEAST:
                given[path, paths[citation.target]].add(citation.kind)
    gold = {(d.source, d.target): d for d in family.derivations}
    disclosed = {pair for pair, derivation in gold.items() if derivation.disclosed}
    found = disclosed & given.keys()
    asked = [pair for pair in found if gold[pair].kind in (EdgeKind.CITES, EdgeKind.RELAYS)]
    return CitationScore(
        found,
        disclosed - given.keys(),
        set(given) - gold.keys(),
        sum(gold[pair].kind in given[pair] for pair in asked),
        len(asked),
    )


class _Record:
    """Finds reports as a record does: by the terms that they can be sought by, nearest in time first."""

    def __init__(self, reports: Sequence[Report], outlets: Outlets) -> None:
        self._by_term: dict[str, list[Report]] = defaultdict(list)
        for report in sorted(reports, key=lambda report: report.published or "", reverse=True):
            for term in terms_of(report, outlets):
                self._by_term[term].append(report)

    def __call__(self, sought: Sought) -> Sequence[Report]:
        return self._by_term.get(sought.term, ())


def citation_figures(read: Mapping[str, Mapping[str, Reading]] | None = None) -> dict[str, float]:
    """For the gate: over all families, in percent; `read` are the families' readings by path, where they are there."""
    total = CitationScore()
    for name in families():
        family = load_family(name)
        total.add(score_family(family, (read or {}).get(name) or read_family(family)))
    return {
        "citations.f1": round(total.f1, 1),
        "citations.precision": round(total.precision, 1),
        "citations.recall": round(total.recall, 1),
        "citations.kind.of_found": round(_percent(total.kinds, total.kinds_asked), 1),
    }


def _percent(right: int, of: int) -> float:
    return 100 * right / of if of else 100.0


def main(names: Sequence[str]) -> int:
    """Print each family's figures and what is missing or wrong, and the figures over all."""
    total = CitationScore()
    print(f"{'family':12}{'pairs':>6}{'precision':>11}{'recall':>8}{'F1':>7}{'kind':>8}")
    for name in names or families():
        family = load_family(name)
        score = score_family(family, read_family(family))
        total.add(score)
        _print(name, score)
        for what, pairs in (("missing", score.missing), ("wrong", score.wrong)):
            for source, target in sorted(pairs):
                print(f"  {what}: {source} → {target}")
    _print("all", total)
    return 0


def _print(name: str, score: CitationScore) -> None:
    pairs = len(score.found) + len(score.missing)
    kinds = f"{score.kinds}/{score.kinds_asked}"
    print(f"{name:12}{pairs:6}{score.precision:11.1f}{score.recall:8.1f}{score.f1:7.1f}{kinds:>8}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
