"""Kept errors: a spelling that a report has only in the words that it shares, and not where it writes itself.

Whoever copies, copies mistakes; whoever made the mistake, makes it throughout (Dong, Berti-Equille and Srivastava 2009
take errors in common for the best evidence of copying). What a copier put right where it copied can't be told from what
a machine misread, so that counts for neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from firsthand.domain import Passage, Report, Span

from .boilerplate import names_outside
from .direction import Hint
from .facts import facts_in

WEIGHT = 1.5

LEAST_LETTERS = 5
"""Letters of a name that is long enough to be misspelt and still known."""

ALIKE = 0.8
"""Likeness from which on two spellings are of one name."""

_WORD = re.compile(r"[^\W\d_]+")


def kept_errors(report: Report, other: Report, passages: Sequence[Passage]) -> list[Hint]:
    """Reasons to think that `report` (or, with a weight below 0, `other`) has the passages from the other one.

    The passages' `derived` spans are of `report`.
    """
    here, there = [p.derived for p in passages], [p.source for p in passages]
    shared = _names(report.text, here) & _names(other.text, there)
    own, others = _spelt_otherwise(report, here, shared), _spelt_otherwise(other, there, shared)
    return [
        Hint(sign * WEIGHT, f"has {kept.title()} only in what both have, and writes {itself.title()} itself")
        for sign, found, elsewhere in ((1, own, others), (-1, others, own))
        for kept, itself in sorted(found.items())
        if kept not in elsewhere
    ][:1]


def _names(text: str, spans: Sequence[Span]) -> frozenset[str]:
    return frozenset(word for span in spans for word in facts_in(span.of(text)) if len(word) >= LEAST_LETTERS)


def _spelt_otherwise(report: Report, spans: Sequence[Span], shared: frozenset[str]) -> dict[str, str]:
    """Each shared name that the report, outside of the spans, has in another spelling and never in this one."""
    words = {word.lower() for word in _WORD.findall(_outside(report.text, spans))}
    own = [name for name in names_outside(report.text, spans) if name not in shared]
    return {name: spelt for name in shared - words for spelt in own if _is_misspelt(name, spelt)}


def _outside(text: str, spans: Sequence[Span]) -> str:
    pieces, start = [], 0
    for span in sorted(spans):
        pieces.append(text[start : span.start])
        start = max(start, span.end)
    return "\n".join([*pieces, text[start:]])


def _is_misspelt(name: str, other: str) -> bool:
    """Whether two spellings differ, and not by an ending alone."""
    if name[0] != other[0] or abs(len(name) - len(other)) > 1 or name.startswith(other) or other.startswith(name):
        return False
    return SequenceMatcher(None, name, other, autojunk=False).ratio() >= ALIKE
