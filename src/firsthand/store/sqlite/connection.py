"""One thread's connection to a record's database: its settings, its transactions, its errors in our own terms."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from firsthand.errors import RecordBusy, RecordError

type Value = str | int | float | bytes | None
type Values = Sequence[Value] | Mapping[str, Value]

_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA recursive_triggers = ON",  # else INSERT OR REPLACE would pass by the triggers that guard the log
    "PRAGMA cell_size_check = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA cache_size = -16000",
)


class DatabaseDamaged(RecordError):
    """SQLite can't make sense of the file, or a full-text index is not in step with its table."""


class Connection:
    """A connection for one thread. `timeout` is in seconds: how long to wait for another process's writing."""

    def __init__(self, path: Path, timeout: float) -> None:
        self._path = path
        self._depth = 0
        self.write_protected = is_write_protected(path)
        with self._own_errors():
            # Without a place for SQLite's shared memory a write-ahead log can't be read; `immutable` does without one.
            mode = "mode=ro&immutable=1" if self.write_protected else "mode=rw"
            address = f"{path.absolute().as_uri()}?{mode}"
            self._raw = sqlite3.connect(
                address, uri=True, timeout=timeout, isolation_level=None, check_same_thread=False
            )
            self._raw.row_factory = sqlite3.Row
            self._raw.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
            try:
                for setting in _SETTINGS:
                    self._raw.execute(setting)
            except sqlite3.Error:
                self._raw.close()
                raise

    def close(self) -> None:
        """Close it; safe to call twice."""
        self._raw.close()

    def copied_to(self, path: Path) -> Connection:
        """A connection to a copy of the database in the new file `path`."""
        with self._own_errors(), closing(sqlite3.connect(path)) as copy:
            self._raw.backup(copy)
        return Connection(path, 0.0)

    def in_transaction(self) -> bool:
        """True inside `transaction` or `snapshot`."""
        return self._raw.in_transaction

    def rows(self, sql: str, values: Values = ()) -> list[sqlite3.Row]:
        """All rows that the query gives."""
        with self._own_errors():
            return self._raw.execute(sql, values).fetchall()

    def row(self, sql: str, values: Values = ()) -> sqlite3.Row | None:
        """The first row that the query gives."""
        with self._own_errors():
            found: sqlite3.Row | None = self._raw.execute(sql, values).fetchone()
            return found

    def number(self, sql: str, values: Values = ()) -> int | None:
        """The first value of the first row, where it is a number."""
        found = self.row(sql, values)
        return found[0] if found and isinstance(found[0], int) else None

    def columns(self, sql: str, rows: Iterable[Values]) -> list[list[Value]]:
        """For each row of values the first column of what the query gives; quicker than as many calls of `rows`."""
        with self._own_errors():
            cursor = self._raw.cursor()
            cursor.row_factory = None
            return [[row[0] for row in cursor.execute(sql, values)] for values in rows]

    def run(self, sql: str, values: Values = ()) -> int:
        """Run a statement; how many rows it changed."""
        with self._own_errors():
            return self._raw.execute(sql, values).rowcount

    def run_many(self, sql: str, rows: Iterable[Values]) -> None:
        """Run a statement once for each row of values."""
        with self._own_errors():
            self._raw.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[bool]:
        """Keep all writing inside, or none of it where the block raises. Yields True for the outermost one.

        The writer's lock is taken at once, so that two writers wait for each other instead of failing half way.
        """
        outermost = self._depth == 0
        name = f"level_{self._depth}"
        self.run("BEGIN IMMEDIATE" if outermost else f"SAVEPOINT {name}")
        self._depth += 1
        try:
            yield outermost
            self.run("COMMIT" if outermost else f"RELEASE {name}")
        except BaseException:
            if self.in_transaction():  # SQLite has rolled back by itself where the disk is full
                self.run("ROLLBACK" if outermost else f"ROLLBACK TO {name}")
            raise
        finally:
            self._depth -= 1

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See the record as it is now in all queries inside, whatever others write meanwhile."""
        if self.in_transaction():
            yield
            return
        self.run("BEGIN")
        try:
            yield
        finally:
            if self.in_transaction():  # SQLite has ended it by itself where the disk failed
                self.run("COMMIT")

    @contextmanager
    def _own_errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.IntegrityError as error:
            raise ValueError(f"the record refuses this: {error}") from error
        except sqlite3.ProgrammingError as error:
            if "closed database" not in str(error):
                raise
            raise RecordError(f"the record {self._path.parent} was closed; open it again") from error
        except sqlite3.DatabaseError as error:
            raise _in_our_terms(error, self._path) from error


def is_write_protected(path: Path) -> bool:
    """True for a database that can be read, but not opened for writing, as on a write-protected disk.

    Raises RecordError where its last changes still lie in the write-ahead log: they could not be seen.
    """
    if os.access(path.parent, os.W_OK) and os.access(path, os.W_OK):
        return False
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise RecordError(f"{path.parent} is write-protected and was not closed; copy it to where it can be written to")
    return True


class Connections:
    """A connection for every thread that asks; those of threads that have ended are closed as others start."""

    def __init__(self, path: Path, timeout: float) -> None:
        self._path, self._timeout = path, timeout
        self._lock = threading.Lock()
        self._open: dict[threading.Thread, Connection] | None = {}

    def mine(self) -> Connection:
        """The calling thread's connection. Raises RecordError after `close`."""
        thread = threading.current_thread()
        with self._lock:
            if self._open is None:
                raise RecordError(f"the record {self._path.parent} was closed; open it again")
            if thread not in self._open:
                for other in [other for other in self._open if not other.is_alive()]:
                    self._open.pop(other).close()
                self._open[thread] = Connection(self._path, self._timeout)
            return self._open[thread]

    def __len__(self) -> int:
        """How many are open."""
        return len(self._open or ())

    def close(self) -> None:
        """Close all of them; safe to call twice."""
        with self._lock:
            for connection in (self._open or {}).values():
                connection.close()
            self._open = None


def _in_our_terms(error: sqlite3.DatabaseError, path: Path) -> RecordError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the family that the error belongs to
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return RecordBusy(f"another process is writing to {path.parent}; try again when it is done")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DatabaseDamaged(f"{path} is damaged ({error}); put it back from a backup, the captures lie beside it")
    if code == sqlite3.SQLITE_READONLY:
        return RecordError(f"{path} can't be written to ({error}); look at its permissions and its disk")
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        return RecordError(f"{path} can't be used ({error}); look at its disk's free space, health and permissions")
    return RecordError(f"{path}: {error}; if it was changed by another program, put it back from a backup")
