"""Candidates for text reuse, side by side: `python -m benchmarks.reuse [--articles N] [--only SYSTEM …]`.

Every system adds the same synthetic articles one after the other and says for each which earlier ones it may be like,
in a process of its own, pinned to one core. Printed are articles per processor second of adding and asking, the share
of copies (cut to 60 % with a new lead and tail) whose source is a candidate, how many candidates an article has,
and the process's peak memory. Peers get environments of their own in the cache folder; none is a dependency.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.attribution.environments import EnvironmentFailed, default_cache, python_with
from benchmarks.attribution.process import System, Terms, run

ROOT = Path(__file__).resolve().parents[2]
NUMPY = "numpy==2.5.5"
PEERS = {
    "datasketch": ("datasketch_lsh", ("datasketch==2.0.0", NUMPY)),
    "rensa": ("rensa_lsh", ("rensa==0.5.0", NUMPY)),
    "gaoya": ("gaoya_index", ("gaoya==0.2.2", NUMPY)),
}
LIMIT_S = 1800


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. 1 where a system failed or could not be had."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--only", nargs="+", choices=["firsthand", *PEERS], default=["firsthand", *PEERS])
    parser.add_argument("--cache", type=Path, default=default_cache())
    options = parser.parse_args(arguments)
    print(f"{'system':12}{'articles/CPU s':>15}{'recall':>9}{'candidates':>12}{'peak MB':>9}")
    failed = [name for name in options.only if not _measure(name, options.articles, options.cache)]
    return 1 if failed else 0


def _measure(name: str, articles: int, cache: Path) -> bool:
    adapter, packages = PEERS.get(name, ("firsthand_index", ()))
    try:
        python = python_with(packages, cache / f"reuse-{name}") if packages else Path(sys.executable)
    except EnvironmentFailed as error:
        print(f"{name:12} not measured: {error}")
        return False
    command = (str(python), "-m", "benchmarks.reuse.measured", adapter, str(articles))
    system = System(name, command, {"PYTHONPATH": str(ROOT)})
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers"
        ran = run(system, Path(os.devnull), answers, Terms(max(os.sched_getaffinity(0)), LIMIT_S))
        if ran.code:
            print(f"{name:12} failed: {ran.last_words}")
            return False
        row = json.loads(answers.read_text(encoding="utf-8"))
    speed, recall, candidates = (
        articles / row["seconds"],
        row["found"] / max(1, row["copies"]),
        row["candidates"] / articles,
    )
    print(f"{name:12}{speed:15,.0f}{recall:9.4f}{candidates:12.1f}{ran.peak_mb:9.0f}", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
