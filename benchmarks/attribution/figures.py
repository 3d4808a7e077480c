"""From runs to figures: what a system's rounds say together, and the table that a reader sees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.attribution.process import Run
from benchmarks.attribution.quality import Quality


@dataclass(frozen=True, slots=True)
class Round:
    """One round of one system: a run over a single short sentence, which is its load, and one over all texts."""

    load: Run
    full: Run


@dataclass(frozen=True, slots=True)
class Figures:
    """Medians over the rounds. `words_s` is by the clock and `words_cpu_s` by processor seconds, both less the load."""

    name: str
    words_s: float
    words_cpu_s: float
    peak_mb: float
    load_s: float
    found: int
    failed: int
    quality: Quality | None = None


def speed(words: int, full: float, load: float) -> float:
    """Words a second of the seconds beyond the load. Raises ValueError where the texts took no time beyond it."""
    if full <= load:
        raise ValueError(f"the texts took no time beyond loading ({full:.2f} s, {load:.2f} s): take more of them")
    return words / (full - load)


def figures(
    name: str, words: int, rounds: Sequence[Round], found: int, failed: int, quality: Quality | None
) -> Figures:
    """The medians of what was measured over texts of so many words."""
    return Figures(
        name,
        words_s=median(speed(words, one.full.wall_s, one.load.wall_s) for one in rounds),
        words_cpu_s=median(speed(words, one.full.cpu_s, one.load.cpu_s) for one in rounds),
        peak_mb=median(max(one.full.peak_mb, one.load.peak_mb) for one in rounds),
        load_s=median(one.load.wall_s for one in rounds),
        found=found,
        failed=failed,
        quality=quality,
    )


HEADINGS = (
    "system",
    "words/s",
    "ours is",
    "words per CPU s",
    "ours is",
    "peak MB",
    "ours is",
    "load s",
    "statements",
    "failed texts",
    "content F1",
    "full F1",
)


def table(rows: Sequence[Figures], ours: str) -> list[str]:
    """A Markdown table; each "ours is" is the figure of the system `ours` divided by the row's."""
    base = next((row for row in rows if row.name == ours), None)
    lines = ["| " + " | ".join(HEADINGS) + " |", "|---" * len(HEADINGS) + "|"]
    for row in rows:
        cells = [
            row.name,
            f"{row.words_s:,.0f}",
            _times(base.words_s / row.words_s if base else None),
            f"{row.words_cpu_s:,.0f}",
            _times(base.words_cpu_s / row.words_cpu_s if base else None),
            f"{row.peak_mb:,.0f}",
            _times(base.peak_mb / row.peak_mb if base else None),
            f"{row.load_s:.1f}",
            f"{row.found:,}",
            str(row.failed),
            f"{row.quality.content:.1f}" if row.quality else "–",
            f"{row.quality.full:.1f}" if row.quality else "–",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def _times(ratio: float | None) -> str:
    return "–" if ratio is None else f"{ratio:.2f} ×"
