"""A writer killed at any moment leaves a record that verifies, and running it again mends it."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from firsthand.domain import ReportQuery, StatementQuery
from firsthand.store.sqlite import open_store

WRITING = Path(__file__).with_name("writing.py")
READINGS = 300
KILLS = 16


def start(record: Path) -> subprocess.Popen[str]:
    command = [sys.executable, str(WRITING), str(record), str(READINGS)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def killed_while_writing(record: Path, delay: float) -> bool:
    """Kill a writer `delay` seconds after it has opened the record; False where it was done before."""
    process = start(record)
    assert process.stdout
    process.stdout.readline()
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    output, _ = process.communicate(timeout=60)
    return "done" not in output


def killed_while_opening(record: Path, delay: float) -> None:
    """Kill a writer `delay` seconds after it was started, which may be before there is a record."""
    process = start(record)
    time.sleep(delay)
    process.kill()
    process.communicate(timeout=60)


def test_a_writer_killed_again_and_again_leaves_a_sound_record_and_at_last_exactly_what_was_asked_for(
    tmp_path: Path,
) -> None:
    record, dice, killed = tmp_path / "record", random.Random(7), 0
    for attempt in range(KILLS):
        if attempt < 4:
            killed_while_opening(record, 0.06 * attempt)
        else:
            killed += killed_while_writing(record, dice.uniform(0.0, 0.08))
        with open_store(record, create=True) as store:
            assert list(store.verify()) == []
            assert all(not reading.report or len(reading.statements) == 2 for reading in store.readings())
    assert killed >= 6, "the writer was too fast to be killed while it wrote"
    output, _ = start(record).communicate(timeout=120)
    assert "done" in output
    with open_store(record, create=False) as store:
        counts = store.counts()
        assert (counts.captures, counts.reports, counts.statements, counts.problems) == (
            READINGS,
            READINGS,
            2 * READINGS,
            0,
        )
        assert store.reports(ReportQuery(words="gate 7", limit=None)).total == 1
        assert store.statements(StatementQuery(speaker="bram", limit=None)).total == 2 * READINGS
        assert [(line.reports, line.statements) for line in store.parties().items] == [(READINGS, 2 * READINGS)]
        assert [entry.action for entry in store.custody()] == ["captured"] * READINGS
        assert list(store.pending()) == []
        assert list(store.verify()) == []
    assert [path for path in (record / "captures").iterdir() if path.is_file()] == []
