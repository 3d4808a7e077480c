"""Figures: the numbers in a statement's words as ranges of what they count, so that "at least nine" meets "nine"."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from firsthand.text.dates import MONTHS

from .clocks import clocks_in
from .matters import matter_of
from .numerals import Numeral, numeral_at
from .words import function_words, listed, marked_tokens, stem

ORDINAL, CLOCK, PART = "ordinal", "clock", "part"
"""What a figure is that counts nothing: the number of one of several, and a time of day; and one of some of a whole."""


class Figure(NamedTuple):
    """A number with its range, ends included, and the stems of what it counts; `matter` is what a toll is of."""

    value: float
    low: float
    high: float
    units: frozenset[str]
    matter: str | None = None

    @property
    def is_toll(self) -> bool:
        """True where it counts people of one toll, in whatever words."""
        return self.matter not in (None, ORDINAL, CLOCK, PART)

    @property
    def counts(self) -> bool:
        """True where it says how many or how much."""
        return self.matter not in (ORDINAL, CLOCK)


class Relation(StrEnum):
    """How one figure stands to another of the same matter: the same, one in the other's range, or irreconcilable."""

    SAME = "same"
    WITHIN = "within"
    APART = "apart"


_BOUNDS = (
    (re.compile(r"\b(?:(?:at|not|no) (?:least|fewer than|less than)|a minimum of)$"), "least"),
    (re.compile(r"\b(?:at most|up to|(?:no|not) more than|as many as|a maximum of)$"), "most"),
    (re.compile(r"\b(?:more than|over|above|exceeding|upwards of)$"), "more"),
    (re.compile(r"\b(?:fewer than|less than|under|below)$"), "fewer"),
    (re.compile(r"\b(?:about|around|some|roughly|approximately|nearly|almost|estimated|circa)$"), "about"),
)
_PEOPLE = frozenset(
    listed("person man woman child boy girl passenger soldier civilian bodi victim patient resident villager worker")
    + listed("crew member migrant refuge other troop prisoner conscript officer soul student pupil")
)
_BEFORE_UNIT = frozenset(listed("of other more the his her their its our these those further additional"))
_ALLOWED = frozenset(listed("licence license licensed allow allows allowed permitted may capacity limit"))
"""Words by which a number is what is allowed, and not what was counted."""
_THE_REST = frozenset(listed("the them these those his her its their our us whom which"))
"""Words after "four of" by which four are some of more, and no rival to a count of all."""
_LATER = re.compile(
    r"\b(?:in (?:the )?hospital|on the way to (?:the )?hospital|of (?:his|her|their) (?:wounds|injuries|burns))\b"
)
"""Where and of what some die of those that a toll counts."""
_UNFINISHED = re.compile(r"\b(?:so far|then no more|(?:stopped|gave up)(?: the)? counting)\b")
"""What makes a count one that goes on: "fourteen, and then he stopped counting" is at least fourteen."""
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_AFTER_CLOCK = frozenset(listed(", in on and or when but")) | {""}
_PUT_AT = frozenset(listed("number toll figure count total dead put puts putting stood stands estimated estimate"))
"""Words before "at seven" by which seven is no time of day."""
_MINUTES_TO = frozenset(listed("five ten quarter twenty twenty-five half"))
_MOST_UNITS = 3
_CLAUSE = 10
"""Words from a number on among which stands of what it is a part."""
_CLOCK = frozenset(listed("am pm clock o'clock years-old year-old"))


def figures_in(text: str) -> tuple[Figure, ...]:
    """The counts and amounts in `text`, in order, then its times of day; dates, years and ages are none.

    >>> [(f.low, f.high, sorted(f.units)) for f in figures_in("more than ninety passengers")]
    [(91.0, inf, ['passenger'])]
    """
    words = marked_tokens(text)
    found, at = [], 0
    while at < len(words):
        numeral = numeral_at(words, at)
        if ordinal := _ORDINAL.fullmatch(words[at]):
            found += _ordinal(words, at, float(ordinal[1]))
        if numeral and _counts(words, at, numeral):
            found.append(_figure(words, at, numeral))
        at += numeral.length if numeral else 1
    return (*found, *(Figure(minute, minute, minute, frozenset(), CLOCK) for minute in clocks_in(text)))


def relation(one: Figure, other: Figure) -> Relation | None:
    """How two figures stand to each other; None where they do not count the same.

    >>> nine, seven, least = (figures_in(f"{words} people died")[0] for words in ("nine", "seven", "at least nine"))
    >>> relation(nine, least).value, relation(nine, seven).value
    ('same', 'apart')
    """
    if _bare(one) or _bare(other):
        return Relation.SAME if one.value == other.value and one.value > 1 else None
    if one.matter != other.matter or not (one.is_toll or one.matter == CLOCK or one.units & other.units):
        return None
    if one.low > other.high or other.low > one.high:
        return Relation.APART
    return Relation.SAME if one.value == other.value else Relation.WITHIN


def _ordinal(words: Sequence[str], at: int, value: float) -> list[Figure]:
    """The number that names one of several ("the 41st Reserve Regiment"), with what it names; none for a date's day."""
    after, before = words[at + 1 : at + 4], words[max(0, at - 4) : at]
    if not MONTHS.keys().isdisjoint({*after[:2], *before[-1:]}):
        return []
    after = after[: after.index(",")] if "," in after else after
    named = [stem(word) for word in after if word not in function_words()] if after[:1] != ["not"] else []
    named = named or [stem(word) for word in before if word not in function_words() and word != ","]
    return [Figure(value, value, value, frozenset(named), ORDINAL)] if named else []


def _bare(figure: Figure) -> bool:
    """True where nothing says what is counted ("seven, not nine"): it can only be known again by its value."""
    return not figure.units and not figure.matter


def _counts(words: Sequence[str], at: int, numeral: Numeral) -> bool:
    """False for the day of a date, a year, a time of day, and what it is not, and a "one" that stands for somebody."""
    before = words[at - 1] if at else ""
    after = words[at + numeral.length] if at + numeral.length < len(words) else ""
    if ":" in words[at] or before in MONTHS or after in MONTHS or after in _CLOCK:
        return False
    if numeral.length == 1 and re.fullmatch(r"(?:18|19|20)\d\d", words[at]):
        return False
    if (
        before == "not"
        or _is_clock(words, at)
        or (before == "at" and after in _AFTER_CLOCK and not _PUT_AT & set(words[max(0, at - 6) : at]))
    ):
        return False
    return numeral.low != 1 or bool({stem(after)} & _PEOPLE or matter_of([stem(after)]))


def _is_clock(words: Sequence[str], at: int) -> bool:
    """True for either number of "twenty to four"."""
    around = words[max(0, at - 2) : at + 3]
    return any(
        minutes in _MINUTES_TO and way in ("to", "past") and numeral_at([hour], 0)
        for minutes, way, hour in zip(around, around[1:], around[2:], strict=False)
    )


def _figure(words: Sequence[str], at: int, numeral: Numeral) -> Figure:
    low, high = _bounds(" ".join(words[max(0, at - 4) : at]), numeral.low, numeral.high)
    after = words[at + numeral.length : at + numeral.length + 5]
    a_part = _of_the_rest(after) or bool(_LATER.search(" ".join(words[at : at + _CLAUSE]).split(",")[0]))
    if _UNFINISHED.search(" ".join(words[at:])):
        high = math.inf
    units = _units(after)
    matter = PART if a_part else _matter(words, at, units)
    return Figure((numeral.low + numeral.high) / 2, low, high, frozenset(units), matter)


def _of_the_rest(after: Sequence[str]) -> bool:
    return after[:1] == ["of"] and not _THE_REST.isdisjoint(after[1:2])


def _units(after: Sequence[str]) -> list[str]:
    units: list[str] = []
    for word in after:
        if word == ",":
            break
        if word in function_words() and word != "per":
            if units or word not in _BEFORE_UNIT:
                break
            continue
        units.append("percent" if word in ("per", "cent") else stem(word))
        if len(units) == _MOST_UNITS or units[-1] == "percent":
            break
    return units


def _bounds(before: str, low: float, high: float) -> tuple[float, float]:
    bound = next((name for pattern, name in _BOUNDS if pattern.search(before)), "")
    match bound:
        case "least":
            return low, math.inf
        case "more":
            return low + 1, math.inf
        case "most":
            return 0, high
        case "fewer":
            return 0, high - 1
        case "about":
            return low * 0.9, high * 1.1
    return low, high


def _matter(words: Sequence[str], at: int, units: Sequence[str]) -> str | None:
    """What a count of people is a count of: its own unit's toll, else the one whose word stands nearest."""
    if units and not set(units) & _PEOPLE:
        return matter_of(units)
    if _ALLOWED & set(words):
        return "allowed"
    near = sorted(range(len(words)), key=lambda i: (abs(i - at), i < at))
    return matter_of(stem(words[i]) for i in near)
