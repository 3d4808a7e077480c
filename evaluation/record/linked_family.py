"""A family of reports as our own engine links it, laid beside its gold: which proposed statement is which gold one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.optimize import linear_sum_assignment

from evaluation.reading.gold import GoldReport, GoldStatement
from evaluation.reading.score_attribution import Words, overlap_of
from evaluation.record.families import GoldFamily, Reference
from firsthand.domain import Citation, Claim, EdgeKind, Lineage, Reading, Reuse, Statement

LEAST_OVERLAP = 0.3
"""Share of words in either content that must be in both; a content that lies wholly inside the other will do, too."""

NOT_FROM_THE_REPORT = frozenset({EdgeKind.SAME_OCCASION, EdgeKind.SAME_DOCUMENT})
"""Kinds of edges that tell of a source in common, not that one report has something from the other."""

LEAST_PROBABLE = 0.5

type Derivation = tuple[str, str]
"""The path of a report, and of the one that it derives from."""


@dataclass(frozen=True)
class LinkedFamily:
    """What the engine made of a family. `gold` and `readings` are by the report's path, `lineages` by claim."""

    family: GoldFamily
    gold: Mapping[str, GoldReport]
    readings: Mapping[str, Reading]
    claims: Sequence[Claim]
    lineages: Mapping[str, Lineage]
    citations: Sequence[Citation] = ()
    reuses: Sequence[Reuse] = ()

    @cached_property
    def references(self) -> Mapping[str, Reference]:
        """The gold statement that each proposed one (by id) was found to be."""
        return {
            found: (path, wanted)
            for path, reading in self.readings.items()
            if reading.report
            for found, wanted in alike(self.gold[path].statements, reading.statements, reading.report.text).items()
        }

    @cached_property
    def derivations(self) -> frozenset[Derivation]:
        """Every pair of reports of which the engine says that the first has something from the second."""
        paths = {reading.report.id: path for path, reading in self.readings.items() if reading.report}
        paths |= {s.id: path for path, reading in self.readings.items() for s in reading.statements}
        named = ((paths.get(one), paths.get(other)) for one, other in self._derived())
        return frozenset((one, other) for one, other in named if one and other and one != other)

    def _derived(self) -> Iterator[tuple[str, str]]:
        yield from ((c.report, c.target) for c in self.citations if c.probability >= LEAST_PROBABLE)
        yield from ((reuse.derived, reuse.source) for reuse in self.reuses if reuse.direction > LEAST_PROBABLE)
        for lineage in self.lineages.values():
            for edge in lineage.edges:
                if edge.probability >= LEAST_PROBABLE and edge.kind not in NOT_FROM_THE_REPORT:
                    yield edge.source, edge.target


def alike(gold: Sequence[GoldStatement], found: Sequence[Statement], text: str) -> dict[str, str]:
    """The gold statement's id by that of the proposed one, paired one to one so that contents overlap most."""
    words = Words(text)
    wanted, offered = [words.of(g.content) for g in gold], [words.of(f.content) for f in found]
    if not wanted or not offered:
        return {}
    overlap = np.array([[_overlap(one, other) for other in offered] for one in wanted])
    rows, columns = linear_sum_assignment(-overlap)
    return {found[j].id: gold[i].id for i, j in zip(rows, columns, strict=True) if overlap[i, j] > 0}


def _overlap(one: frozenset[int], other: frozenset[int]) -> float:
    share = overlap_of(one, other)
    inside = bool(one and other) and (one <= other or other <= one)
    return share if share >= LEAST_OVERLAP or inside else 0.0
