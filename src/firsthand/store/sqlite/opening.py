"""Open or create a record: a folder with `record.db`, `captures/` and `custody.head`, for its owner alone."""

from __future__ import annotations

import os
from pathlib import Path

from firsthand.errors import RecordError, RecordMissing
from firsthand.store.blobs import Blobs
from firsthand.store.custody_head import Head, HeadFile

from .connection import Connection, Connections
from .migrate import migrate
from .record import SqliteStore

TIMEOUT = 10.0
"""Seconds to wait for another process that writes, before RecordBusy."""


def open_store(path: Path, *, create: bool, timeout: float = TIMEOUT) -> SqliteStore:
    """The record in the folder `path`; with `create` it is made where there is none.

    Raises RecordMissing where there is none and `create` is false, RecordTooNew where a newer Firsthand wrote it,
    RecordBusy where another process writes for longer than `timeout` seconds, RecordError where `path` is something
    else or can't be used.
    """
    path = path.absolute()
    database = path / "record.db"
    if create:
        _make(path, database)
    elif not _is_file(database):
        raise RecordMissing(f"there is no record in {path}; `firsthand add FILE… --record {path}` makes one")
    connections = Connections(database, timeout)
    try:
        connection = connections.mine()
        migrate(connection, str(path))
        _complete(path, connection)
    except BaseException:
        connections.close()
        raise
    return SqliteStore(path, connections)


def _is_file(database: Path) -> bool:
    try:
        return database.is_file()
    except OSError as error:
        raise RecordError(
            f"{database.parent} can't be used ({error.strerror}); look at its path and permissions"
        ) from error


def _make(path: Path, database: Path) -> None:
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not database.exists():
            os.close(os.open(database, os.O_WRONLY | os.O_CREAT, 0o600))  # SQLite alone would let others read it
    except OSError as error:
        raise RecordError(f"no record can be made in {path} ({error.strerror}); name another folder") from error


def _complete(path: Path, connection: Connection) -> None:
    """What a record has besides its database. A head that is missing later on is a sign of tampering, and stays so."""
    blobs, head = Blobs(path / "captures"), HeadFile(path / "custody.head")
    if not blobs.folder.is_dir():
        if connection.row("SELECT 1 FROM captures LIMIT 1"):
            return  # verify tells of every file that is missing
        blobs.create()
    if head.path.exists():
        return
    with connection.transaction():
        if connection.row("SELECT 1 FROM custody LIMIT 1") is None and not head.path.exists():
            head.write(Head())
