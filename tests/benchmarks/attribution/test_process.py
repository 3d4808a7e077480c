"""One process is run, pinned, timed, and its memory read, whatever it does."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from benchmarks.attribution.process import Run, System, Terms, run

CORE = max(os.sched_getaffinity(0))
UNHURRIED = Terms(CORE, limit_s=60)


def ran(folder: Path, program: str, terms: Terms = UNHURRIED, texts: str = "") -> tuple[Run, str]:
    source, out = folder / "in", folder / "out"
    source.write_text(texts, encoding="utf-8")
    made = run(System("small", (sys.executable, "-c", program), {"COLOUR": "green"}), source, out, terms)
    return made, out.read_text(encoding="utf-8")


def test_a_system_reads_the_texts_and_its_output_is_kept(tmp_path: Path) -> None:
    made, out = ran(tmp_path, "import sys; print(sys.stdin.read().upper())", texts="one line")
    assert (made.code, out) == (0, "ONE LINE\n")


def test_a_system_is_held_to_one_core_and_one_thread_with_its_own_environment(tmp_path: Path) -> None:
    program = "import os; print(os.sched_getaffinity(0), os.environ['OMP_NUM_THREADS'], os.environ['COLOUR'])"
    assert ran(tmp_path, program)[1] == f"{{{CORE}}} 1 green\n"


def test_memory_of_a_child_counts_as_much_as_the_parents(tmp_path: Path) -> None:
    child = "import time; held = bytearray(b'x') * 80_000_000; time.sleep(1.5)"
    program = f"import subprocess, sys; held = bytearray(b'x') * 80_000_000; subprocess.run([sys.executable, '-c', {child!r}])"
    assert 160 < ran(tmp_path, program)[0].peak_mb < 400


def test_a_short_peak_between_two_samples_is_seen(tmp_path: Path) -> None:
    assert ran(tmp_path, "held = bytearray(b'x') * 120_000_000; del held")[0].peak_mb > 114


def test_processor_seconds_do_not_count_waiting(tmp_path: Path) -> None:
    made, _ = ran(tmp_path, "import time; time.sleep(1)")
    assert made.wall_s > 1
    assert made.cpu_s < 0.8


def test_a_system_that_does_not_end_is_ended_at_the_limit(tmp_path: Path) -> None:
    made, _ = ran(tmp_path, "import time; time.sleep(60)", Terms(CORE, limit_s=0.3))
    assert made.code < 0
    assert made.last_words == "ended after 0.3 s"


def test_a_system_that_breaks_leaves_its_last_word(tmp_path: Path) -> None:
    made, _ = ran(tmp_path, "raise SystemExit('the weights are missing')")
    assert (made.code, made.last_words) == (1, "the weights are missing")
