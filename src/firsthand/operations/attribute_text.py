"""Ask an attribution engine alone: a text in, its statements out; for measuring it, and for other programs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from firsthand.domain import Block, BlockKind, Problem, Report, Span, Statement
from firsthand.stages.attribute import way_named

LONGEST = 2_000_000
"""Characters of one text; a longer one is refused, since the memory that a parse needs grows with it."""


@dataclass(frozen=True, slots=True)
class AttributedText:
    """One text with its statements, and those held back for being less sure; offsets are code points into `text`."""

    id: str
    text: str
    statements: tuple[Statement, ...]
    held_back: tuple[Statement, ...] = ()


def prose(text: str) -> Report:
    """A report of which every line is a paragraph; nothing is taken for metadata."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(start, start + len(line)), BlockKind.PARAGRAPH))
        start += len(line) + 1
    return Report(Report.id_for(sha256), sha256, text, tuple(blocks))


class TextAttributor:
    """Loads an engine once, and the language pipeline only where the engine needs the parse; called with texts.

    `at_least` holds back what is less sure; None leaves that to the engine (`Way.least_stated`).
    """

    def __init__(
        self, engine: str | None = None, weights: Path | None = None, *, at_least: float | None = None
    ) -> None:
        """`engine` and `weights` as `way_named` takes them, with what it raises."""
        self._attribute = way_named(engine, weights)
        self.at_least = self._attribute.least_stated if at_least is None else at_least
        self._annotate = None
        if self._attribute.needs_parse:
            from firsthand.stages.annotate import Annotator  # spaCy, which the other engine does without

            self._annotate = Annotator()

    @property
    def described(self) -> str:
        """The engine's name, and what it is made of."""
        return f"{self._attribute.name}: {self._attribute.described}"

    def __call__(self, text: str, name: str = "") -> AttributedText:
        """Raises ValueError for a text longer than LONGEST."""
        if len(text) > LONGEST:
            raise ValueError(f"the text has {len(text):,} characters, more than the {LONGEST:,} read at once; split it")
        report = prose(text)
        found = self._attribute(report, self._annotate(report) if self._annotate else None)
        return AttributedText(
            name,
            text,
            tuple(one for one in found if one.confidence >= self.at_least),
            tuple(one for one in found if one.confidence < self.at_least),
        )

    def lines(self, lines: Iterable[bytes]) -> Iterator[dict[str, Any] | Problem]:
        """For each line `{"id", "text"}` the object `{"id", "statements", "held_back"}`; for a bad one a Problem.

        The problem names the line's number; "held_back" counts.
        """
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                name, text = row["id"], row["text"]
                if not isinstance(text, str):
                    raise TypeError("its text is not a string")
                found = self(text, str(name))
            except (ValueError, TypeError, KeyError, RecursionError) as error:
                reason = f"expected {{'id', 'text'}} as JSON ({type(error).__name__}: {error})"
                yield Problem(f"line {number}", "attribute", reason)
                continue
            rows = [_row(statement) for statement in found.statements]
            yield {"id": name, "statements": rows, "held_back": len(found.held_back)}


def _row(statement: Statement) -> dict[str, object]:
    return {
        "source": statement.source,
        "cue": statement.cue,
        "content": statement.content,
        "nested": statement.nested_in is not None,
        "kind": statement.kind.value,
        "confidence": statement.confidence,
        "by": statement.by,
    }
