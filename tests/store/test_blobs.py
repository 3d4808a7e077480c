"""Preserved bytes are whole under their name, private, and never written twice."""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.errors import CustodyBroken, RecordError
from firsthand.store.blobs import Blobs


def named(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    made = Blobs(tmp_path / "captures")
    made.create()
    return made


@settings(deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_come_back(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        blobs = Blobs(Path(folder) / "captures")
        blobs.create()
        assert blobs.put(named(data), data)
        assert not blobs.put(named(data), data)
        assert blobs.get(named(data), len(data)) == data
        assert list(blobs.strays({named(data)})) == []


def test_a_capture_lies_under_the_first_two_digits_of_its_name(blobs: Blobs) -> None:
    name = named(b"The lock was open.")
    blobs.put(name, b"The lock was open.")
    assert (blobs.folder / name[:2] / name).read_bytes() == b"The lock was open."
    assert [path.name for path in blobs.folder.iterdir()] == [name[:2]]


def test_only_the_owner_may_look(blobs: Blobs) -> None:
    blobs.put(named(b"x"), b"x")
    path = blobs.path(named(b"x"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == stat.S_IMODE(blobs.folder.stat().st_mode) == 0o700


def test_an_altered_file_is_neither_given_nor_overwritten(blobs: Blobs) -> None:
    blobs.put(named(b"open"), b"open")
    blobs.path(named(b"open")).write_bytes(b"shut")
    with pytest.raises(CustodyBroken, match="was altered"):
        blobs.get(named(b"open"), 4)
    with pytest.raises(CustodyBroken, match="was altered"):
        blobs.put(named(b"open"), b"open")
    assert blobs.path(named(b"open")).read_bytes() == b"shut"


def test_a_file_of_another_size_is_told_without_reading_it(blobs: Blobs) -> None:
    blobs.put(named(b"open"), b"open")
    os.truncate(blobs.path(named(b"open")), 10**12)  # sparse: reading it would take minutes
    with pytest.raises(CustodyBroken, match="not the 4 that were captured"):
        blobs.check(named(b"open"), 4)


def test_a_missing_file_is_told(blobs: Blobs) -> None:
    with pytest.raises(CustodyBroken, match="is missing"):
        blobs.get(named(b"gone"), 4)


def test_a_pipe_or_a_link_in_a_captures_place_is_not_opened(blobs: Blobs, tmp_path: Path) -> None:
    blobs.put(named(b"open"), b"open")
    path = blobs.path(named(b"open"))
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(CustodyBroken, match="not a plain file"):
        blobs.get(named(b"open"), 4)
    path.unlink()
    (tmp_path / "elsewhere").write_bytes(b"open")
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CustodyBroken, match="can't be read"):
        blobs.get(named(b"open"), 4)


def test_a_full_disk_leaves_no_half_file(blobs: Blobs, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("firsthand.store.blobs.os.fsync", refuse)
    (blobs.folder / named(b"open")[:2]).mkdir()
    with pytest.raises(RecordError, match="No space left"):
        blobs.put(named(b"open"), b"open")
    assert [path for path in blobs.folder.rglob("*") if path.is_file()] == []


def test_leftovers_of_runs_that_are_gone_are_cleared_and_those_of_running_ones_stay(blobs: Blobs) -> None:
    from firsthand.store import blobs as module

    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    dead = blobs.folder / f"tmp-{module._HOST}-{ended.pid}-{'0' * 16}"
    running = blobs.folder / f"tmp-{module._HOST}-{os.getpid()}-{'1' * 16}"
    elsewhere = blobs.folder / f"tmp-{'0' * 8}-{ended.pid}-{'2' * 16}"
    old = blobs.folder / f"tmp-{'0' * 8}-1-{'3' * 16}"
    for path in (dead, running, elsewhere, old):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 4000,) * 2)
    assert list(blobs.strays(set())) == []
    assert blobs.clear_leftovers() == 2
    assert sorted(path.name for path in blobs.folder.iterdir()) == sorted((running.name, elsewhere.name))


def test_a_whole_capture_that_no_row_names_yet_is_no_stray_but_anything_else_is(blobs: Blobs) -> None:
    blobs.put(named(b"whole"), b"whole")
    blobs.put(named(b"altered"), b"altered")
    blobs.path(named(b"altered")).write_bytes(b"changed")
    (blobs.folder / "notes.txt").write_text("mine")
    (blobs.path(named(b"whole")).parent / "notes.txt").write_text("mine")
    assert {path.name for path, _ in blobs.strays(set())} == {named(b"altered"), "notes.txt"}
    assert len(list(blobs.strays(set()))) == 3


def test_bytes_are_on_the_disk_before_they_get_their_name_and_the_name_is_flushed_too(
    blobs: Blobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = named(b"open")
    (blobs.folder / name[:2]).mkdir()
    flushed: list[tuple[str, bool]] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        what = Path(f"/proc/self/fd/{descriptor}").readlink()
        flushed.append(("folder" if what.is_dir() else "file", blobs.has(name)))
        real(descriptor)

    monkeypatch.setattr("firsthand.store.blobs.os.fsync", fsync)
    blobs.put(name, b"open")
    assert flushed == [("file", False), ("folder", True)]
