"""Carrying over: a way by which a party's words came, said once, holds where the report plainly goes on with it."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.domain import Channel, PartyKind

from .hands import Hand
from .parties import Draft

REACH = 2
"""Paragraphs that may lie between two statements of a named party for the way to hold. An anonymous party is only
known to the report by that one way, and keeps it."""


@dataclass(frozen=True, slots=True)
class Way:
    """The hands above a speaker, and the channel of the speaker's words to the lowest of them."""

    hands: tuple[Hand, ...]
    channel: Channel


class Carried:
    """The ways that the report has disclosed so far, by party; members of a group share theirs."""

    def __init__(self) -> None:
        self._ways: dict[int, tuple[Way, int]] = {}

    def remember(self, draft: Draft, way: Way, block: int) -> None:
        """The party's words came this way, as paragraph number `block` says."""
        self._ways[draft.key] = (way, block)
        if draft.group is not None:
            self._ways.setdefault(draft.group.key, (way, block))

    def recall(self, draft: Draft, block: int) -> Way | None:
        """The way that still holds for the party in paragraph number `block`; using it lets it hold on."""
        for known in (draft, draft.group):
            if known is None or known.key not in self._ways:
                continue
            way, since = self._ways[known.key]
            if block - since > REACH and _is_in_public(draft):
                return None
            self._ways[known.key] = (way, block)
            return way
        return None


def _is_in_public(draft: Draft) -> bool:
    return draft.named or draft.kind not in (PartyKind.PERSON, PartyKind.GROUP)
