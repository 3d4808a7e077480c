"""A record made once by the real command, for tests that only look at it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PAGE = """<!doctype html><html lang="en"><head><title>Harbour office warned of cracks - Estuary Gazette</title>
<meta property="og:site_name" content="Estuary Gazette"><meta property="article:published_time" content="2031-03-04T08:00:00Z">
</head><body><nav><a href="/">Home</a></nav><article><h1>Harbour office warned of cracks</h1>
<p>The harbour office had warned of the cracks in May, its director Ilse Maron said on Friday in the town hall.</p>
<p>“We all knew,” said one of the welders. “Nobody wanted to hear of it, and so we went on painting until the quay gave way.”</p>
<p>A spokesman for the yard denied that the cracks had been painted over. The repairs will take until the autumn.</p>
</article><footer>Imprint</footer></body></html>"""

NOTE = """The ferry lay in the fog for hours before anybody came.

"We had no light at all," the cook, Bram Oster, told the Delta Herald on Sunday. He said that the crew had asked for lamps twice.

According to the harbour police, nobody was hurt.
"""

type Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def firsthand() -> Run:
    """Run the command line as a user would."""

    def run(*words: str | Path, stdin: str = "", **options: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "firsthand", *map(str, words)]
        return subprocess.run(command, capture_output=True, text=True, input=stdin, timeout=300, **options)

    return run


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two readable reports and one without a body."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "cracks.html").write_text(PAGE)
    (folder / "ferry.txt").write_text(NOTE)
    (folder / "empty.html").write_text("<html><body><nav>Home</nav></body></html>")
    return folder


@pytest.fixture(scope="session")
def record(firsthand: Run, pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of these pages."""
    path = tmp_path_factory.mktemp("cli") / "record"
    added = firsthand("add", pages, "--record", path)
    assert added.returncode == 1, added.stderr
    return path
