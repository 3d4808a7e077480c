"""Claims, lineage and independence: what statements of different reports assert alike, and what stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .span import Spans


class Stance(StrEnum):
    """How a statement stands to its claim."""

    SUPPORTS = "supports"
    DENIES = "denies"
    QUALIFIES = "qualifies"


class EdgeKind(StrEnum):
    """Why one statement or report is held to derive from another."""

    CITES = "cites"
    RELAYS = "relays"
    COPIES = "copies"
    SHARES_PASSAGE = "shares a passage"
    SAME_UTTERANCE = "quotes the same utterance"
    SAME_OCCASION = "same speaker on the same occasion"
    SAME_DOCUMENT = "same document"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition; `statements` pairs the ids of statements with their stance."""

    id: str
    text: str
    statements: tuple[tuple[str, Stance], ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """`source` derives from `target` (ids of statements, reports or external nodes), with a probability 0 to 1."""

    source: str
    target: str
    kind: EdgeKind
    probability: float
    evidence: Spans


@dataclass(frozen=True, slots=True)
class Origin:
    """A root of the lineage: one occasion on which somebody who could know said so; `why` gives the reasons."""

    id: str
    label: str
    statements: tuple[str, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Independence:
    """How many origins stand behind a claim. Unknown lineage counts nothing in `lowest`."""

    lowest: int
    expected: float
    highest: int


@dataclass(frozen=True, slots=True)
class Lineage:
    """The graph of what derives from what behind one claim, with its roots and their number."""

    claim: str
    edges: tuple[Edge, ...]
    origins: tuple[Origin, ...]
    independence: Independence
