"""Times: which of two reports was published first, as far as their dates are precise enough to tell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple


class Between(NamedTuple):
    """The first and the last moment that a date can mean; both have a time zone."""

    earliest: datetime
    latest: datetime


_ANY_ZONE = timedelta(hours=14)
"""A date without a time zone can be that of any place on Earth."""


def between(published: str | None) -> Between | None:
    """What an ISO 8601 date of any precision can mean; None where it is missing or no such date.

    >>> between("2024-03")
    Between(earliest=datetime.datetime(2024, 3, 1, 0, 0, tzinfo=datetime.timezone.utc), \
latest=datetime.datetime(2024, 4, 1, 0, 0, tzinfo=datetime.timezone.utc))
    """
    if not published:
        return None
    try:
        return _between(published.strip())
    except (ValueError, OverflowError):
        return None


def _between(written: str) -> Between:
    parts = written.split("-")
    if len(written) == 4:
        year = int(written)
        return Between(datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC))
    if len(written) == 7 and len(parts) == 2:
        year, month = int(parts[0]), int(parts[1])
        return Between(
            datetime(year, month, 1, tzinfo=UTC), datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
        )
    moment = datetime.fromisoformat(written)
    if len(written) == 10:
        day = moment.replace(tzinfo=UTC)
        return Between(day, day + timedelta(days=1))
    if moment.tzinfo is None:
        return Between(moment.replace(tzinfo=UTC) - _ANY_ZONE, moment.replace(tzinfo=UTC) + _ANY_ZONE)
    return Between(moment.astimezone(UTC), moment.astimezone(UTC))


def lag(report: str | None, other: str | None) -> timedelta | None:
    """By how much `report` was surely published after `other`: below zero where before; None where that is not known.

    >>> lag("2024-03-12T09:40:00+00:00", "2024-03-12T06:40:00+01:00")
    datetime.timedelta(seconds=14400)
    >>> lag("2024-03-12", "2024-03-12T06:40:00+01:00")
    """
    one, two = between(report), between(other)
    if one is None or two is None:
        return None
    if one.earliest >= two.latest and one != two:
        return one.earliest - two.latest
    if two.earliest >= one.latest and one != two:
        return one.latest - two.earliest
    return None
