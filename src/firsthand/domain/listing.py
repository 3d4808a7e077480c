"""What lists show: one line of a list of reports, statements, parties or search results, and a page of such lines."""

from __future__ import annotations

from dataclasses import dataclass

from .chain import Chain
from .span import Spans
from .statement import Statement


@dataclass(frozen=True, slots=True)
class Page[Item]:
    """Some lines of a longer list: `items` start at line `offset` (from 0) of `total`."""

    items: tuple[Item, ...]
    total: int
    offset: int

    @property
    def next_offset(self) -> int | None:
        """Where the next page starts; None on the last."""
        end = self.offset + len(self.items)
        return end if end < self.total and self.items else None


@dataclass(frozen=True, slots=True)
class ReportSummary:
    """One report on a line. `snippet` holds the words around a match, `matches` their spans in the snippet."""

    id: str
    label: str
    outlet: str | None
    published: str | None
    url: str | None
    obtained_from: str
    statements: int
    problems: int
    snippet: str = ""
    matches: Spans = ()


@dataclass(frozen=True, slots=True)
class SourcedStatement:
    """A statement with its chain and the report that it stands in; `matches` are spans in its `content_text`."""

    statement: Statement
    chain: Chain | None
    report_label: str
    outlet: str | None
    published: str | None
    speaker_anonymous: bool = False
    matches: Spans = ()


@dataclass(frozen=True, slots=True)
class PartySummary:
    """A party on a line. Named parties are gathered by name and kind; each anonymous one has its own line."""

    name: str
    kind: str
    anonymous: bool
    ids: tuple[str, ...]
    reports: int
    statements: int


@dataclass(frozen=True, slots=True)
class StatementQuery:
    """Which statements to list; every condition that is not None must hold. `limit` None lists all.

    `at_least` is the least confidence.
    """

    report: str | None = None
    speaker: str | None = None
    party: str | None = None
    outlet: str | None = None
    kind: str | None = None
    words: str | None = None
    at_least: float | None = None
    limit: int | None = 50
    offset: int = 0


@dataclass(frozen=True, slots=True)
class ReportQuery:
    """Which reports to list, newest first; `words` searches titles and texts."""

    words: str | None = None
    outlet: str | None = None
    limit: int | None = 50
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the record holds."""

    captures: int
    reports: int
    statements: int
    parties: int
    problems: int
