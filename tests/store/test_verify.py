"""Tampering is found: with a row by sqlite3, with a file by open, with the log in any way but one that is documented."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from firsthand.domain import Decision, Judgement, Problem, ReportQuery
from firsthand.errors import CustodyBroken
from firsthand.store.custody import following
from firsthand.store.rows import custody_from
from firsthand.store.sqlite import open_store
from firsthand.testing import A_DAY, a_capture, a_reading

LOCK = "The gate was open, keeper Bram Oster said. Nobody was hurt."
SAID = [("keeper Bram Oster", "said", "The gate was open")]
WEIR = "The weir held, Zoë Müller said."


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Two readings and a decision: custody has five entries."""
    path = tmp_path / "record"
    with open_store(path, create=True) as store:
        for reading in (a_reading(LOCK, SAID), a_reading(WEIR, [("Zoë Müller", "said", "The weir held")])):
            assert reading.report
            store.add_capture(reading.capture, reading.report.text.encode())
            store.save_reading(reading)
        store.add_decision(Decision("decision-1", "claim-1", Judgement.YES, "Ada", A_DAY, "seen both"))
        store.add_capture(a_capture(LOCK.encode()), LOCK.encode())
        store.log("noted", "case 7")
        assert list(store.verify()) == []
    return path


def tamper(record: Path, *statements: str) -> None:
    """Change the database as somebody would who knows SQLite: the guarding triggers are taken away meanwhile."""
    raw = sqlite3.connect(record / "record.db")
    guards = raw.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('captures', 'custody', 'decisions')"
    ).fetchall()
    for name, _ in guards:
        raw.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        raw.execute(statement)
    for _, statement in guards:
        raw.execute(statement)
    raw.commit()
    raw.close()


def wrong(record: Path) -> list[Problem]:
    with open_store(record, create=False) as store:
        found = list(store.verify())
    assert all(problem.stage == "verify" for problem in found)
    return found


def blob(record: Path, text: str) -> Path:
    sha256 = a_capture(text.encode()).sha256
    return record / "captures" / sha256[:2] / sha256


@pytest.mark.parametrize("table", ["captures", "custody", "decisions"])
@pytest.mark.parametrize(
    "change", ["DELETE FROM {}", "UPDATE {} SET number = number + 100", "INSERT OR REPLACE INTO {} SELECT * FROM {}"]
)
def test_what_only_grows_refuses_every_change(record: Path, table: str, change: str) -> None:
    raw = sqlite3.connect(record / "record.db")
    raw.execute("PRAGMA recursive_triggers = ON")
    with pytest.raises(sqlite3.IntegrityError, match=r"never|append-only|at its end"):
        raw.execute(change.format(table, table))
    raw.close()


def test_an_altered_byte_is_found(record: Path) -> None:
    with blob(record, LOCK).open("r+b") as stream:
        stream.write(b"t")
    assert [(p.subject, "was altered" in p.reason) for p in wrong(record)] == [(a_capture(LOCK.encode()).sha256, True)]


def test_a_missing_file_is_found_and_comes_back_by_adding_it_again(record: Path) -> None:
    blob(record, LOCK).unlink()
    assert ["is missing" in problem.reason for problem in wrong(record)] == [True]
    with open_store(record, create=False) as store:
        assert not store.add_capture(a_capture(LOCK.encode()), LOCK.encode())
        assert [entry.action for entry in store.custody()][-1] == "restored"
    assert wrong(record) == []


def test_the_whole_folder_of_captures_gone_is_found(record: Path) -> None:
    (record / "captures").rename(record / "elsewhere")
    assert len(wrong(record)) == 2


def test_a_file_that_does_not_belong_there_is_found(record: Path) -> None:
    (record / "captures" / "notes.txt").write_text("mine")
    assert [problem.subject for problem in wrong(record)] == [str(record / "captures" / "notes.txt")]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE captures SET obtained_from = 'elsewhere' WHERE number = 1",
        "UPDATE captures SET obtained_at = '2001-01-01T00:00:00.000000+00:00' WHERE number = 1",
        "UPDATE captures SET url = 'https://estuary.example' WHERE number = 1",
        "UPDATE captures SET size = 1 WHERE number = 1",
    ],
)
def test_a_captures_changed_row_is_found(record: Path, change: str) -> None:
    tamper(record, change)
    assert any("row was changed" in problem.reason for problem in wrong(record))


def test_a_captures_removed_row_is_found(record: Path) -> None:
    tamper(record, "PRAGMA foreign_keys = OFF", "DELETE FROM captures WHERE number = 1")
    reasons = [problem.reason for problem in wrong(record)]
    assert any("tells of this capture, but the record does not hold it" in reason for reason in reasons)
    assert any("points to a row of captures that is gone" in reason for reason in reasons)


def test_a_capture_that_nobody_logged_is_found(record: Path) -> None:
    made_up = (
        "INSERT INTO captures VALUES (9, printf('%064d', 0), 'text/plain', 0, '2001-01-01T00:00:00+00:00', 'x', NULL)"
    )
    tamper(record, made_up)
    assert any("does not say how this capture came here" in problem.reason for problem in wrong(record))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE custody SET detail = detail || ' ' WHERE number = 2",
        "UPDATE custody SET at = '2001-01-01T00:00:00.000000+00:00' WHERE number = 1",
        "UPDATE custody SET at = 'long ago+00:00' WHERE number = 1",
        "UPDATE custody SET subject = 'case 8' WHERE number = 5",
        "DELETE FROM custody WHERE number = 4",
        "DELETE FROM custody WHERE number = 5",
        "DELETE FROM custody",
    ],
)
def test_a_changed_custody_log_is_found(record: Path, change: str) -> None:
    tamper(record, change)
    assert any("custody" in problem.subject for problem in wrong(record))


def test_a_log_rewritten_with_fitting_digests_is_found_by_its_head(record: Path) -> None:
    raw = sqlite3.connect(record / "record.db")
    raw.row_factory = sqlite3.Row
    old = [custody_from(row) for row in raw.execute("SELECT * FROM custody ORDER BY number")]
    raw.close()
    last = None
    changes = []
    for entry in old:
        last = following(last, entry.at, entry.action, entry.subject, entry.detail.replace("seen both", "seen one"))
        values = f"detail = '{last.detail}', previous = '{last.previous}', digest = '{last.digest}'"
        changes.append(f"UPDATE custody SET {values} WHERE number = {last.number}")
    tamper(record, *changes, "UPDATE decisions SET why = 'seen one'")
    assert [(p.subject, "was rewritten" in p.reason) for p in wrong(record)] == [("custody.head", True)]


@pytest.mark.parametrize("content", [None, "", "7\n", "5 " + "0" * 64 + "\n", "5 x\n", "6 " + "a" * 64 + "\n"])
def test_a_head_that_is_missing_changed_or_ahead_of_the_log_is_found(record: Path, content: str | None) -> None:
    head = record / "custody.head"
    head.unlink() if content is None else head.write_text(content)
    assert [problem.subject for problem in wrong(record)] == ["custody.head"]


def test_a_head_that_lags_behind_the_log_is_well(record: Path) -> None:
    raw = sqlite3.connect(record / "record.db")
    for number, digest in raw.execute("SELECT number, digest FROM custody").fetchall():
        (record / "custody.head").write_text(f"{number} {digest}\n")
        assert wrong(record) == []
    raw.close()


def test_nothing_is_added_to_a_log_whose_end_was_cut_off(record: Path) -> None:
    tamper(record, "DELETE FROM custody WHERE number = 5")
    with open_store(record, create=False) as store, pytest.raises(CustodyBroken, match="cut off or rewritten"):
        store.add_capture(a_capture(b"new"), b"new")
    assert any("the end of the custody log is missing" in problem.reason for problem in wrong(record))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("UPDATE decisions SET judgement = 'no'", "says another thing of this decision"),
        ("DELETE FROM decisions", "gone from the record"),
        ("UPDATE reports SET text = replace(text, 'open', 'shut') WHERE number = 1", "not the one that was read"),
        ("UPDATE statements SET content_text = 'The gate was shut' WHERE report = 1", "its wording is not"),
        ("UPDATE statements SET content = '[[0,900]]' WHERE report = 1", "lies outside the text"),
        ("UPDATE statements SET content = '[[9,4]]' WHERE report = 1", "lies outside the text"),
        ("UPDATE statements SET content = '[not JSON]' WHERE report = 1", "can't be understood"),
        ("UPDATE reports SET voice = '[[-4,3]]' WHERE number = 1", "the report's own voice lies outside"),
        ("UPDATE chains SET hops = replace(hops, ',[[', ',[[9')", "the chain of statement-"),
        ("UPDATE parties SET mentions = '[[1,2],[3,9999]]' WHERE report = 1", "of party-"),
        ("DELETE FROM statements WHERE report = 1", "1 statements were proposed, 0 are there"),
        ("DELETE FROM statements_index_data WHERE id > 10", "search index of statements"),
        ("DELETE FROM reports_index_docsize", "search index of reports"),
    ],
)
def test_a_changed_row_of_a_reading_or_decision_is_found(record: Path, change: str, reason: str) -> None:
    tamper(record, change)
    assert any(reason in problem.reason for problem in wrong(record))


@pytest.mark.parametrize("table", ["parties", "chains", "statements", "problems_subject"])
def test_a_damaged_database_is_a_problem_and_no_crash(record: Path, table: str) -> None:
    raw = sqlite3.connect(record / "record.db")
    (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    (size,) = raw.execute("PRAGMA page_size").fetchone()
    raw.close()
    with (record / "record.db").open("r+b") as stream:
        stream.seek((page - 1) * size)
        stream.write(b"\xff" * size)
    assert any(problem.subject == "record.db" and "damaged" in problem.reason for problem in wrong(record))


def test_readings_by_a_later_run_are_verified_against_their_new_text(record: Path) -> None:
    with open_store(record, create=False) as store:
        store.save_reading(a_reading(LOCK))
    assert wrong(record) == []


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("CREATE TRIGGER forgetful AFTER INSERT ON captures BEGIN DELETE FROM custody; END", "is not Firsthand's"),
        ("DROP TRIGGER {}", "is gone"),
    ],
)
def test_triggers_that_were_added_or_taken_away_are_found(record: Path, statement: str, what: str) -> None:
    raw = sqlite3.connect(record / "record.db")
    (name,) = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'custody'").fetchone()
    raw.execute(statement.format(name))
    raw.commit()
    raw.close()
    [problem] = wrong(record)
    assert what in problem.reason


def test_a_report_whose_capture_is_gone_is_told_by_verify_and_by_lists(record: Path) -> None:
    tamper(record, "PRAGMA foreign_keys = OFF", "DELETE FROM captures WHERE number = 1")
    assert any("a row of captures that is gone" in problem.reason for problem in wrong(record))
    with open_store(record, create=False) as store, pytest.raises(CustodyBroken, match="firsthand verify"):
        store.reports(ReportQuery())
