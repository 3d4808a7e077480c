"""Text reuse: words that one report has from another, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from .span import Span


class ReuseKind(StrEnum):
    """How much of a report's words came from the other; of a TRANSLATION what they say, and the words from none."""

    SAME_TEXT = "same text"
    NEAR_COPY = "near-copy"
    SHARES_PASSAGE = "shares a passage"
    TRANSLATION = "translation"


class Passage(NamedTuple):
    """Words that stand in both reports: `derived` and `source` are spans in the texts of those two reports."""

    derived: Span
    source: Span


@dataclass(frozen=True, slots=True)
class Reuse:
    """Report `derived` has words of report `source`; `passages` are aligned pieces, in order of the derived text.

    `of_derived` and `of_source` are containments (Broder 1997): the share, 0 to 1, of each report's words that lie in
    the passages. `direction` is the probability that the words went this way and not the other; `why` says why.
    """

    derived: str
    source: str
    kind: ReuseKind
    passages: tuple[Passage, ...]
    of_derived: float
    of_source: float
    direction: float
    why: tuple[str, ...]
    by: str
