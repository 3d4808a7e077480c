"""Proposals: what a rule puts forward, before the resolver makes the whole set legal."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.domain import Spans

from .rules import Rule


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement that a rule proposes; `content` is token numbers in order.

    `anchor` is the number of the token that it hangs on, its cue where it has one: of the proposals with one anchor
    the resolver keeps one.
    """

    rule: Rule
    anchor: int
    source: Spans
    cue: Spans
    content: tuple[int, ...]
