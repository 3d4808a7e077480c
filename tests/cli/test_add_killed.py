"""A run that is killed at any moment is mended by running it again: nothing lost, nothing twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

type Run = Callable[..., subprocess.CompletedProcess[str]]

REPORTS = 40


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file of many articles, so that a kill falls between them."""
    path = tmp_path_factory.mktemp("articles") / "articles.jsonl"
    with path.open("w") as stream:
        for number in range(REPORTS):
            text = (
                f"Warden {number} left the lock at dusk. “The gate was open,” said keeper Bram Oster of lock {number}."
            )
            row = {"url": f"https://estuary.example/{number}", "title": f"Lock {number}", "text": text}
            stream.write(json.dumps(row) + "\n")
    return path


def _killed_after(count: int, articles: Path, record: Path) -> None:
    """Start `add` and kill it without warning, once about `count` captures are on disk; its workers end with it."""
    command = [sys.executable, "-m", "firsthand", "add", str(articles), "--record", str(record)]
    process = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < deadline:
        if sum(1 for path in record.rglob("*") if path.parent.parent.name == "captures") >= count:
            break
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.mark.slow
def test_a_run_that_is_killed_is_mended_by_running_it_again(firsthand: Run, articles: Path, tmp_path: Path) -> None:
    record = tmp_path / "record"
    for count in (1, 2, 9, 25):
        _killed_after(count, articles, record)
        assert firsthand("verify", "--record", record).returncode == 0
    done = firsthand("add", articles, "--record", record)
    assert done.returncode == 0, done.stderr
    reports = [
        json.loads(row) for row in firsthand("reports", "--record", record, "--json", "-n", "0").stdout.splitlines()
    ]
    assert sorted(row["label"] for row in reports) == sorted(f"Lock {number}" for number in range(REPORTS))
    said = [
        json.loads(row) for row in firsthand("statements", "--record", record, "--json", "-n", "0").stdout.splitlines()
    ]
    assert len(said) == len({row["id"] for row in said}) >= REPORTS
    assert firsthand("verify", "--record", record).returncode == 0
    once = firsthand("add", articles, "--record", tmp_path / "once")
    assert once.returncode == 0
    fresh = firsthand("statements", "--record", tmp_path / "once", "--json", "-n", "0").stdout
    assert sorted(fresh.splitlines()) == sorted(json.dumps(row, ensure_ascii=False) for row in said)
