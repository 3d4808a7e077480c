"""A hand as the rules find it, before it becomes a Hop; and how two lists of hands are joined into one way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from firsthand.domain import Channel, Role, Spans

from .parties import Draft


@dataclass(frozen=True, slots=True)
class Hand:
    """One hand; `party` is None where the report leaves open whose it was."""

    party: Draft | None
    role: Role
    channel: Channel
    evidence: Spans


def unknown(evidence: Spans) -> Hand:
    """A hand that speaks, and that the report leaves open."""
    return Hand(None, Role.SPEAKER, Channel.UNKNOWN, evidence)


def without_repeats(hands: Iterable[Hand]) -> tuple[Hand, ...]:
    """The hands with each party once, where it stands first; unknown hands next to each other are one."""
    kept: list[Hand] = []
    for hand in hands:
        if hand.party is None and kept and kept[-1].party is None:
            continue
        if hand.party is not None and any(hand.party is other.party for other in kept):
            continue
        kept.append(hand)
    return tuple(kept)


def continued(outer: Sequence[Hand], inner: Sequence[Hand]) -> tuple[Hand, ...]:
    """The way of a nested statement: the outer one's hands, of whom the last now passes on, and then the inner's.

    Where the inner speaker is the outer one over again ("he said that he feared …") no hand is added.
    """
    if not outer or not inner:
        return tuple(outer or inner)
    last = outer[-1]
    if inner[-1].party is not None and inner[-1].party is last.party:
        return tuple(outer)
    if any(hand.party is last.party is not None for hand in inner):
        return without_repeats((*outer[:-1], *inner))  # who publishes a call is said again as who intercepted it
    passing = replace(last, role=Role.RELAYER) if last.role is Role.SPEAKER else last
    return without_repeats((*outer[:-1], passing, *inner))
