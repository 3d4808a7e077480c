"""Relay habits: who takes over from whom, counted over a record (Beta-Bernoulli, an outlet and another)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from firsthand.domain import Account, EdgeKind, Lineage

from .log_odds import clipped, logit

TAKEN, LEFT = 1.0, 3.0
"""The Beta prior: before anything is seen, one outlet takes a claim over from an earlier one once in four chances."""
STRONGEST = 2.0
"""Habits alone weigh no more than this, in log-odds: they tell of outlets, not of this claim."""

FROM_THE_SAME = frozenset([EdgeKind.SAME_OCCASION, EdgeKind.SAME_DOCUMENT])
"""Edges that tell of a source in common: neither outlet took it from the other."""

type ReportPair = tuple[str, str]
type OutletPair = tuple[str, str]
"""The key of an outlet and that of another, which published before it."""


@dataclass(frozen=True, slots=True)
class RelayHabits:
    """`chances` counts the reports of the first outlet on what the second had before, `taken` those derived from there.

    Both are sums of probabilities, so they need not be whole. Sums of habits are habits.
    """

    taken: Mapping[OutletPair, float] = field(default_factory=dict)
    chances: Mapping[OutletPair, float] = field(default_factory=dict)

    @classmethod
    def learned(cls, weighed: Iterable[tuple[Lineage, Sequence[Account]]]) -> RelayHabits:
        """What lineages show, each with the accounts it was weighed from.

        Two reports count once, however many claims they share: by the mean of what one took from the other there.
        """
        seen: dict[tuple[OutletPair, ReportPair], list[float]] = defaultdict(list)
        for lineage, accounts in weighed:
            for pair, reports, share in _claim(lineage, accounts):
                seen[pair, reports].append(share)
        taken: dict[OutletPair, float] = defaultdict(float)
        chances: dict[OutletPair, float] = defaultdict(float)
        for (pair, _), shares in seen.items():
            taken[pair] += sum(shares) / len(shares)
            chances[pair] += 1
        return cls(dict(taken), dict(chances))

    def __add__(self, other: RelayHabits) -> RelayHabits:
        return RelayHabits(_sum(self.taken, other.taken), _sum(self.chances, other.chances))

    def probability(self, outlet: str, other: str) -> float:
        """How likely `outlet` is to have taken from `other` what `other` had before it: the posterior mean.

        >>> RelayHabits().probability("outlet:digest", "outlet:wire")
        0.25
        """
        pair = outlet, other
        return (TAKEN + self.taken.get(pair, 0.0)) / (TAKEN + LEFT + self.chances.get(pair, 0.0))

    def log_odds(self, outlet: str | None, other: str | None) -> float:
        """What the habit adds to the evidence that one account derives from another; 0 where nothing is known."""
        if outlet is None or other is None or (outlet, other) not in self.chances:
            return 0.0
        known = clipped(self.probability(outlet, other), 0.01, 0.99)
        return clipped(logit(known) - logit(TAKEN / (TAKEN + LEFT)), -STRONGEST, STRONGEST)


def _claim(lineage: Lineage, accounts: Sequence[Account]) -> Iterator[tuple[OutletPair, ReportPair, float]]:
    """Every two outlets, with their first reports, and how probably the later one took this claim from the earlier."""
    outlets = {account.id: account.outlet for account in accounts}
    first: dict[str, tuple[float, str]] = {}
    for account in accounts:
        if account.outlet is not None and account.published is not None:
            at = account.published.timestamp(), account.report
            first[account.outlet] = min(at, first.get(account.outlet, at))
    took: dict[OutletPair, float] = {}
    for edge in lineage.edges:
        outlet, other = outlets.get(edge.source), outlets.get(edge.target)
        if outlet and other and outlet != other and edge.kind not in FROM_THE_SAME:
            took[outlet, other] = max(edge.probability, took.get((outlet, other), 0.0))
    for later in sorted(first):
        for earlier in sorted(first):
            if first[earlier][0] < first[later][0] or (later, earlier) in took:
                yield (later, earlier), (first[later][1], first[earlier][1]), took.get((later, earlier), 0.0)


def _sum(some: Mapping[OutletPair, float], more: Mapping[OutletPair, float]) -> dict[OutletPair, float]:
    return {pair: some.get(pair, 0.0) + more.get(pair, 0.0) for pair in {**some, **more}}
