"""Files, folders and standard input."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from firsthand.clients.files import obtain_files
from firsthand.domain import Obtained, Problem


def obtained(*sources: Path | str, largest: int = 1000) -> list[Obtained | Problem]:
    return list(obtain_files([str(source) for source in sources], largest=largest))


def test_a_file_comes_with_its_path_and_the_type_its_name_claims(tmp_path: Path) -> None:
    page = tmp_path / "page.HTML"
    page.write_bytes(b"<p>Hello")
    [item] = obtained(page)
    assert isinstance(item, Obtained)
    assert (item.data, item.obtained_from, item.declared_type) == (b"<p>Hello", str(page), "text/html")
    assert item.obtained_at.utcoffset() is not None


def test_a_folder_is_walked_in_order_of_names_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/c.txt", ".git/config", ".hidden"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words")
    found = [Path(i.obtained_from).relative_to(tmp_path) for i in obtained(tmp_path) if isinstance(i, Obtained)]
    assert [str(path) for path in found] == ["b.txt", "a/c.txt", "a/z.txt"]


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "fits.txt").write_bytes(b"x" * 1000)
    (tmp_path / "over.txt").write_bytes(b"x" * 1001)
    fits, over = obtained(tmp_path)
    assert isinstance(fits, Obtained)
    assert isinstance(over, Problem)
    assert over.subject.endswith("over.txt")
    assert "larger than 1000 bytes" in over.reason


def test_a_path_that_does_not_exist_is_a_problem_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "here.txt").write_text("words")
    gone, here = obtained(tmp_path / "gone.txt", tmp_path / "here.txt")
    assert isinstance(gone, Problem)
    assert "No such file" in gone.reason
    assert isinstance(here, Obtained)


def test_a_link_out_of_the_folder_is_not_followed_and_said(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("not yours")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "folder" / "up").symlink_to(tmp_path)
    problems = obtained(tmp_path / "folder")
    assert [type(item) for item in problems] == [Problem, Problem]
    assert all("leads out of the folder" in item.reason for item in problems if isinstance(item, Problem))


def test_a_link_that_a_person_names_is_followed(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("words")
    (tmp_path / "link.txt").symlink_to(tmp_path / "page.txt")
    [item] = obtained(tmp_path / "link.txt")
    assert isinstance(item, Obtained)


def test_a_pipe_that_nobody_writes_to_is_a_problem_not_a_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    [item] = obtained(tmp_path)
    assert isinstance(item, Problem)
    assert "not a regular file" in item.reason


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    [item] = obtained(tmp_path)
    assert isinstance(item, Problem)
    assert "holds no files" in item.reason


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"words")))
    [item] = obtained("-")
    assert isinstance(item, Obtained)
    assert (item.data, item.obtained_from) == (b"words", "standard input")


def test_a_record_in_the_folder_is_passed_over_but_what_lies_beside_its_files_is_read(tmp_path: Path) -> None:
    record = tmp_path / "firsthand-record"
    (record / "captures" / "ab").mkdir(parents=True)
    (record / "captures" / "ab" / "abcd").write_text("kept")
    (record / "record.db").write_bytes(b"SQLite format 3\0 and so on")
    for name in ("record.db-wal", "record.db-shm", "custody.head", "custody.head.12-ab", "page.txt"):
        (record / name).write_text("words")
    [item] = obtained(tmp_path)
    assert isinstance(item, Obtained)
    assert item.obtained_from == str(record / "page.txt")


def test_a_folder_that_only_has_the_names_of_a_record_is_read(tmp_path: Path) -> None:
    (tmp_path / "captures").mkdir()
    (tmp_path / "captures" / "page.txt").write_text("words")
    (tmp_path / "record.db").write_text("a page, not a database")
    assert len(obtained(tmp_path)) == 2


def test_a_record_whose_database_is_a_pipe_is_no_wait(tmp_path: Path) -> None:
    (tmp_path / "captures").mkdir()
    os.mkfifo(tmp_path / "record.db")
    [item] = obtained(tmp_path)
    assert isinstance(item, Problem)
