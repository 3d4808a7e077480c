"""Facts: the names, days and numbers in shared passages, which a copy keeps and a form that is filled in anew does not.

"A quake of magnitude 4.1 struck near Tambarik on Monday" is word for word like last month's, but for all that it says.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import NamedTuple

from firsthand.domain import Passage

_NUMBER = re.compile(
    r"\d+(?:[.,:]\d+)*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b"
)
_NAME = re.compile(r"(?<=[a-z,;:]\s)[^\W\d_a-z][^\W\d_]+(?:[-'’ ][^\W\d_a-z][^\W\d_]+){0,3}")
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*")

SAME_NAME = 0.7
"""Likeness of two names that an optical reader may have made of one."""

LEAST_FACTS = 4
KEPT = 0.5
"""Share of the facts that a copy keeps at least."""


class Kept(NamedTuple):
    """The facts in passages of both reports, and how many of them the other side's words have as well."""

    facts: int
    alike: int

    @property
    def is_filled_in_anew(self) -> bool:
        """True where most of what could differ does."""
        return self.facts >= LEAST_FACTS and self.alike < KEPT * self.facts

    @property
    def is_none(self) -> bool:
        """True where each side has a fact of its own and none is the other's."""
        return self.facts >= 2 and not self.alike

    def __add__(self, other: object) -> Kept:
        """Both together."""
        assert isinstance(other, Kept)
        return Kept(self.facts + other.facts, self.alike + other.alike)


def kept_facts(passage: Passage, text: str, other: str) -> Kept:
    """What a passage's facts come to; `text` is what `derived` points into, `other` what `source` does."""
    here, there = passage.derived.of(text), passage.source.of(other)
    return _kept(here, there) + _kept(there, here)


def _kept(words: str, others: str) -> Kept:
    facts, found = facts_in(words), Counter(word.lower() for word in _WORD.findall(others))
    alike = (facts & found).total()
    rest = [fact for fact in (facts - found).elements() if len(fact) > 4 and not _NUMBER.fullmatch(fact)]
    if rest:
        names = [name for name in found - facts if len(name) > 3]
        alike += sum(any(_likeness(fact, name) >= SAME_NAME for name in names) for fact in rest)
    return Kept(facts.total(), alike)


def facts_in(words: str) -> Counter[str]:
    """The numbers, and in lower case the words in capitals that do not begin a sentence."""
    names = (part.lower() for match in _NAME.finditer(words) for part in _WORD.findall(match[0]))
    return Counter([*_NUMBER.findall(words), *names])


def _likeness(name: str, other: str) -> float:
    return SequenceMatcher(None, name, other).ratio() if abs(len(name) - len(other)) <= 2 else 0.0
