"""What `verify` looks at: the database, the custody log and its head, captures and their files, readings."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from firsthand.domain import Problem
from firsthand.errors import CustodyBroken
from firsthand.store.blobs import Blobs
from firsthand.store.custody_head import Head, HeadFile

from .connection import Connection, DatabaseDamaged
from .migrate import migrations
from .verify_custody import wrong_in_captures, wrong_in_decisions, wrong_in_log
from .verify_links import wrong_in_links
from .verify_readings import wrong_in_readings

_INDEXES = {
    "reports": "INSERT INTO reports_index (reports_index, rank) VALUES ('integrity-check', 1)",
    "statements": "INSERT INTO statements_index (statements_index, rank) VALUES ('integrity-check', 1)",
}


_TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"


def found_wrong(db: Connection, blobs: Blobs, head_file: HeadFile) -> Iterator[Problem]:
    """A Problem of the stage "verify" for everything that is wrong. The rows are looked at as they are now."""
    head: Head | None = None
    try:
        head = head_file.read()  # before the snapshot: whoever writes meanwhile moves the head on
    except CustodyBroken as error:
        yield Problem("custody.head", "verify", str(error))
    try:
        with db.snapshot():
            yield from wrong_in_rows(db, head)
            sizes = {row["sha256"]: row["size"] for row in db.rows("SELECT sha256, size FROM captures ORDER BY number")}
        yield from wrong_in_indexes(db)
    except DatabaseDamaged as error:
        yield Problem("record.db", "verify", str(error))
        return
    yield from wrong_in_files(blobs, sizes)


def wrong_in_rows(db: Connection, head: Head | None) -> tuple[Problem, ...]:
    """All that can be told from the database and the log's head."""
    return (
        *wrong_in_database(db),
        *wrong_in_triggers(db),
        *wrong_in_log(db, head),
        *wrong_in_captures(db),
        *wrong_in_decisions(db),
        *wrong_in_readings(db),
        *wrong_in_links(db),
    )


def wrong_in_database(db: Connection) -> Iterator[Problem]:
    """What SQLite itself finds: pages, indexes, checks, and rows that point to rows that are gone."""
    for row in db.rows("PRAGMA integrity_check(20)"):
        if row[0] != "ok":
            yield Problem("record.db", "verify", f"the database is damaged ({row[0]}); put it back from a backup")
    for row in db.rows("SELECT * FROM pragma_foreign_key_check LIMIT 20"):
        reason = f"row {row['rowid']} of {row['table']} points to a row of {row['parent']} that is gone"
        yield Problem("record.db", "verify", f"{reason}; put the database back from a backup")


def wrong_in_triggers(db: Connection) -> Iterator[Problem]:
    """Triggers that are not as the migrations made them: they guard what only grows, and run with what others write."""
    made = sqlite3.connect(":memory:")
    with closing(made):
        for migration in migrations():
            made.executescript(migration)
        expected = dict(made.execute(_TRIGGERS).fetchall())
    found = {row["name"]: row["sql"] for row in db.rows(_TRIGGERS)}
    for name in sorted(expected.keys() | found.keys()):
        if expected.get(name) != found.get(name):
            what = "is gone" if name not in found else "is not Firsthand's" if name not in expected else "was changed"
            yield Problem("record.db", "verify", f"the trigger {name} {what}; put the database back from a backup")


def wrong_in_indexes(db: Connection) -> Iterator[Problem]:
    """Whether the full-text indexes hold the words of their tables."""
    if not db.write_protected:
        yield from _wrong_in_indexes(db)
        return
    # The check is an INSERT, and so needs a database that can be written to: a copy of this one.
    with tempfile.TemporaryDirectory() as folder, closing(db.copied_to(Path(folder) / "record.db")) as copy:
        yield from _wrong_in_indexes(copy)


def _wrong_in_indexes(db: Connection) -> Iterator[Problem]:
    for name, check in _INDEXES.items():
        try:
            db.run(check)
        except DatabaseDamaged:
            reason = f"the search index of {name} is not in step with them, so a search may miss some"
            yield Problem("record.db", "verify", f"{reason}; put the database back from a backup")


def wrong_in_files(blobs: Blobs, sizes: dict[str, int]) -> Iterator[Problem]:
    """Preserved files that are missing or altered, and files that do not belong there."""
    for sha256, size in sizes.items():
        try:
            blobs.check(sha256, size)
        except CustodyBroken as error:
            yield Problem(sha256, "verify", str(error))
    if blobs.folder.is_dir():
        for path, wrong in blobs.strays(set(sizes)):
            advice = "nothing refers to it; look at it, and move it out of the record"
            yield Problem(str(path), "verify", f"{wrong}: {advice}")
