"""Accounts: a statement of a claim as weighing sees it, with its hands known by key over the whole record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .chain import Basis, Certainty, Channel, Role
from .claim import Stance
from .span import Spans


@dataclass(frozen=True, slots=True)
class Hand:
    """A hop as it is compared over reports.

    `key` is the same for the same outlet, party or document in all reports, None where the hand is unknown. An
    anonymous party's key is its own, that of its report, unless more than its description joins it to another.
    """

    key: str | None
    name: str | None
    role: Role
    channel: Channel
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """What one statement puts forward for a claim, and what is known of the way it came.

    `id` is the statement's. `published` is when its report came out, in UTC, None where unknown. `hands` run from the
    publisher to the speaker, as in the chain. `details` are the comparable particulars of its words (numbers, names,
    dates, rare words, each normalised), `quotations` its quoted words, normalised. `content` are spans in the report.
    `speaker_as` are the words that name the speaker there and tell what he is: "Ida Marsh of the dockers’ union".
    """

    id: str
    report: str
    published: datetime | None
    stance: Stance
    text: str
    hands: tuple[Hand, ...]
    basis: Basis
    certainty: Certainty
    details: frozenset[str] = frozenset()
    quotations: tuple[str, ...] = ()
    content: Spans = ()
    speaker_as: str = ""

    @property
    def outlet(self) -> str | None:
        """The key of the publisher."""
        return self.hands[0].key

    @property
    def speaker(self) -> Hand:
        """The hand at the end of the chain: the one who could know."""
        return self.hands[-1]
