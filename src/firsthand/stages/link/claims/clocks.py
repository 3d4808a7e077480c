"""Times of day: "at 4.10 am", "18:20", "at twenty to four", as minutes of half a day: "ten" can be either."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .numerals import numeral_at

HALF_A_DAY = 720
_HOUR = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_HALF = r"(?: ?[ap]\.?m\b| o[’']clock\b| in the (?:morning|afternoon|evening)\b| at night\b)"
_HOUR_MINUTE = r"(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?![\d%])"
_DIGITS = re.compile(
    rf"(?<![\d.,:])(?:(?<=at ){_HOUR_MINUTE}|(?=\d{{1,2}}:|\S{{4,5}}{_HALF}){_HOUR_MINUTE.replace('P<', 'P<_')})", re.I
)
_PAST = re.compile(
    rf"\b(?P<minute>five|ten|quarter|twenty|twenty-five|half) (?P<way>past|to|after|before) (?P<hour>{_HOUR})\b", re.I
)
_SHARP = re.compile(rf"\b(?:at|by|from|until|since|about|around) (?P<hour>{_HOUR}){_HALF}", re.I)
_MINUTES = {"quarter": 15, "half": 30}


def clocks_in(text: str) -> Iterator[int]:
    """The times of day in `text`, as minutes after midnight or noon.

    >>> list(clocks_in("at twenty to four, not at 4.10 am, nor at ten in the evening"))
    [250, 220, 600]
    """
    for match in _DIGITS.finditer(text):
        hour, minute = match["hour"] or match["_hour"], match["minute"] or match["_minute"]
        yield (int(hour) * 60 + int(minute)) % HALF_A_DAY
    for match in _PAST.finditer(text):
        minutes = _MINUTES.get(match["minute"].lower()) or _number(match["minute"])
        before = match["way"].lower() in ("to", "before")
        yield (_number(match["hour"]) * 60 + (-minutes if before else minutes)) % HALF_A_DAY
    for match in _SHARP.finditer(text):
        yield _number(match["hour"]) * 60 % HALF_A_DAY


def _number(word: str) -> int:
    numeral = numeral_at((word.lower(),), 0)
    return int(numeral.low) if numeral else 0
