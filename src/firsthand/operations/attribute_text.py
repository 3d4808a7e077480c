"""Ask the attribution engine alone: a text in, its statements out; for measuring it, and for other programs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from firsthand.domain import Block, BlockKind, Problem, Report, Span, Statement
from firsthand.stages.annotate import Annotator
from firsthand.stages.attribute import attribute

LONGEST = 2_000_000
"""Characters of one text; a longer one is refused, since the parse's memory grows with it."""


@dataclass(frozen=True, slots=True)
class AttributedText:
    """One text with its statements; offsets are code points into `text`."""

    id: str
    text: str
    statements: tuple[Statement, ...]


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
    """Loads the language pipeline once; called with a text it gives the text's statements."""

    def __init__(self) -> None:
        self._annotate = Annotator()

    def __call__(self, text: str, name: str = "") -> AttributedText:
        """Raises ValueError for a text longer than LONGEST."""
        if len(text) > LONGEST:
            raise ValueError(f"the text has {len(text):,} characters, more than the {LONGEST:,} read at once; split it")
        report = prose(text)
        return AttributedText(name, text, attribute(report, self._annotate(report)))

    def lines(self, lines: Iterable[bytes]) -> Iterator[dict[str, object] | Problem]:
        """For each line `{"id", "text"}` the object `{"id", "statements"}`; for a bad one a Problem with its number."""
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
            yield {"id": name, "statements": [_row(statement) for statement in found.statements]}


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
