"""Verify a record: every preserved byte, every entry of the custody log, every span, every reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.domain import Problem
from firsthand.errors import RecordError
from firsthand.operations.digest import digest_of
from firsthand.operations.keep import READ, UNREAD
from firsthand.store.interface import Store


@dataclass(frozen=True, slots=True)
class Verified:
    """What was checked and what is wrong; `head` is the custody log's last digest, None for an empty log."""

    captures: int
    entries: int
    head: str | None
    problems: tuple[Problem, ...]


def verify(store: Store) -> Verified:
    """Check all of the record; nothing is changed."""
    problems = list(store.verify())
    entries, head = 0, None
    read: dict[str, str] = {}
    for entry in store.custody():
        entries, head = entries + 1, entry.digest
        if entry.action == READ:
            read[entry.subject] = entry.detail
        elif entry.action == UNREAD:
            read.pop(entry.subject, None)
    if not problems:  # a record that is broken already says so; its rows need not make readings any more
        problems.extend(_altered(store, read))
    return Verified(store.counts().captures, entries, head, tuple(problems))


def _altered(store: Store, read: dict[str, str]) -> Iterator[Problem]:
    """Readings that are not those whose digests the log holds: somebody changed their rows."""
    again = "read the capture again with `firsthand rerun`, and ask who could write to the record"
    left = dict(read)
    try:
        for reading in store.readings():
            if reading.report is None:
                continue
            logged = left.pop(reading.report.id, None)
            if logged is not None and logged != digest_of(reading):
                reason = "its metadata, statements, chains or parties are not those that were read"
                yield Problem(reading.report.id, "verify", f"{reason}; {again}")
    except (RecordError, ValueError, KeyError) as error:
        yield Problem("record.db", "verify", f"the readings can't be gone through ({error}); {again}")
        return
    for report in left:
        yield Problem(report, "verify", f"the report was read, and is gone; {again}")
