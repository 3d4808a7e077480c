"""When reports came out, and which day a report means by "on Tuesday" or "on 12 March"."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from firsthand.text.dates import MONTHS

_WEEKDAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = re.compile(
    r"\b(?:(?P<ago>yesterday|today|this morning|last night|last week|this week|a week ago|a month ago)|"
    rf"(?P<weekday>{'|'.join(_WEEKDAYS)})|"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.? (?P<month>{_MONTH})\b|(?P<month2>{_MONTH})\.? (?P<day2>\d{{1,2}})\b)",
    re.IGNORECASE,
)
_AGO = {
    "yesterday": (1, 1),
    "last night": (1, 1),
    "last week": (3, 14),
    "a week ago": (4, 10),
    "a month ago": (20, 45),
    "this week": (0, 6),
}


class Period(NamedTuple):
    """From `first` to `last`, both included, in UTC."""

    first: datetime
    last: datetime


def published(iso: str | None) -> Period | None:
    """When a report came out, as precise as its date: a minute, a day, a month; None where it is unknown."""
    if not iso:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d{2}", iso):
            first = date.fromisoformat(f"{iso}-01")
            return _days(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
        if len(iso) <= len("2024-03-12"):
            day = date.fromisoformat(iso)
            return _days(day, day)
        at = datetime.fromisoformat(iso)
    except ValueError:
        return None
    at = at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    return Period(at, at)


def day_meant(words: str, said: Period) -> Period | None:
    """The day or days that the first day named in `words` means, for one who writes in `said`; None where none is.

    A weekday is the latest one that is past or today; a day of a month the latest that is not to come.
    """
    match = _DAY.search(words)
    if match is None:
        return None
    today = said.last.date()
    if match["ago"]:
        least, most = _AGO.get(match["ago"].lower(), (0, 0))
        return _days(today - timedelta(days=most), today - timedelta(days=least))
    if match["weekday"]:
        day = today - timedelta(days=(today.weekday() - _WEEKDAYS[match["weekday"].lower()]) % 7)
        return _days(day, day)
    return _in_month(today, MONTHS[(match["month"] or match["month2"]).lower()], int(match["day"] or match["day2"]))


def _in_month(today: date, month: int, day: int) -> Period | None:
    for year in (today.year, today.year - 1):
        try:
            meant = date(year, month, day)
        except ValueError:
            return None
        if meant <= today:
            return _days(meant, meant)
    return None


def _days(first: date, last: date) -> Period:
    return Period(datetime.combine(first, time.min, UTC), datetime.combine(last, time.max, UTC))
