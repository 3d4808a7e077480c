"""Chains: the hands that a statement went through, from the report's own outlet down to the one who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .span import Spans


class Role(StrEnum):
    """What a hand did with the words (docs/glossary.md, "Hop")."""

    PUBLISHER = "publisher"
    RELAYER = "relayer"
    INTERVIEWER = "interviewer"
    INTERCEPTOR = "interceptor"
    TRANSLATOR = "translator"
    DOCUMENT = "document"
    SPEAKER = "speaker"


class Channel(StrEnum):
    """How a hand passed the words to the hand above it."""

    ARTICLE = "article"
    INTERVIEW = "interview"
    PHONE_CALL = "phone call"
    POST = "post"
    SPEECH = "speech"
    STATEMENT = "statement"
    DOCUMENT = "document"
    RECORDING = "recording"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """How the one at the end of the chain knows."""

    TOOK_PART = "took part"
    EYEWITNESS = "eyewitness"
    HEARSAY = "hearsay"
    OFFICIAL_POSITION = "official position"
    DOCUMENT_OR_RECORDING = "document or recording"
    INFERENCE = "inference"
    UNKNOWN = "unknown"


class Certainty(StrEnum):
    """How sure the report lets the source be."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Polarity(StrEnum):
    """The cue's relation to the content as worded: "denied that …" denies, "said there are none" affirms."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Hop:
    """One hand. `party` and `name` are None where the report does not say whose hand it was."""

    party: str | None
    name: str | None
    role: Role
    channel: Channel
    evidence: Spans

    @property
    def label(self) -> str:
        """What to call the hand: its name, "this page" for an outlet that the page does not name, else "unknown"."""
        return self.name or ("this page" if self.role is Role.PUBLISHER else "unknown")


@dataclass(frozen=True, slots=True)
class Chain:
    """The hops of one statement, publisher first, speaker last; the chain of the publisher alone is its own voice."""

    statement: str
    hops: tuple[Hop, ...]
    basis: Basis
    certainty: Certainty
    polarity: Polarity
    by: str

    @property
    def hand(self) -> int:
        """The number of hops, the page itself counted: 1 its writer saw it, 2 its writer heard the speaker, …"""
        return len(self.hops)

    @property
    def speaker(self) -> Hop:
        """The hop at the end of the chain: the one who could know."""
        return self.hops[-1]

    def __str__(self) -> str:
        """The chain on a line, as people read it: "Example Post ← The Insider (interviewer) ← first of two"."""
        return " ← ".join(_named(hop) for hop in self.hops)


def _named(hop: Hop) -> str:
    if hop.role in (Role.PUBLISHER, Role.SPEAKER):
        return hop.label
    return f"{hop.label} ({hop.role})"
