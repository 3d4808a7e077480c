"""Confidence against what was right: which statements count, and the figures over them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.corpora.calibration import (
    BINS,
    Bin,
    Judged,
    Judgements,
    at_least,
    bins_of_equal_mass,
    bins_of_equal_width,
    brier,
    expected_calibration_error,
    judge_split,
    main,
    report,
)
from evaluation.reading.score_attribution import Count
from firsthand.domain import Statement
from firsthand.testing import a_report, a_statement

TEXT = "The warden said that the lock was open.\nHer clerk thinks that it rusts."
NOTES = """T1\tSource 0 10\tThe warden
T2\tCue 11 15\tsaid
T3\tContent 16 38\tthat the lock was open
E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1
T4\tSource 40 49\tHer clerk
T5\tCue 50 56\tthinks
T6\tContent 57 70\tthat it rusts
E2\tAttribution:T5 Content:T6 Cue:T5 Source:T4
"""


@pytest.fixture
def split(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "lock.txt").write_text(TEXT)
    (tmp_path / "attributions" / "lock_a1b2.ann").write_text(NOTES)
    return tmp_path


def sure(confidence: float, content: str, source: str, cue: str) -> Statement:
    return replace(a_statement(a_report(TEXT), content, source=source, cue=cue), confidence=confidence)


def test_a_statement_is_right_with_content_source_and_cue(split: Path) -> None:
    found = judge_split(
        split,
        lambda _: [
            sure(0.9, "that the lock was open", "The warden", "said"),
            sure(0.6, "that it rusts", "Her clerk", "said"),
        ],
    )
    assert found == Judgements((Judged(0.9, True), Judged(0.6, False)), wanted=2)


def test_a_wrong_source_is_wrong_and_a_missed_attribution_is_still_wanted(split: Path) -> None:
    found = judge_split(split, lambda _: [sure(0.9, "that the lock was open", "Her clerk", "said")])
    assert found == Judgements((Judged(0.9, False),), wanted=2)


def test_a_nested_statement_that_the_corpus_does_not_mark_is_not_counted(split: Path) -> None:
    outer = sure(0.9, "that the lock was open", "The warden", "said")
    inner = replace(sure(0.2, "was open", "the lock", ""), nested_in=outer.id)
    assert judge_split(split, lambda _: [outer, inner]).judged == (Judged(0.9, True),)


def test_an_engine_that_is_as_sure_as_it_is_right_has_no_error() -> None:
    judged = [Judged(0.75, right) for right in (True, True, True, False)]
    assert expected_calibration_error(bins_of_equal_width(judged)) == 0
    assert brier(judged) == pytest.approx(0.1875)


def test_the_error_is_the_gap_weighted_by_how_many_statements_have_it() -> None:
    judged = [Judged(0.95, False), *[Judged(0.35, True)] * 3]
    assert [(one.size, one.accuracy) for one in bins_of_equal_width(judged)] == [(3, 1.0), (1, 0.0)]
    assert expected_calibration_error(bins_of_equal_width(judged)) == pytest.approx((3 * 0.65 + 0.95) / 4)


def test_full_confidence_falls_into_the_last_bin() -> None:
    assert bins_of_equal_width([Judged(1.0, True), Judged(0.95, True)]) == [Bin(2, 0.975, 1.0)]


def test_equal_confidences_share_a_bin_however_many_they_are() -> None:
    judged = [*[Judged(0.6, True)] * 50, *[Judged(0.7 + n / 1000, False) for n in range(50)]]
    assert [one.size for one in bins_of_equal_mass(judged)] == [50, 10, 10, 10, 10, 10]


JUDGED = st.lists(st.builds(Judged, st.floats(0, 1), st.booleans()), max_size=60)


@given(JUDGED)
@settings(deadline=None)  # the machine may be busy
def test_no_statement_is_lost_between_bins_and_the_error_stays_between_0_and_1(judged: list[Judged]) -> None:
    for bins in (bins_of_equal_width(judged), bins_of_equal_mass(judged)):
        assert sum(one.size for one in bins) == len(judged)
        assert len(bins) <= BINS
        assert 0 <= expected_calibration_error(bins) <= 1


@given(JUDGED)
@settings(deadline=None)  # the machine may be busy
def test_asking_for_more_confidence_never_finds_more(judged: list[Judged]) -> None:
    judgements = Judgements(tuple(judged), wanted=len(judged))
    recalls = [at_least(judgements, threshold / 10).recall for threshold in range(11)]
    assert recalls == sorted(recalls, reverse=True)


def test_a_least_confidence_trades_recall_for_precision() -> None:
    judgements = Judgements((Judged(0.9, True), Judged(0.6, True), Judged(0.5, False)), wanted=4)
    assert at_least(judgements, 0.0) == Count(2, 3, 4)
    assert at_least(judgements, 0.6) == Count(2, 2, 4)
    assert at_least(judgements, 0.9) == Count(1, 1, 4)


def test_an_engine_that_finds_nothing_has_a_report_as_well() -> None:
    lines = list(report(Judgements((), wanted=3)))
    assert sum("expected calibration error 0.000" in line for line in lines) == 2


def test_a_folder_that_is_no_split_ends_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "has no folder text/" in capsys.readouterr().err
