"""A Python environment of its own for each peer, made once and kept in a cache folder; the project's stays as it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

STAMP = "packages.txt"


class EnvironmentFailed(Exception):
    """The packages could not be installed; the message is the installer's last line."""


def default_cache() -> Path:
    """Where environments are kept unless the user says otherwise."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "firsthand-benchmarks"


def python_with(packages: tuple[str, ...], folder: Path) -> Path:
    """The interpreter of an environment with just these packages, which is made anew when the list has changed.

    Raises EnvironmentFailed where they cannot be installed.
    """
    python, stamp = folder / "bin" / "python", folder / STAMP
    wanted = "".join(f"{package}\n" for package in (sys.version.split()[0], *packages))
    if python.exists() and stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    uv = shutil.which("uv", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    if uv is None:
        raise EnvironmentFailed("uv is missing; install the project's development dependencies")
    _ask(uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder))
    _ask(uv, "pip", "install", "--quiet", "--python", str(python), *packages)
    stamp.write_text(wanted, encoding="utf-8")
    return python


def _ask(*command: str) -> None:
    ran = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "UV_PYTHON_DOWNLOADS": "never"})
    if ran.returncode:
        said = ran.stderr.strip().splitlines()
        raise EnvironmentFailed(f"`{' '.join(command[1:3])}` failed: {said[-1].strip() if said else ran.returncode}")
