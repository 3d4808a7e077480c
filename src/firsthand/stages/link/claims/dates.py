"""When: the dates that a content names, as ranges of days counted from the year 1."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

from firsthand.text.dates import MONTHS

from .words import listed


class When(NamedTuple):
    """The first and the last day that can be meant, as `date.toordinal` counts."""

    first: int
    last: int


_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR_AFTER = r"(?:,? (?P<year>(?:19|20)\d\d))?"
_DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH}){_YEAR_AFTER}", re.IGNORECASE
)
_MONTH_FIRST = re.compile(rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b{_YEAR_AFTER}", re.IGNORECASE)
_IN_MONTH = r"(?:in|since|early|late|mid|middle of|end of|during|from|until|by)"
_MONTH_ALONE = re.compile(rf"\b{_IN_MONTH}[ -](?P<month>{_MONTH})(?! \d{{1,2}}\b){_YEAR_AFTER}", re.IGNORECASE)
_WEEKDAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_WEEKDAY = re.compile(rf"\b(?:on|since|by|from|until) (?P<day>{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:in|since|until|from|by) (?P<year>(?:19|20)\d\d)\b")


def whens_in(text: str, published: str | None) -> tuple[When, ...]:
    """The days and months that `text` names; those without a year are the nearest to the report's date.

    >>> [date.fromordinal(when.first).isoformat() for when in whens_in("about 20 February", "2024-03-12T14:20+01:00")]
    ['2024-02-20']
    """
    day = _published(published)
    found: list[When] = []
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(text):
            found += _of_day(int(match["day"]), _month(match["month"]), match["year"], day)
    for match in _MONTH_ALONE.finditer(text):
        found += _of_month(_month(match["month"]), match["year"], day)
    if day:
        for match in _WEEKDAY.finditer(text):
            back = (day.weekday() - _WEEKDAYS.index(match["day"].lower())) % 7
            found.append(When(day.toordinal() - back, day.toordinal() - back))
    for match in _YEAR.finditer(text):
        year = int(match["year"])
        found.append(When(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()))
    return tuple(dict.fromkeys(found))


def apart(one: tuple[When, ...], other: tuple[When, ...]) -> bool:
    """True where both name days and no two of them can be the same."""
    return bool(one and other) and not any(a.first <= b.last and b.first <= a.last for a in one for b in other)


def _published(iso: str | None) -> date | None:
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _of_day(number: int, month: int, year: str | None, day: date | None) -> list[When]:
    years = [int(year)] if year else _years_near(month, day)
    for candidate in years:
        try:
            ordinal = date(candidate, month, number).toordinal()
        except ValueError:
            continue
        return [When(ordinal, ordinal)]
    return []


def _of_month(month: int, year: str | None, day: date | None) -> list[When]:
    years = [int(year)] if year else _years_near(month, day)
    return [
        When(date(y, month, 1).toordinal(), date(y, month, calendar.monthrange(y, month)[1]).toordinal())
        for y in years[:1]
    ]


def _years_near(month: int, day: date | None) -> list[int]:
    """The years in which that month lies nearest to the report's date, nearest first."""
    if day is None:
        return []
    return sorted(
        (y for y in (day.year - 1, day.year, day.year + 1) if 1 <= y <= 9999),
        key=lambda y: abs(date(y, month, 15) - day) // timedelta(days=1),
    )
