"""What a format's reader gives back, before a report is made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from firsthand.domain import Block, Capture, Link

from .limits import ReadLimits


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value that was found for a metadata field; several authors are joined with "; ".

    `found_in` is one of json-ld, og, meta, time, url, text, trafilatura, htmldate and feed: it decides the weight
    (fields.py). `doubtful` values are kept and shown but chosen only where a page has nothing else.
    """

    field: str
    value: str
    found_in: str
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with its blocks and links, what was found for its metadata, and what could not be read of it."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    notes: tuple[str, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """Why there is no report in a capture."""

    reason: str
    notes: tuple[str, ...] = ()


type Reader = Callable[[Capture, bytes, ReadLimits], Draft | Unread]
