"""Runs one system once over one file, pinned to a core, and measures it from the outside."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.attribution.process_tree import resident_bytes

SAMPLE_S = 0.05
MB = 1024 * 1024
ONE_THREAD = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "PYTHONNOUSERSITE": "1",
    "PYTHONHASHSEED": "0",
}


@dataclass(frozen=True, slots=True)
class System:
    """What is measured: a name, the command that reads texts and writes answers, and what it needs around it."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a process: seconds by the clock, processor seconds, peak resident MB of its tree, how it ended."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    code: int
    last_words: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Under what a system runs: the core that it is pinned to, and the seconds after which it is ended."""

    core: int
    limit_s: float = 1800


def run(system: System, texts: Path, answers: Path, terms: Terms) -> Run:
    """Run the system with `texts` as its standard input and `answers` as its output.

    The working folder is an empty one that is removed afterwards. Memory is the larger of two readings: the whole
    tree's, sampled every 50 ms, and the largest single process's by the kernel's own count, which misses no peak.
    """
    pin = shutil.which("taskset")
    if pin is None:
        raise FileNotFoundError("taskset is missing; install util-linux")
    with tempfile.TemporaryDirectory() as folder, texts.open("rb") as source, answers.open("wb") as sink:
        complaints = Path(folder) / "stderr"
        with complaints.open("wb") as errors:
            began = time.perf_counter()
            process = subprocess.Popen(
                [pin, "-c", str(terms.core), *system.command],
                stdin=source,
                stdout=sink,
                stderr=errors,
                cwd=folder,
                env={**os.environ, **ONE_THREAD, **system.environment},
                start_new_session=True,  # so that all of it can be ended at the limit
            )
            watch = _Watch(process.pid, terms.limit_s)
            watch.start()
            try:
                _, status, used = os.wait4(process.pid, 0)
            except BaseException:  # the user broke off: what runs in a session of its own would outlive this program
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                raise
            finally:
                wall = time.perf_counter() - began
                watch.stop()
            process.returncode = os.waitstatus_to_exitcode(status)
        said = complaints.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    last_words = f"ended after {terms.limit_s:g} s" if watch.ended_it else said[-1][:300] if said else ""
    peak = max(watch.peak, used.ru_maxrss * 1024) / MB
    return Run(wall, used.ru_utime + used.ru_stime, peak, process.returncode, last_words)


class _Watch(threading.Thread):
    """Samples a tree's memory until told to stop, and ends the tree at the limit."""

    def __init__(self, root: int, limit_s: float) -> None:
        super().__init__(daemon=True)
        self.peak, self.ended_it = 0, False
        self._root, self._limit_s, self._over = root, limit_s, threading.Event()

    def run(self) -> None:
        deadline = time.perf_counter() + self._limit_s
        while not self._over.wait(SAMPLE_S):
            self.peak = max(self.peak, resident_bytes(self._root))
            if time.perf_counter() > deadline and not self.ended_it:
                self.ended_it = True
                os.killpg(self._root, signal.SIGKILL)

    def stop(self) -> None:
        self._over.set()
        self.join()
