"""Opening a record: what is made, and what is said where it can't be opened."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from firsthand.errors import RecordBusy, RecordError, RecordMissing, RecordTooNew
from firsthand.store.sqlite import open_store
from firsthand.store.sqlite.migrate import migrations, statements_of
from firsthand.testing import a_capture, a_reading

LOCK = "The gate was open, keeper Bram Oster said."
SAID = [("keeper Bram Oster", "said", "The gate was open")]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record with one reading in it, closed."""
    path = tmp_path / "record"
    with open_store(path, create=True) as store:
        reading = a_reading(LOCK, SAID)
        store.add_capture(reading.capture, LOCK.encode())
        store.save_reading(reading)
    return path


def test_a_record_is_a_private_folder_of_a_database_a_head_and_captures(record: Path) -> None:
    assert sorted(path.name for path in record.iterdir()) == ["captures", "custody.head", "record.db"]
    assert stat.S_IMODE(record.stat().st_mode) == 0o700
    assert stat.S_IMODE((record / "record.db").stat().st_mode) == 0o600
    assert stat.S_IMODE((record / "custody.head").stat().st_mode) == 0o600


def test_a_missing_record_is_told_with_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(RecordMissing, match="firsthand add"):
        open_store(tmp_path / "record", create=False)
    assert not (tmp_path / "record").exists()


def test_opening_again_finds_all(record: Path) -> None:
    for create in (True, False):
        with open_store(record, create=create) as store:
            assert store.counts().statements == 1
            assert list(store.verify()) == []


def test_a_newer_record_is_not_touched(record: Path) -> None:
    raw = sqlite3.connect(record / "record.db")
    raw.execute(f"PRAGMA user_version = {len(migrations()) + 1}")
    raw.close()
    with pytest.raises(RecordTooNew, match="install the newer one"):
        open_store(record, create=True)


def test_another_programs_database_is_not_touched(tmp_path: Path) -> None:
    raw = sqlite3.connect(tmp_path / "record.db")
    raw.execute("CREATE TABLE songs (title)")
    raw.close()
    with pytest.raises(RecordError, match="another program"):
        open_store(tmp_path, create=True)


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "record.db").write_text("no database at all, but a long enough text " * 50)
    with pytest.raises(RecordError, match="damaged"):
        open_store(tmp_path, create=False)


def test_a_record_can_not_be_made_where_a_file_is(tmp_path: Path) -> None:
    (tmp_path / "record").write_text("mine")
    with pytest.raises(RecordError, match="name another folder"):
        open_store(tmp_path / "record", create=True)


def test_waiting_for_another_writer_ends(record: Path) -> None:
    other = sqlite3.connect(record / "record.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_store(record, create=True, timeout=0.05) as store:
        assert store.counts().reports == 1  # reading needs not wait
        with pytest.raises(RecordBusy, match="another process is writing"):
            store.log("noted", "case 7")
        other.execute("ROLLBACK")
        store.log("noted", "case 7")
    other.close()


def test_a_record_made_half_way_is_completed(tmp_path: Path) -> None:
    (tmp_path / "record").mkdir()
    (tmp_path / "record" / "record.db").touch()
    with open_store(tmp_path / "record", create=True) as store:
        store.add_capture(a_capture(b"x"), b"x")
        assert list(store.verify()) == []


def test_every_migration_leads_from_the_version_before_it(tmp_path: Path) -> None:
    for version in range(len(migrations())):
        folder = tmp_path / str(version)
        folder.mkdir()
        raw = sqlite3.connect(folder / "record.db", isolation_level=None)
        for number, script in enumerate(migrations()[:version], start=1):
            for statement in statements_of(script):
                raw.execute(statement)
            raw.execute(f"PRAGMA user_version = {number}")
        raw.close()
        with open_store(folder, create=False) as store:
            reading = a_reading(LOCK, SAID)
            store.add_capture(reading.capture, LOCK.encode())
            store.save_reading(reading)
            assert list(store.verify()) == []


def test_a_migration_that_fails_leaves_the_version_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = migrations()
    monkeypatch.setattr(
        "firsthand.store.sqlite.migrate.migrations", lambda: (good[0], "CREATE TABLE a (b);\nCREATE TABLE a (b);")
    )
    with pytest.raises(RecordError):
        open_store(tmp_path, create=True)
    raw = sqlite3.connect(tmp_path / "record.db")
    assert raw.execute("PRAGMA user_version").fetchone() == (1,)
    assert raw.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'a'").fetchone() == (0,)
    raw.close()


def test_two_processes_that_make_the_same_record_at_once_make_one(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from firsthand.store.sqlite import open_store;"
        "s = open_store(Path(sys.argv[1]), create=True); s.log('noted', sys.argv[2]); s.close()"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "record"), str(number)]) for number in range(4)
    ]
    assert [process.wait(60) for process in started] == [0] * 4
    with open_store(tmp_path / "record", create=False) as store:
        assert {entry.subject for entry in store.custody()} == {"0", "1", "2", "3"}
        assert list(store.verify()) == []


def test_threads_share_a_store_and_connections_of_ended_ones_are_closed(record: Path) -> None:
    with open_store(record, create=False) as store:
        seen: list[int] = []

        def look() -> None:
            for _ in range(20):
                seen.append(store.counts().statements)
                store.log("noted", threading.current_thread().name)

        for _ in range(3):
            threads = [threading.Thread(target=look) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(60)
        assert seen == [1] * 240
        assert len(list(store.custody())) == 241
        assert list(store.verify()) == []
        assert len(store._connections) <= 5 + 4


def test_a_thread_sees_anothers_writing_only_when_it_is_finished(record: Path) -> None:
    with open_store(record, create=False) as store:
        counted: list[int] = []

        def count() -> None:
            counted.append(store.counts().captures)

        with store.transaction():
            store.add_capture(a_capture(b"new"), b"new")
            for thread in [threading.Thread(target=count)]:
                thread.start()
                thread.join(60)
        count()
        assert counted == [1, 2]


def test_bytes_that_could_not_be_preserved_leave_no_row(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    with open_store(record, create=False) as store:
        with monkeypatch.context() as full_disk, pytest.raises(RecordError, match="No space left"):
            full_disk.setattr("firsthand.store.blobs.os.fsync", refuse)
            store.add_capture(a_capture(b"new"), b"new")
        assert store.counts().captures == 1
        assert list(store.verify()) == []
        assert store.add_capture(a_capture(b"new"), b"new")
