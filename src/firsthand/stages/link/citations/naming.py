"""Namings: each place where a report itself says what it goes back to, before that is looked for in the record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from firsthand.domain import Span, Spans


class How(StrEnum):
    """In which way the report names it; said in a citation's `why`."""

    HOP = "names it as a hand"
    PROSE = "names it in passing"
    CREDIT = "credits it"
    LINK = "links to it"
    OWN = "speaks of its own earlier report"
    CORRECTS = "corrects its own earlier report"
    READ = "says that the speaker has it from there"


@dataclass(frozen=True, slots=True)
class Naming:
    """An outlet, by key, or a page, by address, that the report goes back to.

    `statement` is None where it is said of the report as a whole. `evidence` are the words, `around` the sentence.
    `through` is the key of the outlet that passes this one's words on: "the Herald reports, citing the Courier".
    """

    how: How
    name: str
    evidence: Spans
    around: Span
    key: str | None = None
    url: str | None = None
    statement: str | None = None
    through: str | None = None
