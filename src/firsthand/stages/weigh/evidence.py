"""Evidence that one account derives from another: each piece in log-odds, with its words and spans."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.domain import EdgeKind, Spans

from .log_odds import probability

FROM_A_SOURCE = frozenset([EdgeKind.SAME_OCCASION, EdgeKind.SAME_DOCUMENT])
"""Kinds that tell of a source in common: they hold of any other report with that source as well."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece. `sure` holds where the page itself says so or its words leave no doubt; `spans` lie in its report.

    `kind` is what an edge is called that rests on it, None for what only supports other evidence.
    """

    log_odds: float
    words: str
    kind: EdgeKind | None = None
    spans: Spans = ()
    sure: bool = False


type Body = tuple[Evidence, ...]
"""All that speaks for, and against, one derivation."""


def total(body: Body) -> float:
    """The sum; what is only inferred stays within bounds, since its pieces are not independent of each other."""
    told = sum(piece.log_odds for piece in body if piece.sure)
    inferred = sum(piece.log_odds for piece in body if not piece.sure)
    return told + min(max(inferred, -7.0), 6.0)


def is_sure(body: Body) -> bool:
    """True where a piece leaves no doubt that there is a derivation."""
    return any(piece.sure for piece in body)


def this_one(body: Body) -> float:
    """The probability that it was taken from this very report, and not from one that the record does not hold.

    Only what points at the report counts: a credit, its words, its error, a particular that few others have. Where
    nothing does, another report that tells the same is as likely.
    """
    if is_sure(body) or kind_of(body) in FROM_A_SOURCE:
        return 1.0
    return probability(max(0.0, sum(p.log_odds for p in body if p.kind is not None and p.kind not in FROM_A_SOURCE)))


def kind_of(body: Body) -> EdgeKind:
    """What to call an edge that rests on this: the kind of its strongest piece."""
    named = [piece for piece in body if piece.kind is not None]
    best = max(named, key=lambda piece: piece.log_odds, default=None)
    return best.kind if best is not None and best.kind is not None else EdgeKind.RELAYS


def reasons(body: Body) -> tuple[str, ...]:
    """What speaks for it in words, strongest first."""
    said = sorted((piece for piece in body if piece.words and piece.log_odds > 0), key=lambda piece: -piece.log_odds)
    return tuple(dict.fromkeys(piece.words for piece in said))


def spans_of(body: Body) -> Spans:
    """Where in the deriving report it can be seen, in order."""
    return tuple(sorted({span for piece in body if piece.log_odds > 0 for span in piece.spans}))
