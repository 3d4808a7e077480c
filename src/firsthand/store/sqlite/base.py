"""What every part of the SQLite store stands on: this thread's connection, and transactions that end in a head."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from firsthand.store.blobs import Blobs
from firsthand.store.custody_head import Head, HeadFile

from .connection import Connection, Connections


class OnRecord:
    """A record's folder, opened. Each thread has a connection of its own, so one store may be shared by all."""

    def __init__(self, path: Path, connections: Connections) -> None:
        self.path = path
        self._connections = connections
        self._blobs = Blobs(path / "captures")
        self._head = HeadFile(path / "custody.head")

    @property
    def _db(self) -> Connection:
        return self._connections.mine()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything written inside is kept together, or, where the block raises, not at all; nested ones join it.

        Raises RecordBusy where another process writes for longer than we wait.
        """
        db = self._db
        newest = None
        with db.transaction() as outermost:
            before = db.number("SELECT max(number) FROM custody") if outermost else None
            yield
            if outermost:
                newest = db.row("SELECT number, digest FROM custody ORDER BY number DESC LIMIT 1")
        if newest and newest["number"] != before:
            self._head.write(Head(newest["number"], newest["digest"]))
