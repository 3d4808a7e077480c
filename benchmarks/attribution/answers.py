"""What a system answered: statements a text, the texts that it failed on, all in offsets of the text it was given."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.attribution.alignment import Alignment, Offsets

ROLES = ("source", "cue", "content")
type Statement = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answers:
    """The statements by the text's id, and for each text that got no answer, why."""

    statements: Mapping[str, list[Statement]]
    failures: Mapping[str, str]

    @property
    def found(self) -> int:
        """How many statements in all."""
        return sum(map(len, self.statements.values()))

    def write(self, path: Path) -> None:
        """Write them as the referee reads them."""
        with path.open("w", encoding="utf-8") as out:
            for name, statements in self.statements.items():
                out.write(json.dumps({"id": name, "statements": statements}, ensure_ascii=False) + "\n")


def read_answers(path: Path, texts: Mapping[str, str]) -> Answers:
    """Read a system's output for `texts`, which are by id. A text that it left out is a failure."""
    statements: dict[str, list[Statement]] = {}
    failures = dict.fromkeys(texts, "no answer")
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        name = row["id"]
        if "error" in row:
            failures[name] = row["error"]
            continue
        del failures[name]
        found = row["statements"]
        if "text" in row:
            found = moved(found, Alignment(row["text"], texts[name]))
        statements[name] = [
            {
                **{role: statement[role] for role in ROLES},
                "nested": statement.get("nested", _is_inside(statement, found)),
            }
            for statement in found
        ]
    return Answers(statements, failures)


def moved(statements: list[Statement], alignment: Alignment) -> list[Statement]:
    """The statements in offsets of the original text; a span of which nothing is left there goes."""
    return [{role: _moved(statement[role], alignment) for role in ROLES} for statement in statements]


def _moved(spans: list[list[int]], alignment: Alignment) -> list[Offsets]:
    return [span for start, end in spans if (span := alignment(start, end))]


def _is_inside(statement: Statement, others: list[Statement]) -> bool:
    """Whether another's content holds all of this one's: peers do not say what is nested, and gain by being told."""
    return any(
        other is not statement
        and other["content"] != statement["content"]
        and all(any(a <= start and end <= b for a, b in other["content"]) for start, end in statement["content"])
        for other in others
        if statement["content"]
    )
