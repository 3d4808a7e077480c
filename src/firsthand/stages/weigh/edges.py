"""Edges: the derivations of a forest that are worth showing, with kind, probability, evidence and reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from firsthand.domain import Edge, EdgeKind, OriginKind

from .details import Details
from .evidence import Body, is_sure, kind_of, reasons, spans_of, this_one, total
from .forest import Forest
from .log_odds import SUREST, probability
from .options import body

LEAST = 0.1
"""Parents less probable than this are not shown, unless they are the likeliest."""
MOST = 3
SECOND = 2.5
"""Log-odds by which a second parent must show for itself: a report that puts two others together."""


def edges(forest: Forest, habits: Mapping[tuple[str, str], float]) -> Iterator[Edge]:
    """The edges of one stance's accounts, in the order of the accounts."""
    details = Details(forest.known.accounts, forest.own)
    first_of: dict[int, int] = {}
    for i in range(len(forest.known)):
        shown = sorted(forest.parents[i].items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
        for rank, (j, share) in enumerate(shown):
            pieces = body(forest.known, details, habits, i, j)
            if share >= LEAST or (rank == 0 and forest.own[i] < 0.5):
                yield _edge(forest, i, j, share, pieces)
            elif rank and _shows_for_itself(forest, i, j, shown[0][0], pieces):
                yield _edge(forest, i, j, (1 - forest.own[i]) * probability(total(pieces) - SECOND), pieces)
        yield from _outside(forest, i)
        yield from _same_root(forest, i, first_of)


def _edge(forest: Forest, i: int, j: int, share: float, pieces: Body) -> Edge:
    later, earlier = forest.known.accounts[i], forest.known.accounts[j]
    spans = spans_of(pieces) or later.content
    decided = (later.id, earlier.id) in forest.known.decided.joined
    told = share if decided else min(share * this_one(pieces), SUREST)
    return Edge(later.id, earlier.id, kind_of(pieces), round(told, 3), spans, reasons(pieces))


def _shows_for_itself(forest: Forest, i: int, j: int, first: int, pieces: Body) -> bool:
    """True for a second parent that is credited, or has what the first parent lacks."""
    accounts = forest.known.accounts
    if forest.same[j, first] > 0.5 or accounts[j].outlet == accounts[first].outlet:
        return False
    own, other, best = (accounts[k].details for k in (i, j, first))
    return total(pieces) > 0 and (is_sure(pieces) or (total(pieces) > SECOND and len((own & other) - best) >= 2))


def _outside(forest: Forest, i: int) -> Iterator[Edge]:
    """Edges to what the record does not hold."""
    account = forest.known.accounts[i]
    for external, evidence in forest.known.outside[i]:
        share = round(forest.own[i], 3)
        if share >= LEAST:
            yield Edge(
                account.id,
                external.id,
                evidence.kind or EdgeKind.CITES,
                min(share, SUREST),
                evidence.spans,
                (evidence.words,),
            )


def _same_root(forest: Forest, i: int, first_of: dict[int, int]) -> Iterator[Edge]:
    """Edges between accounts that had it from the same source, each for itself."""
    first = first_of.setdefault(forest.sources[i], i)
    root, share = forest.known.roots[i], round(forest.own[i], 3)
    if first == i or share < LEAST or not (root.named or root.anonymous):
        return
    kind = EdgeKind.SAME_DOCUMENT if root.kind is OriginKind.DOCUMENT else EdgeKind.SAME_OCCASION
    account, other = forest.known.accounts[i], forest.known.accounts[first]
    yield Edge(account.id, other.id, kind, share, account.content, (f"both go back to {root.label}",))
