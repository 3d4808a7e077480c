"""What lists show: one line of a list of reports, statements, parties or search results, and a page of such lines."""

from __future__ import annotations

from dataclasses import dataclass

from .chain import Chain
from .claim import AlarmKind, Stance, title_of
from .marks import marks_of
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
    """A statement with its chain and the report that it stands in; `matches` are spans in its `content_text`.

    `within_denial` holds where it is said within another statement that is denied.
    """

    statement: Statement
    chain: Chain | None
    report_label: str
    outlet: str | None
    published: str | None
    speaker_anonymous: bool = False
    matches: Spans = ()
    within_denial: bool = False

    @property
    def marks(self) -> tuple[str, ...]:
        """What must stand beside its content ("denied", "silent", "possible", …)."""
        return marks_of(self.statement, self.chain, within_denial=self.within_denial)


@dataclass(frozen=True, slots=True)
class PartySummary:
    """A party on a line, over all reports in which it was resolved to be the same.

    `name` is what most reports call it, `names` are the others. Parties that are not resolved yet are gathered by name
    and kind; an anonymous one has its own line unless more than its description joins it to another. `key` is None
    where it is not resolved. `first_in` names the earliest report that has it: it tells apart two whom no name does.
    """

    name: str
    kind: str
    anonymous: bool
    ids: tuple[str, ...]
    reports: int
    statements: int
    names: tuple[str, ...] = ()
    key: str | None = None
    first_in: str = ""


@dataclass(frozen=True, slots=True)
class ClaimSummary:
    """A claim on a line: how many reports and statements carry it, and how many independent sources stand behind it.

    `reports` are those that support it, as the sources do that are counted; `supports` and the rest count statements.
    `lowest`, `expected` and `highest` are None until it is weighed.
    """

    id: str
    text: str
    reports: int
    supports: int
    denies: int
    qualifies: int
    lowest: int | None
    expected: float | None
    highest: int | None
    alarms: tuple[AlarmKind, ...] = ()
    rivals: tuple[str, ...] = ()

    @property
    def statements(self) -> int:
        """How many statements, whatever their stance."""
        return self.supports + self.denies + self.qualifies

    @property
    def title(self) -> str:
        """Its text as a headline: of what all deny it says so ("Denied: …")."""
        return title_of(self.text, supports=self.supports, denies=self.denies)


@dataclass(frozen=True, slots=True)
class Shared:
    """Something found by the terms that it shares with what was asked for: how many they are, and their weight.

    A term weighs the more the fewer have it: the logarithm of 1 + (things indexed / things that have it).
    """

    item: str
    terms: int
    weight: float


@dataclass(frozen=True, slots=True)
class StatementQuery:
    """Which statements to list; every condition that is not None must hold. `limit` None lists all.

    `at_least` is the least confidence, `claim` the id of a claim that they stand in.
    """

    report: str | None = None
    claim: str | None = None
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
class ClaimQuery:
    """Which claims to list; every condition that is not None must hold.

    `words` searches the statements of a claim, `report` is the id of a report that carries it, `stance` one that some
    statement takes, `reports` the least number of reports that carry it.
    """

    words: str | None = None
    report: str | None = None
    alarm: AlarmKind | None = None
    stance: Stance | None = None
    reports: int = 1
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
    claims: int = 0
