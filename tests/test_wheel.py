"""A built wheel, in an empty environment and without a network, does the whole main job."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
UV = Path(sys.executable).parent / "uv"


def _run(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("VIRTUAL_ENV", "PYTHON"))}
    return subprocess.run(
        [str(word) for word in words],
        capture_output=True,
        text=True,
        timeout=600,
        env=clean | {"UV_PYTHON_DOWNLOADS": "never"} | environment,
        cwd="/",
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an empty environment's programs, with nothing but our wheel and what it needs."""
    folder = tmp_path_factory.mktemp("wheel")
    built = _run(UV, "build", "--wheel", "--quiet", "--python", sys.executable, "--out-dir", folder, ROOT)
    assert built.returncode == 0, built.stderr
    locked = _run(
        UV,
        "export",
        "--frozen",
        "--quiet",
        "--no-dev",
        "--no-emit-project",
        "--project",
        ROOT,
        "-o",
        folder / "locked.txt",
    )
    assert locked.returncode == 0, locked.stderr
    _run(UV, "venv", "--quiet", "--python", sys.executable, folder / "env")
    [wheel] = folder.glob("*.whl")
    for packages in (["-r", folder / "locked.txt"], [wheel]):
        # uv's cache has them from the set-up; where it was cleared, the registry is asked once more.
        words = [UV, "pip", "install", "--quiet", "--no-deps", "--python", folder / "env" / "bin" / "python", *packages]
        into = _run(*words, UV_OFFLINE="1")
        if into.returncode:
            into = _run(*words)
        assert into.returncode == 0, into.stderr
    return folder / "env" / "bin"


NO_NETWORK = """
import socket
def refuse(*_, **__): raise OSError("this test has no network")
socket.socket.connect = socket.socket.connect_ex = socket.create_connection = refuse
"""


@pytest.fixture(scope="module")
def offline(installed: Path) -> list[str]:
    """What a command is run under; Python's sockets refuse, and where the system can, there is no network at all."""
    [packages] = (installed.parent / "lib").glob("python*/site-packages")
    (packages / "no_network.py").write_text(NO_NETWORK)
    (packages / "no_network.pth").write_text("import no_network\n")  # not sitecustomize: Debian has one of its own
    unshare = shutil.which("unshare")
    if unshare and subprocess.run([unshare, "-rn", "true"], check=False, capture_output=True).returncode == 0:
        return [unshare, "-rn"]
    return []


def test_the_tests_own_network_ban_works(installed: Path, offline: list[str]) -> None:
    fetched = _run(*offline, installed / "firsthand", "read", "http://127.0.0.1:9/", "--private-addresses")
    assert fetched.returncode == 1
    assert "no network" in fetched.stderr


@pytest.mark.slow
def test_the_installed_wheel_reads_lists_and_verifies_without_a_network(
    installed: Path, offline: list[str], tmp_path: Path
) -> None:
    program = [*offline, installed / "firsthand"]
    added = _run(*program, "add", ROOT / "examples" / "halvine", "--record", tmp_path / "record")
    assert added.returncode == 0, added.stderr
    rows = _run(*program, "statements", "--record", tmp_path / "record", "--json", "--limit", "0").stdout.splitlines()
    assert len(rows) > 50
    assert all(json.loads(row)["chain"] for row in rows)
    assert _run(*program, "verify", "--record", tmp_path / "record").returncode == 0
    doctor = _run(*program, "doctor")
    assert doctor.returncode == 0, doctor.stdout


def test_the_wheel_carries_pages_word_lists_and_migrations(installed: Path) -> None:
    listing = "import firsthand, pathlib; print(*pathlib.Path(firsthand.__file__).parent.rglob('*'), sep='\\n')"
    files = _run(installed / "python", "-c", listing).stdout
    for suffix in (".html", ".css", ".js", ".sql", "py.typed", ".svg"):
        assert f"{suffix}\n" in files
    ours = {path.relative_to(ROOT / "src") for path in (ROOT / "src").rglob("*") if path.is_file()}
    missing = [path for path in ours if path.suffix != ".pyc" and f"/{path}\n" not in files]
    assert missing == []


def test_the_installed_wheel_has_no_part_under_a_licence_that_forbids_its_use(installed: Path) -> None:
    listing = (
        "from importlib.metadata import distributions\n"
        "for d in distributions():\n"
        "    m = d.metadata\n"
        "    words = ' '.join([m.get('License-Expression') or '', (m.get('License') or '')[:200], *m.get_all('Classifier', [])])\n"
        "    print(m['Name'], '|', words.replace('\\n', ' '))\n"
    )
    lines = _run(installed / "python", "-c", listing).stdout.splitlines()
    assert len(lines) > 30
    # LGPL is linked to, not GPL: the word must stand alone.
    bad = [line for line in lines if "AGPL" in line or (" GPL" in line and "LGPL" not in line) or "Affero" in line]
    assert bad == []
