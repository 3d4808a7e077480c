"""The custody log as a chain of digests: each entry's covers the entry and the digest before it.

An entry's digest is the SHA-256 of the canonical JSON (UTF-8, no spaces, nothing escaped that need not be) of the list

    [number, at, action, subject, detail, previous]

where `at` is ISO 8601 in UTC with microseconds and `previous` the digest of the entry before; the first entry's is
GENESIS. Whoever changes, removes or inserts an entry has to change every digest after it. Cutting off the end of the
log leaves a whole chain; that shows only against a digest that is kept elsewhere (custody_head.py).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from firsthand.domain import CustodyEntry, Problem

GENESIS = "0" * 64
"""What stands before the first entry."""


def timestamp(at: datetime) -> str:
    """`at` in UTC, with microseconds, ending in "+00:00". Raises ValueError where it has no time zone."""
    if at.tzinfo is None:
        raise ValueError(f"the time {at.isoformat()} has no time zone; give it in UTC")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def digest_of(number: int, at: datetime, action: str, subject: str, detail: str, previous: str) -> str:
    """The digest of an entry with these values, in 64 hexadecimal digits."""
    values = [number, timestamp(at), action, subject, detail, previous]
    canonical = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def following(last: CustodyEntry | None, at: datetime, action: str, subject: str, detail: str) -> CustodyEntry:
    """The entry that comes after `last`, or the first one."""
    number, previous = (last.number + 1, last.digest) if last else (1, GENESIS)
    at = at.astimezone(UTC)
    return CustodyEntry(
        number, at, action, subject, detail, previous, digest_of(number, at, action, subject, detail, previous)
    )


def broken_links(entries: Iterable[CustodyEntry]) -> Iterator[Problem]:
    """A Problem for each place where the log, walked from its first entry on, is not what was written."""
    number, previous = 0, GENESIS
    for entry in entries:
        if entry.number != number + 1:
            yield _broken(entry.number, f"entries are missing or out of place: {number} is followed by {entry.number}")
        elif entry.previous != previous:
            yield _broken(entry.number, "it does not name the digest of the entry before it")
        values = (entry.number, entry.at, entry.action, entry.subject, entry.detail, entry.previous)
        if digest_of(*values) != entry.digest:
            yield _broken(entry.number, "its digest is not that of its words, so one of them was changed")
        number, previous = entry.number, entry.digest


def _broken(number: int, what: str) -> Problem:
    advice = "compare the record with a backup; what the log says from here on can't be relied on"
    return Problem(f"custody entry {number}", "verify", f"{what}; {advice}")
