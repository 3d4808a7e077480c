"""The whole pipeline beside trafilatura + the same spaCy + textacy's quotations.

Run as `python -m benchmarks.whole_pipeline [FOLDER]`; FOLDER holds HTML pages, the sample reports where none is named.
Each system runs five times in processes of its own, in turn, so that what else the machine does falls on all alike.
Medians are printed, and their ratio to Firsthand's.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.systems import SYSTEMS

ROUNDS = 5
ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "examples" / "halvine"
    runs: dict[str, list[dict[str, Any]]] = {name: [] for name in SYSTEMS}
    for number in range(ROUNDS):
        for name, rows in runs.items():
            sys.stderr.write(f"round {number + 1} of {ROUNDS}: {name}\n")
            command = [sys.executable, "-m", "benchmarks.systems", name, str(folder)]
            ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
            rows.append(json.loads(ran.stdout))
    medians = {
        name: {key: median(r[key] for r in rows) for key in rows[0] if key != "system"} for name, rows in runs.items()
    }
    ours = medians["firsthand"]
    print(f"{folder}: {ours['pages']} pages, medians of {ROUNDS} rounds, one core each")
    print(
        f"{'':32}{'pages/s':>9}{'ratio':>7}{'peak MB':>9}{'ratio':>7}{'load s':>8}{'read':>6}{'found':>7}{'raised':>8}"
    )
    for name, figures in medians.items():
        speed, our_speed = figures["pages"] / figures["pages_s"], ours["pages"] / ours["pages_s"]
        memory = ours["peak_mb"] / figures["peak_mb"]
        print(
            f"{name:32}{speed:9.1f}{our_speed / speed:7.2f}{figures['peak_mb']:9.0f}{memory:7.2f}"
            f"{figures['load_s']:8.1f}{figures['read']:6.0f}{figures['found']:7.0f}{figures['raised']:7.0f}"
        )


def _medians(rows: list[dict[str, Any]]) -> dict[str, float]:
    return {key: median(row[key] for row in rows) for key in rows[0] if key != "system"}


if __name__ == "__main__":
    main()
