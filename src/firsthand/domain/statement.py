"""Statements: what a report says that somebody said, wrote, showed, denied or thinks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .identity import content_id
from .span import Spans, words_of


class StatementKind(StrEnum):
    """How the words are reported: all of the content in quotation marks, part of it, or none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


DOUBTFUL = 0.5
"""A statement less sure than this asks to be checked by a person."""


def words_of_cue(cue: str) -> str:
    """A cue as words, without the colon or comma that it ends in; empty where it is nothing else ("Nurse: …").

    >>> words_of_cue("wrote:"), words_of_cue(":"), words_of_cue("said"), words_of_cue("adding,")
    ('wrote', '', 'said', 'adding')
    """
    return cue.strip().strip(":,;–— ")


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution relation (Pareti 2012): source, cue and content spans, each discontinuous where the text is.

    `nested_in` is the id of the statement in whose content this one stands. `confidence` is 0 to 1; `by` names
    the stage, way and version that proposed it. The `…_text` fields are the original wording.
    """

    id: str
    report: str
    kind: StatementKind
    source: Spans
    cue: Spans
    content: Spans
    source_text: str
    cue_text: str
    content_text: str
    nested_in: str | None
    confidence: float
    by: str

    @property
    def cue_words(self) -> str:
        """Its cue as words that stand before its content (see `words_of_cue`)."""
        return words_of_cue(self.cue_text)

    @property
    def doubtful(self) -> bool:
        """True where a person should check the proposal first."""
        return self.confidence < DOUBTFUL

    @classmethod
    def proposed(
        cls,
        report: str,
        text: str,
        kind: StatementKind,
        *,
        source: Spans,
        cue: Spans,
        content: Spans,
        confidence: float,
        by: str,
        nested_in: str | None = None,
    ) -> Statement:
        """A statement with its id and original wording filled in from the spans.

        Raises ValueError where the content is empty or a span lies outside `text` or is out of order.
        """
        if not content:
            raise ValueError("a statement needs content")
        for spans in (source, cue, content):
            end_before = 0
            for span in spans:
                if not end_before <= span.start < span.end <= len(text):
                    raise ValueError(f"spans out of order or outside the text: {spans}")
                end_before = span.end
        return cls(
            id=content_id("statement", report, tuple(source), tuple(cue), tuple(content)),
            report=report,
            kind=kind,
            source=source,
            cue=cue,
            content=content,
            source_text=words_of(source, text),
            cue_text=words_of(cue, text),
            content_text=words_of(content, text),
            nested_in=nested_in,
            confidence=confidence,
            by=by,
        )
