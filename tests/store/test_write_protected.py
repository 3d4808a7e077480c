"""A record on a write-protected disk can be read, searched and verified, and is left as it is."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from firsthand.domain import ReportQuery, StatementQuery
from firsthand.errors import RecordError
from firsthand.store.sqlite import connection, open_store
from firsthand.testing import a_reading


@pytest.fixture
def protected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A record with one reading; the system says of it that nobody may write there, as it says of a protected disk."""
    record = tmp_path / "record"
    reading = a_reading("Ada Marsh said it rained.", [("Ada Marsh", "said", "it rained")])
    assert reading.report
    with open_store(record, create=True) as store:
        store.add_capture(reading.capture, reading.report.text.encode())
        store.save_reading(reading)
    access: Callable[[Path, int], bool] = os.access

    def protecting(path: Path, mode: int) -> bool:
        return access(path, mode) and not (mode == os.W_OK and path.is_relative_to(record))

    monkeypatch.setattr(connection.os, "access", protecting)
    yield record


def contents(record: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in record.rglob("*") if path.is_file()}


def test_it_is_read_searched_and_verified_and_not_a_byte_of_it_changes(protected: Path) -> None:
    before = contents(protected)
    with open_store(protected, create=False) as store:
        assert store.reports(ReportQuery()).total == 1
        assert store.statements(StatementQuery(words="rained")).total == 1
        assert list(store.verify()) == []
    assert contents(protected) == before


def test_writing_to_it_is_refused_and_says_why(protected: Path) -> None:
    with open_store(protected, create=False) as store, pytest.raises(RecordError, match="can't be written to"):
        store.log("noted", "something")


def test_a_search_index_that_is_out_of_step_is_found_there_too(protected: Path) -> None:

    with sqlite3.connect(protected / "record.db") as database:
        database.execute("INSERT INTO statements_index (statements_index) VALUES ('delete-all')")
    database.close()
    with open_store(protected, create=False) as store:
        assert any("search index" in problem.reason for problem in store.verify())


def test_changes_that_are_not_in_the_database_yet_are_not_passed_over(protected: Path) -> None:
    (protected / "record.db-wal").write_bytes(b"changes")
    with pytest.raises(RecordError, match="was not closed"):
        open_store(protected, create=False)
