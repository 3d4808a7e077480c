"""Whether the custody log is whole, and tells of every capture and decision what their rows say."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from firsthand.domain import CustodyEntry, Problem
from firsthand.store.custody import broken_links
from firsthand.store.custody_head import Head
from firsthand.store.rows import as_json, custody_from

from .connection import Connection

_BATCH = 1000
_BACKUP = "compare the record with a backup"
_CAPTURE = ("sha256", "media_type", "size", "obtained_at", "obtained_from", "url")
_DECISION = ("id", "subject", "judgement", "made_by", "at", "why")


def wrong_in_log(db: Connection, head: Head | None) -> Iterator[Problem]:
    """The chain of digests, and whether it still reaches as far as its head says."""
    try:
        yield from broken_links(_entries(db))
    except ValueError as error:  # a time that is none
        yield Problem("custody log", "verify", f"an entry can't be understood ({error}); {_BACKUP}")
    if head is None or head.number == 0:
        return
    row = db.row("SELECT digest FROM custody WHERE number = ?", (head.number,))
    if row is None:
        reason = f"the end of the custody log is missing: custody.head knows of entry {head.number}; {_BACKUP}"
        yield Problem("custody.head", "verify", reason)
    elif row["digest"] != head.digest:
        reason = f"the custody log was rewritten: entry {head.number} has not the digest in custody.head; {_BACKUP}"
        yield Problem("custody.head", "verify", reason)


def wrong_in_captures(db: Connection) -> Iterator[Problem]:
    """Every capture has an entry "captured" that says what its row says; every such entry has its capture."""
    logged = {
        row["subject"]: row["detail"]
        for row in db.rows("SELECT subject, detail FROM custody WHERE action = 'captured' ORDER BY number DESC")
    }
    for row in db.rows("SELECT * FROM captures ORDER BY number"):
        detail = logged.pop(row["sha256"], None)
        if detail is None:
            reason = f"the custody log does not say how this capture came here; {_BACKUP}"
            yield Problem(row["sha256"], "verify", reason)
        elif detail != _said(row, _CAPTURE):
            reason = f"the capture's row was changed: the custody log says {detail}; {_BACKUP}"
            yield Problem(row["sha256"], "verify", reason)
    for sha256 in logged:
        reason = f"the custody log tells of this capture, but the record does not hold it; {_BACKUP}"
        yield Problem(sha256, "verify", reason)


def wrong_in_decisions(db: Connection) -> Iterator[Problem]:
    """Every decision is logged as it stands; every logged one is still there."""
    logged = {
        row["subject"]: row["detail"] for row in db.rows("SELECT subject, detail FROM custody WHERE action = 'decided'")
    }
    for row in db.rows("SELECT * FROM decisions ORDER BY number"):
        if logged.pop(row["id"], None) != _said(row, _DECISION):
            yield Problem(row["id"], "verify", f"the custody log says another thing of this decision; {_BACKUP}")
    for decision in logged:
        yield Problem(decision, "verify", f"this decision is in the custody log, but gone from the record; {_BACKUP}")


def _said(row: sqlite3.Row, columns: tuple[str, ...]) -> str:
    """What the entry that was made with this row has for its detail."""
    return as_json({column: row[column] for column in columns})


def _entries(db: Connection) -> Iterator[CustodyEntry]:
    number = -(2**63)
    while rows := db.rows("SELECT * FROM custody WHERE number > ? ORDER BY number LIMIT ?", (number, _BATCH)):
        yield from map(custody_from, rows)
        number = rows[-1]["number"]
