"""Clusters by average likeness (UPGMA over the pairs that were compared), under a person's joins and partings."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping

UNCOMPARED = 0.0
"""The likeness of two statements that share no index term."""


class Clusters:
    """Groups of ids that grow by merging the two likest groups until none are like enough.

    The likeness of two groups is the mean over all their pairs of ids, those that were not compared being unlike.
    """

    def __init__(self, ids: Iterable[str], likes: Mapping[tuple[str, str], float]) -> None:
        self._members = {name: [name] for name in ids}
        self._of = {name: name for name in self._members}
        self._sums: dict[str, dict[str, float]] = defaultdict(dict)
        self._best: dict[str, dict[str, float]] = defaultdict(dict)
        self._apart: dict[str, set[str]] = defaultdict(set)
        for (a, b), like in likes.items():
            if like > 0:
                self._sums[a][b] = self._sums[b][a] = like
                self._best[a][b] = self._best[b][a] = like

    def part(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Keep each of these pairs in two groups from now on; ids that are not here are passed over."""
        for a, b in pairs:
            if a in self._of and b in self._of:
                self._apart[self._of[a]].add(self._of[b])
                self._apart[self._of[b]].add(self._of[a])

    def join(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Put each of these pairs into one group, unless a parting stands between them."""
        for a, b in pairs:
            if a in self._of and b in self._of:
                one, other = self._of[a], self._of[b]
                if one != other and other not in self._apart[one]:
                    self._unite(one, other)

    def merge(self, least: float, least_best: float = 0.0) -> None:
        """Merge the two likest groups, again and again, while their likeness is at least `least`.

        Two groups of which no pair of ids, one of each, has a likeness of `least_best` stay two: many weak likenesses
        do not make a strong one.
        """
        queue = [(-self._like(a, b), a, b) for a in self._sums for b in self._sums[a] if a < b]
        heapq.heapify(queue)
        while queue:
            negated, a, b = heapq.heappop(queue)
            if -negated < least:
                break
            stale = a not in self._members or b not in self._members or -negated != self._like(a, b)
            if stale or b in self._apart[a] or self._best[a][b] < least_best:
                continue
            kept = self._unite(a, b)
            for other in self._sums[kept]:
                pair = (kept, other) if kept < other else (other, kept)
                heapq.heappush(queue, (-self._like(*pair), *pair))

    def groups(self) -> list[list[str]]:
        """The groups, each in the order in which the ids were given."""
        return list(self._members.values())

    def _like(self, a: str, b: str) -> float:
        return self._sums[a].get(b, UNCOMPARED) / (len(self._members[a]) * len(self._members[b]))

    def _unite(self, a: str, b: str) -> str:
        kept, gone = (a, b) if len(self._members[a]) >= len(self._members[b]) else (b, a)
        self._members[kept] += self._members.pop(gone)
        for name in self._members[kept]:
            self._of[name] = kept
        for other, total in self._sums.pop(gone, {}).items():
            self._sums[other].pop(gone, None)
            best = max(self._best[other].pop(gone), self._best[other].get(kept, 0.0))
            if other != kept:
                self._sums[kept][other] = self._sums[other][kept] = self._sums[kept].get(other, 0.0) + total
                self._best[kept][other] = self._best[other][kept] = best
        self._best.pop(gone, None)
        for other in self._apart.pop(gone, set()):
            self._apart[other].discard(gone)
            self._apart[other].add(kept)
            self._apart[kept].add(other)
        return kept
