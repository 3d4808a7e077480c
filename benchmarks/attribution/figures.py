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
    """Medians over the rounds. Speeds leave the load out; what else the machine does is in the clock's alone."""

    name: str
    words_cpu_s: float
    words_s: float | None
    peak_mb: float
    load_cpu_s: float
    load_s: float
    found: int
    failed: int
    quality: Quality | None = None


def figures(
    name: str, words: int, rounds: Sequence[Round], found: int, failed: int, quality: Quality | None
) -> Figures:
    """The medians of what was measured over texts of so many words.

    Raises ValueError where the texts took no processor time beyond the load: there were too few of them.
    """
    beyond = median(one.full.cpu_s - one.load.cpu_s for one in rounds)
    if beyond <= 0:
        raise ValueError("the texts took no processor time beyond loading; take more of them")
    by_the_clock = median(one.full.wall_s - one.load.wall_s for one in rounds)
    return Figures(
        name,
        words_cpu_s=words / beyond,
        words_s=words / by_the_clock if by_the_clock > 0 else None,
        peak_mb=median(max(one.full.peak_mb, one.load.peak_mb) for one in rounds),
        load_cpu_s=median(one.load.cpu_s for one in rounds),
        load_s=median(one.load.wall_s for one in rounds),
        found=found,
        failed=failed,
        quality=quality,
    )


HEADINGS = (
    "system",
    "words per CPU s",
    "ours is",
    "words/s",
    "peak MB",
    "ours is",
    "load CPU s",
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
            f"{row.words_cpu_s:,.0f}",
            f"{base.words_cpu_s / row.words_cpu_s:.2f} ×" if base else "–",
            f"{row.words_s:,.0f}" if row.words_s else "–",
            f"{row.peak_mb:,.0f}",
            f"{base.peak_mb / row.peak_mb:.2f} ×" if base else "–",
            f"{row.load_cpu_s:.1f}",
            f"{row.load_s:.1f}",
            f"{row.found:,}",
            str(row.failed),
            f"{row.quality.content:.1f}" if row.quality else "–",
            f"{row.quality.full:.1f}" if row.quality else "–",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return lines
