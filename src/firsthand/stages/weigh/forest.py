"""A forest: the accounts of one stance with the posteriors of what each derives from, and their sources numbered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .branching import Matrix, posteriors, same_source
from .names import numbered
from .options import Material, options
from .siblings import share_fate

ROUNDS = 2
"""How few have a detail depends on who is independent, and that on the details: twice around is enough."""


@dataclass(slots=True)
class Forest:
    """`parents[i]` maps earlier accounts to probabilities, `own[i]` is the root's; `sources[i]` numbers the roots."""

    known: Material
    parents: list[dict[int, float]]
    own: list[float]
    sources: list[int]
    same: Matrix

    def parent(self, i: int) -> int | None:
        """The likeliest parent of account `i`, None where a root of its own is likelier than all parents together."""
        if not self.parents[i] or self.own[i] >= 0.5:
            return None
        return max(self.parents[i], key=lambda j: (self.parents[i][j], -j))


def _with_named(numbers: list[int], known: Material) -> list[int]:
    """The numbers, where one person is described and then named in a report the name's for both."""
    of = {root.key: number for root, number in zip(known.roots, numbers, strict=True)}
    named = {root.key for root in known.roots if root.named and not root.anonymous}
    for one, other in sorted(known.named_later):
        party, its = one.removeprefix("source "), other.removeprefix("source ")
        if other in named and not {(party, its), (its, party)} & known.decided.two_parties:
            of[one] = of[other]
    return [of[root.key] for root in known.roots]


def grown(known: Material, habits: Mapping[tuple[str, str], float]) -> Forest:
    """The forest of these accounts."""
    sources = _with_named(numbered(known.roots, known.decided.two_parties), known)
    own = [0.5] * len(known)
    parents: list[dict[int, float]] = []
    for _ in range(ROUNDS):
        parents, own = posteriors(options(known, own, habits))
        share_fate(known, parents, own)
    return Forest(known, parents, own, sources, same_source(parents, own, sources))
