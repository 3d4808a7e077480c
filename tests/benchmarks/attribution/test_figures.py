"""Rounds become figures, and figures a table that compares with ours."""

from __future__ import annotations

import pytest
from benchmarks.attribution.figures import Figures, Round, figures, table
from benchmarks.attribution.process import Run
from benchmarks.attribution.quality import Quality


def a_round(load: float, full: float, peak: float = 100) -> Round:
    return Round(Run(load + 0.5, load, 50, 0, ""), Run(full + 1, full, peak, 0, ""))


def test_loading_is_left_out_of_the_speed_and_the_median_round_counts() -> None:
    rounds = [a_round(2, 4, 300), a_round(2, 3, 100), a_round(2, 12, 200)]
    found = figures("small", 1000, rounds, found=7, failed=0, quality=None)
    assert (found.words_cpu_s, found.words_s) == (500, 400)
    assert (found.peak_mb, found.load_cpu_s, found.load_s) == (200, 2, 2.5)


def test_texts_too_few_to_be_timed_are_refused() -> None:
    with pytest.raises(ValueError, match="take more of them"):
        figures("small", 3, [a_round(2, 2)], found=0, failed=0, quality=None)


def test_a_clock_that_other_work_held_up_gives_no_speed_rather_than_a_wrong_one() -> None:
    held_up = Round(Run(20, 2, 50, 0, ""), Run(6, 4, 50, 0, ""))
    found = figures("small", 1000, [held_up], found=0, failed=0, quality=None)
    assert (found.words_cpu_s, found.words_s) == (500, None)


def row(name: str, speed: float, peak: float, quality: Quality | None = None) -> Figures:
    return Figures(name, speed, speed, peak, 1.0, 1.0, 12, 0, quality)


def test_the_table_says_how_many_times_as_fast_and_as_large_ours_is() -> None:
    lines = table([row("firsthand", 6000, 200, Quality(80.04, 75.2)), row("other", 2000, 800)], "firsthand")
    cells = [cell.strip() for cell in lines[3].split("|")[1:-1]]
    assert cells[:6] == ["other", "2,000", "3.00 ×", "2,000", "800", "0.25 ×"]
    assert cells[-2:] == ["–", "–"]
    assert lines[2].endswith("| 80.0 | 75.2 |")


def test_without_ours_there_is_no_ratio() -> None:
    assert table([row("other", 2000, 800)], "")[2].split("|")[3].strip() == "–"
