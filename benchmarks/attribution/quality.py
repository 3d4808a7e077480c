"""Quality by a referee outside of the project, a program that compares statements with a gold part of PolNeAR."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.attribution.answers import Answers


@dataclass(frozen=True, slots=True)
class Quality:
    """F1 in percent: contents found, and contents found with source and cue right too."""

    content: float
    full: float


@dataclass(frozen=True, slots=True)
class Referee:
    """The referee's program and the gold folder, which holds `text/` and `attributions/`."""

    program: Path
    gold: Path

    def judge(self, answers: Answers, names: Iterable[str]) -> Quality:
        """The quality over the named articles alone. Raises ValueError where the referee refuses, with its words."""
        with tempfile.TemporaryDirectory() as folder:
            gold, predictions = Path(folder) / "gold", Path(folder) / "predictions.jsonl"
            (gold / "text").mkdir(parents=True)
            (gold / "attributions").symlink_to((self.gold / "attributions").resolve())
            for name in names:
                source = (self.gold / "text" / f"{name}.txt").resolve()
                if not source.is_file():
                    raise ValueError(f"{source} is missing: the texts are not of this gold")
                (gold / "text" / source.name).symlink_to(source)
            answers.write(predictions)
            command = [sys.executable, str(self.program), str(gold), str(predictions), "--json"]
            ran = subprocess.run(command, capture_output=True, text=True)
        if ran.returncode:
            raise ValueError(f"the referee refused: {ran.stderr.strip()[-500:]}")
        figures = json.loads(ran.stdout)["figures"]
        return Quality(figures["content@0.5"][2], figures["full@0.5"][2])
