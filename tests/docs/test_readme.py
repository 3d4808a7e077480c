"""What the README shows is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def note() -> str:
    """The note that the README quotes."""
    found = re.search(r"The note reads: \*(.+?)\* \(", README, re.DOTALL)
    assert found
    return found[1].replace("\n", " ")


def test_the_table_in_the_readme_is_what_the_program_prints(
    note: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "note.txt").write_text(note, encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "100")
    command = [sys.executable, "-m", "firsthand", "read", str(tmp_path / "note.txt")]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"\$ firsthand read note.txt\n(.+?)```", README, re.DOTALL)
    assert found
    lines = [line.rstrip() for line in printed.splitlines()]
    for line in found[1].splitlines():
        if "──" not in line:
            assert line.rstrip() in lines


def test_the_python_in_the_readme_runs(note: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = re.search(r"```python\n(.+?)```", README, re.DOTALL)
    assert found
    monkeypatch.chdir(tmp_path)
    page = f"<html><body><article><p>{note}</p></article></body></html>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    command = [sys.executable, "-m", "firsthand", "add", "page.html"]
    subprocess.run(command, capture_output=True, check=True)
    ran = subprocess.run([sys.executable, "-c", found[1]], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert 'Estuary Gazette (interviewer) ← second of two welders → "We all knew,"' in ran.stdout
    assert "the cracks in May" in ran.stdout.splitlines()[-1]
