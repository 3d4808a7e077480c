"""Bring a record's database up to this version: the numbered files of `store/migrations`, a transaction each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from importlib import resources

from firsthand.errors import RecordError, RecordTooNew

from .connection import Connection

APPLICATION = 1179796289
"""What `PRAGMA application_id` says in every record."""


def migrations() -> tuple[str, ...]:
    """The text of every migration; the first brings version 0 to 1."""
    folder = resources.files("firsthand.store") / "migrations"
    files = sorted((item for item in folder.iterdir() if item.name.endswith(".sql")), key=lambda item: item.name)
    for number, item in enumerate(files, start=1):
        if not item.name.startswith(f"{number:04}_"):
            raise RecordError(f"the migration {item.name} is out of order, or one is missing; install Firsthand again")
    return tuple(item.read_text(encoding="utf-8") for item in files)


def migrate(connection: Connection, name: str) -> None:
    """Apply what is missing; `name` is the record's, for messages.

    Raises RecordTooNew where a newer Firsthand wrote the record, RecordError where it is another program's database.
    """
    known = migrations()
    if _version(connection, name, len(known)) == len(known):
        return
    connection.run("PRAGMA journal_mode = WAL")
    while (version := _version(connection, name, len(known))) < len(known):
        with connection.transaction():
            if _version(connection, name, len(known)) != version:
                continue  # another process was faster
            for statement in statements_of(known[version]):
                connection.run(statement)
            connection.run(f"PRAGMA user_version = {version + 1}")


def statements_of(script: str) -> Iterator[str]:
    """The statements of a script, one by one; a trigger's body is part of its statement."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        raise ValueError(f"a migration ends within a statement: {statement!r}")


def _version(connection: Connection, name: str, newest: int) -> int:
    version = connection.number("PRAGMA user_version") or 0
    application = connection.number("PRAGMA application_id") or 0
    tables = connection.number("SELECT count(*) FROM sqlite_schema") or 0
    if application != APPLICATION and (version or application or tables):
        raise RecordError(f"{name}/record.db belongs to another program; name another folder for the record")
    if version > newest:
        raise RecordTooNew(
            f"{name} was written by a newer Firsthand (its version is {version}, this one knows up to {newest}); "
            "install the newer one to open it"
        )
    return version
