"""Verifying a record shows what somebody changed behind our back."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from firsthand.domain import Problem, Reading
from firsthand.operations.keep import keep
from firsthand.operations.open_record import Store
from firsthand.operations.verify import verify
from firsthand.testing import a_reading

SAID = [("Ada Marsh", "said", "it rained"), ("Bram", "said", "it froze")]


@pytest.fixture
def reading(store: Store) -> Reading:
    made = a_reading(
        "Ada Marsh said it rained. Bram said it froze.", SAID, title="Weather \ud800", outlet="Delta Herald"
    )
    assert made.report
    store.add_capture(made.capture, made.report.text.encode())
    return keep(store, made)


def test_a_record_that_nobody_touched_is_whole(store: Store, reading: Reading) -> None:
    verified = verify(store)
    assert verified.problems == ()
    assert (verified.captures, verified.entries) == (1, 2)
    assert verified.head == list(store.custody())[-1].digest


def test_a_reading_kept_again_is_whole_as_well(store: Store, reading: Reading) -> None:
    keep(store, reading)
    assert verify(store).problems == ()


def test_a_report_that_could_not_be_read_again_is_not_missed(store: Store, reading: Reading) -> None:
    keep(store, Reading(reading.capture, None, problems=(Problem(reading.capture.sha256, "read", "unread: too slow"),)))
    assert [entry.action for entry in store.custody()] == ["captured", "read", "unread"]
    assert verify(store).problems == ()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE chains SET hops = replace(hops, 'Ada Marsh', 'Minister X')",
        "UPDATE chains SET polarity = 'denied'",
        "UPDATE reports SET outlet = 'Estuary Gazette'",
        "UPDATE reports SET published = '1999-01-01'",
        "UPDATE parties SET name = 'Somebody else' WHERE name = 'Bram'",
        "UPDATE statements SET confidence = 1.0",
    ],
)
def test_words_put_into_another_mouth_are_found(store: Store, reading: Reading, tmp_path: Path, change: str) -> None:
    with sqlite3.connect(tmp_path / "record" / "record.db") as database:
        assert database.execute(change).rowcount > 0
    database.close()
    [problem] = verify(store).problems
    assert problem.subject.startswith("report-")


def test_a_report_that_was_taken_out_is_missed(store: Store, reading: Reading, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "record" / "record.db") as database:
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("DELETE FROM reports")
    database.close()
    assert verify(store).problems
