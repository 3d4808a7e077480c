"""Gold: what a careful reader finds in the sample reports, located in the text that the `read` stage gives.

A gold file holds words, never offsets, so that it outlives changes in how a page is read. Words are looked for in the
report's prose, white space put aside, and must be found exactly once: `the captain` on its own, `“We sank,” [he] said`
for the bracketed part of unique words, `he@3` for the third occurrence. The conventions are in
`evaluation/gold/README.md`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.reading.locating import Prose
from firsthand.domain import Basis, Certainty, Channel, Polarity, Report, Role, Span, Spans, StatementKind

ROOT = Path(__file__).parent.parent.parent
FOLDER = Path(__file__).parent.parent / "gold"
FIRST_FAMILY = "halvine"
"""The family whose figures have no prefix at the gate, and that the demo shows."""


class GoldError(ValueError):
    """A gold file is not as it should be, or its words are not in the report; says which file, statement and words."""


@dataclass(frozen=True, slots=True)
class GoldHop:
    """A hand, with all the names that are right for it; `name` is None where the report leaves it open."""

    name: str | None
    aliases: tuple[str, ...]
    role: Role
    channel: Channel


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A statement that is in the report, with its chain, publisher first; spans are offsets into the report's text."""

    id: str
    kind: StatementKind
    content: Spans
    source: Spans
    cue: Spans
    nested_in: str | None
    hops: tuple[GoldHop, ...]
    basis: Basis
    certainty: Certainty
    polarity: Polarity
    origin: str
    phenomena: tuple[str, ...]
    main: bool


@dataclass(frozen=True, slots=True)
class GoldReport:
    """The gold of one report; `not_statements` are passages that no statement's content may be."""

    metadata: Mapping[str, Any]
    statements: tuple[GoldStatement, ...]
    not_statements: Spans


@dataclass(frozen=True, slots=True)
class GoldFile:
    """A gold file as written; `report` is the path of the report, `locate` finds its words there."""

    path: Path
    report: Path
    rows: Mapping[str, Any]

    def locate(self, report: Report) -> GoldReport:
        """The gold with its words found in `report`. Raises GoldError where words are missing or occur twice."""
        prose = Prose(report)
        statements = tuple(self._statement(row, prose) for row in self.rows["statements"])
        _check(self.path, statements)
        nowhere = [self._find(words, prose, "not_statements") for words in self.rows["not_statements"]]
        return GoldReport(self.rows["metadata"], statements, tuple(span for spans in nowhere for span in spans))

    def _statement(self, row: Mapping[str, Any], prose: Prose) -> GoldStatement:
        def spans(role: str) -> Spans:
            found = [span for words in row[role] for span in self._find(words, prose, f"{row['id']}, {role}")]
            return tuple(sorted(found))

        try:
            return GoldStatement(
                id=row["id"],
                kind=StatementKind(row["kind"]),
                content=spans("content"),
                source=spans("source"),
                cue=spans("cue"),
                nested_in=row["nested_in"],
                hops=tuple(_hop(hop) for hop in row["chain"]),
                basis=Basis(row["basis"]),
                certainty=Certainty(row["certainty"]),
                polarity=Polarity(row["polarity"]),
                origin=row["origin"],
                phenomena=tuple(row["phenomena"]),
                main=row.get("main", True),
            )
        except KeyError as error:
            raise GoldError(f"{self.path}: {row.get('id', 'a statement')} has no {error}") from error

    def _find(self, words: str, prose: Prose, where: str) -> tuple[Span, ...]:
        try:
            return prose.find(words)
        except LookupError as error:
            raise GoldError(f"{self.path}: {where}: {error.args[0]}") from error


def load_gold(path: Path) -> GoldFile:
    """The gold file at `path`. Raises GoldError where it is no JSON object of the right shape."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise GoldError(f"{path}: not JSON: {error}") from error
    for key in ("report", "metadata", "statements", "not_statements"):
        if key not in rows:
            raise GoldError(f"{path}: no {key!r}")
    return GoldFile(path, ROOT / rows["report"], rows)


def gold_files(family: str = FIRST_FAMILY, folder: Path = FOLDER) -> tuple[GoldFile, ...]:
    """All gold files of a family, in order of publication."""
    return tuple(load_gold(path) for path in sorted((folder / family).glob("*.json")))


def _hop(row: Mapping[str, Any]) -> GoldHop:
    return GoldHop(row["name"], tuple(row["aliases"]), Role(row["role"]), Channel(row["channel"]))


def _check(path: Path, statements: tuple[GoldStatement, ...]) -> None:
    by_id = {statement.id: statement for statement in statements}
    if len(by_id) < len(statements):
        raise GoldError(f"{path}: two statements have the same id")
    for statement in statements:
        if not statement.content:
            raise GoldError(f"{path}: {statement.id} has no content")
        if statement.hops[:1] and statement.hops[0].role is not Role.PUBLISHER:
            raise GoldError(f"{path}: {statement.id}: its chain does not start with the publisher")
        outer = by_id.get(statement.nested_in or "")
        if statement.nested_in and not outer:
            raise GoldError(f"{path}: {statement.id} is nested in {statement.nested_in}, which is not there")
        if outer and not all(any(o.contains(c) for o in outer.content) for c in statement.content):
            raise GoldError(f"{path}: {statement.id} does not lie in the content of {outer.id}")
