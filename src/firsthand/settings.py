"""The only place that reads the environment."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says: where the record lies, how many workers read, and their limits.

    `record` is a folder. `timeout` is in seconds a report, `memory` in bytes of address space a worker, `largest` in
    bytes a capture. `engine` is the engine of attribution, None the usual one, and `weights` the folder of the trained
    engine's weights, None for those that come with Firsthand. `outlets` is a table of a person's own outlets, None
    where there is none.
    """

    record: Path
    workers: int
    timeout: float
    memory: int
    largest: int
    engine: str | None = None
    weights: Path | None = None
    outlets: Path | None = None


ENGINES = ("both", "trained", "quick", "rules")
"""The engines of attribution, as `firsthand.stages.attribute` names them."""

VARIABLES = {
    "FIRSTHAND_RECORD": "the record's folder (default: firsthand-record in the current folder)",
    "FIRSTHAND_WORKERS": "how many processes read and link reports (default: one a processor, at most 4)",
    "FIRSTHAND_TIMEOUT": "seconds that one report may take before it becomes a problem (default: 120)",
    "FIRSTHAND_MEMORY_MB": "megabytes of memory that one worker may take (default: 4096)",
    "FIRSTHAND_LARGEST_MB": "megabytes that one capture may have (default: 50)",
    "FIRSTHAND_ENGINE": "what finds statements: both, trained, quick, rules (default: both; for `attribute`, trained)",
    "FIRSTHAND_WEIGHTS": "the folder of the trained engine's weights (default: those that come with Firsthand)",
    "FIRSTHAND_OUTLETS": "a table of your own outlets, beside those that come with Firsthand (docs/how-to/outlets.md)",
}
"""Every variable that is read, with what it means; `firsthand doctor` and the docs show this."""


def from_environment() -> Settings:
    """The settings as the environment has them. Raises ValueError, naming a variable whose value can't be."""
    return Settings(
        record=Path(os.environ.get("FIRSTHAND_RECORD") or "firsthand-record"),
        workers=int(_number("FIRSTHAND_WORKERS", min(os.cpu_count() or 1, 4), least=1, most=64)),
        timeout=_number("FIRSTHAND_TIMEOUT", 120, least=0.001, most=1_000_000),
        memory=int(_number("FIRSTHAND_MEMORY_MB", 4096, least=1, most=1_000_000) * 2**20),
        largest=int(_number("FIRSTHAND_LARGEST_MB", 50, least=0.001, most=1000) * 2**20),
        engine=_one_of("FIRSTHAND_ENGINE", ENGINES),
        weights=_path("FIRSTHAND_WEIGHTS"),
        outlets=_path("FIRSTHAND_OUTLETS"),
    )


def _path(name: str) -> Path | None:
    value = os.environ.get(name)
    return Path(value) if value else None


def _one_of(name: str, values: tuple[str, ...]) -> str | None:
    text = os.environ.get(name) or None
    if text is not None and text not in values:
        raise ValueError(f"{name} is {text!r}, but must be {' or '.join(values)}: {VARIABLES[name]}")
    return text


def _number(name: str, default: float, *, least: float, most: float) -> float:
    text = os.environ.get(name, "")
    if not text:
        return default
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not least <= value <= most:  # not true of nan either
        raise ValueError(f"{name} is {text!r}, but must be a number from {least:g} to {most:,}: {VARIABLES[name]}")
    return value
