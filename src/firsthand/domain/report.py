"""Reports: the text and metadata read from a capture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from .identity import content_id
from .span import Span


class BlockKind(StrEnum):
    """What a block of a report's text is. Only prose holds statements; the rest is metadata kept in its place."""

    HEADER = "header"
    TITLE = "title"
    LEAD = "lead"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    QUOTE = "quote"
    SIGN_OFF = "sign-off"

    @property
    def is_prose(self) -> bool:
        """True for blocks whose sentences are read for statements."""
        return self in _PROSE


_PROSE = frozenset({BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, sub-heading or other unit that no sentence runs over; blocks never overlap."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink with the span of its anchor in the report's text."""

    span: Span
    href: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One value proposed for a metadata field, with where it was found and how sure that makes us (0 to 1)."""

    value: str
    found_in: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Report:
    """The text and metadata read from a capture.

    `published` and `modified` are ISO 8601, as precise as the page is. `fields` keeps every candidate that a
    field's value was chosen from, best first. `text` is immutable: all spans are offsets into it.
    """

    id: str
    capture: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    modified: str | None = None
    section: str | None = None
    language: str | None = None
    dateline: str | None = None
    lead: str | None = None
    url: str | None = None
    links: tuple[Link, ...] = ()
    fields: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)
    by: str = ""

    @staticmethod
    def id_for(capture_sha256: str) -> str:
        """The id of the report that is read from these bytes, whichever version reads them."""
        return content_id("report", capture_sha256)

    @property
    def prose(self) -> tuple[Block, ...]:
        """The blocks that are read for statements, in order."""
        return tuple(block for block in self.blocks if block.kind.is_prose)

    @property
    def label(self) -> str:
        """What to call the report on a line: its title, else its lead, else its first words."""
        if self.title or self.lead:
            return self.title or self.lead or ""
        words = (self.prose[0].span.of(self.text) if self.prose else self.text).split()
        return " ".join(words[:12]) + (" …" if len(words) > 12 else "")
