"""Stories: reports grouped by the event that they tell of, so that alike words about two events stay two.

Reports are vectors of their words, each weighed by how often it stands there (as a logarithm), by how few of the
reports have it, and by how rarely English uses it; groups grow by average cosine (UPGMA), as document clustering before
event coreference does (Barhom et al. 2019, section 4). The least cosine was chosen on ECB+'s topics 1 to 35.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from firsthand.domain import Report

from .clusters import Clusters
from .words import stems, weight

SAME_STORY = 0.19
"""The least average cosine of two groups of reports that tell of one event."""
_COMMON = 400
"""Reports that may share a word that is compared; what more have is no story's word."""
_HEAVIEST = 150
"""Words of a report that are compared."""
_LEAST_COSINE = 0.02

type _Vector = dict[str, float]


def stories(reports: Sequence[Report], least: float = SAME_STORY) -> tuple[tuple[str, ...], ...]:
    """The ids of the reports, those of one story together, in the order given; a lone report is a story of its own."""
    ids = [report.id for report in reports]
    vectors = _vectors([_words(report) for report in reports])
    likes = {(ids[a], ids[b]): cosine for (a, b), cosine in _cosines(vectors).items() if ids[a] != ids[b]}
    clusters = Clusters(dict.fromkeys(ids), likes)
    clusters.merge(least)
    return tuple(tuple(group) for group in clusters.groups())


def _words(report: Report) -> Counter[str]:
    prose = "\n".join(block.span.of(report.text) for block in report.prose) or report.text
    return Counter(stems(f"{report.title or ''}\n{prose}"))


def _vectors(counts: Sequence[Counter[str]]) -> list[_Vector]:
    reports_with = Counter(word for count in counts for word in count)
    found = []
    for count in counts:
        heavy = {
            word: (1 + math.log(times)) * math.log((len(counts) + 1) / reports_with[word]) * weight(word)
            for word, times in count.items()
            if 1 < reports_with[word] <= _COMMON
        }
        kept = dict(sorted(heavy.items(), key=lambda item: (-item[1], item[0]))[:_HEAVIEST])
        length = math.sqrt(sum(value * value for value in heavy.values())) or 1.0
        found.append({word: value / length for word, value in kept.items()})
    return found


def _cosines(vectors: Sequence[_Vector]) -> dict[tuple[int, int], float]:
    """The cosine of every two vectors that share words, by their places; the smallest are left out."""
    index = _index(vectors)
    found: dict[tuple[int, int], float] = {}
    for a, vector in enumerate(vectors):
        sums = np.zeros(len(vectors))
        for word, value in vector.items():
            places, values = index[word]
            sums[places] += value * values
        found |= {(a, int(b)): float(sums[b]) for b in np.nonzero(sums >= _LEAST_COSINE)[0] if b > a}
    return found


def _index(vectors: Sequence[_Vector]) -> Mapping[str, tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]]:
    places: dict[str, list[int]] = defaultdict(list)
    for n, vector in enumerate(vectors):
        for word in vector:
            places[word].append(n)
    return {word: (np.array(at), np.array([vectors[n][word] for n in at])) for word, at in places.items()}
