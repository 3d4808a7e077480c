"""Dates as pages write them, to ISO 8601 as precise as they are written; nothing is guessed.

"03/04/2023" is the 3rd of April in one country and the 4th of March in another: such dates are not read. Month names
are English. A date may be a year and month alone ("2023-06").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

LONGEST = 400
"""Characters of a text that are searched; a date that stands later in a line is no heading's date."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: ISO 8601, and the offsets between which it stands."""

    iso: str
    start: int
    end: int


def iso_date(text: str) -> str | None:
    """The first date in `text` in ISO 8601; None where there is none that is plain.

    >>> iso_date("Wed, 21 Jun 2023 14:03:00 +0200")
    '2023-06-21T14:03:00+02:00'
    >>> iso_date("June 2023")
    '2023-06'
    """
    return next((found.iso for found in dates_in(text)), None)


def dates_in(text: str) -> Iterator[FoundDate]:
    """The dates in the first characters of `text`, in order; where two ways of reading overlap, the earlier way."""
    head, position = text[:LONGEST], 0
    while position < len(head):
        matches = [(match, read) for pattern, read in _FORMS if (match := pattern.search(head, position))]
        if not matches:
            return
        match, read = min(matches, key=lambda pair: pair[0].start())
        position = match.end()
        if iso := read(match):
            yield FoundDate(iso, match.start(), match.end())


def _day(year: str, month: int, day: str) -> str | None:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None


def _iso(match: re.Match[str]) -> str | None:
    day = _day(match["year"], int(match["month"]), match["day"])
    return _with_time(day, match)


def _with_time(day: str | None, match: re.Match[str]) -> str | None:
    """The day with the time that follows it; a time that can't be is left out."""
    time = match["time"]
    if not day or not time:
        return day
    time = time if time.count(":") == 2 else f"{time}:00"
    zone = (match["zone"] or "").replace("UTC", "Z").replace("GMT", "Z")
    try:
        return datetime.fromisoformat(f"{day}T{time}{zone}").isoformat()
    except ValueError:
        return day


def _named(match: re.Match[str]) -> str | None:
    return _day(match["year"], MONTHS[match["month"].lower()], match["day"])


def _named_with_time(match: re.Match[str]) -> str | None:
    return _with_time(_named(match), match)


def _month_alone(match: re.Match[str]) -> str | None:
    return f"{match['year']}-{MONTHS[match['month'].lower()]:02d}"


def _numbered_month(match: re.Match[str]) -> str | None:
    month = int(match["month"])
    return f"{match['year']}-{month:02d}" if 1 <= month <= 12 else None


def _day_first(match: re.Match[str]) -> str | None:
    return _day(match["year"], int(match["month"]), match["day"])


def _slashed(match: re.Match[str]) -> str | None:
    first, second = int(match["first"]), int(match["second"])
    if first > 12 >= second or first == second:
        return _day(match["year"], second, str(first))
    return _day(match["year"], first, str(second)) if second > 12 >= first else None


_TIME = (
    r"(?P<time>[0-2]\d:[0-5]\d(?::[0-5]\d)?)(?:[.,]\d{1,9})?"
    r"(?:[ ]?(?P<zone>Z\b|UTC\b|GMT\b|[+-][01]\d:?[0-5]\d(?!\d)))?"
)
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), read)
    for pattern, read in (
        (rf"(?<!\d){_YEAR}[-/](?P<month>\d\d?)[-/]{_DAY}(?!\d)(?:(?:T|[ ]{{1,3}}){_TIME})?", _iso),
        (rf"(?<!\d){_YEAR}(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)(?:T{_TIME})?", _iso),
        (
            rf"(?<!\d){_DAY}(?:st|nd|rd|th)?\.?[ -](?:of )?{_MONTH},?[ -]{_YEAR}(?:,?[ ]{{1,3}}{_TIME})?",
            _named_with_time,
        ),
        (rf"\b{_MONTH} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}", _named),
        (rf"(?<!\d)(?P<day>\d\d?)\.[ ]?(?P<month>\d\d?)\.[ ]?{_YEAR}", _day_first),
        (rf"(?<!\d)(?P<first>\d\d?)/(?P<second>\d\d?)/{_YEAR}(?!\d)", _slashed),
        (rf"(?<![\d-]){_YEAR}-(?P<month>\d\d)(?![\d-])", _numbered_month),
        (rf"\b{_MONTH},? {_YEAR}", _month_alone),
    )
)


def in_utc(published: str | None) -> datetime | None:
    """A report's date as a time in UTC: the first moment of a day, a month or a year; None for what is no date.

    >>> str(in_utc("2031-03-04T01:00:00+02:00")), str(in_utc("2031-03"))
    ('2031-03-03 23:00:00+00:00', '2031-03-01 00:00:00+00:00')
    """
    for form in (published or "", f"{published}-01", f"{published}-01-01"):
        try:
            at = datetime.fromisoformat(form)
            return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
        except (ValueError, OverflowError):
            continue
    return None
