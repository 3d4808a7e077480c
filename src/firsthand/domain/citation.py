"""Citations: where a report names, in words or by hyperlink, what it goes back to: a report, outlet or document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .claim import EdgeKind
from .identity import content_id
from .span import Spans


class ExternalKind(StrEnum):
    """What sort of thing lies outside the record."""

    STORY = "story"
    DOCUMENT = "document"
    PRESS = "press"
    """What a speaker has read, heard or seen in an outlet, in the record or not; an unnamed one has the key "press"."""


@dataclass(frozen=True, slots=True)
class External:
    """What a report goes back to and the record does not hold: an outlet's story of about a date, or a document.

    `key` is the outlet's or document's key (see Hand.key); `about` is an ISO 8601 date; `url` comes from a link.
    """

    id: str
    kind: ExternalKind
    key: str
    name: str
    about: str | None = None
    url: str | None = None

    @classmethod
    def named(
        cls, kind: ExternalKind, key: str, name: str, *, about: str | None = None, url: str | None = None
    ) -> External:
        """The node with its id: the same outlet's story of the same day, or the same document, is one node."""
        return cls(content_id("external", kind.value, key, about, url), kind, key, name, about, url)


@dataclass(frozen=True, slots=True)
class Citation:
    """Report `report` (in `statement`, or, where that is None, as a whole) goes back to `target`.

    `target` is the id of an earlier report of the record or of an External. `evidence` are the words or the anchor in
    the citing report; `probability` says how sure it is that this very report is meant.
    """

    report: str
    statement: str | None
    target: str
    kind: EdgeKind
    evidence: Spans
    probability: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class Sought:
    """What a citation looks for in the record: reports with this term, none of them newer than `not_after`.

    `term` is an outlet's key, or "url:" and a canonical address. `not_after` is ISO 8601, as precise as the citing
    report's date, None where that is unknown: a day stands for its end. Reports without a date count as old enough.
    """

    term: str
    not_after: str | None = None
