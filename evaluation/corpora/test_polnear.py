"""The corpus reader and its score, on a split of one invented article."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.corpora.polnear import count_rules, marked, score
from firsthand.domain import Span
from firsthand.operations.attribute_text import TextAttributor

TEXT = "The warden said that the lock was open.\n\nNobody, she said, had looked.\n"
NOTES = """T1\tSource 0 10\tThe warden
T2\tCue 11 15\tsaid
T3\tContent 16 38\tthat the lock was open
E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1
T4\tContent 41 47;;59 69\tNobody had looked
T5\tCue 53 57\tsaid
E2\tAttribution:T5 Content:T4 Cue:T5
"""


@pytest.fixture
def split(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "lock.txt").write_text(TEXT)
    (tmp_path / "attributions" / "lock_a1b2.ann").write_text(NOTES)
    return tmp_path


def test_discontinuous_spans_and_missing_sources_are_read(split: Path) -> None:
    first, second = marked(split, "lock")
    assert (first.source, first.content) == ((Span(0, 10),), (Span(16, 38),))
    assert (second.source, second.content) == ((), (Span(41, 47), Span(59, 69)))


def test_the_score_counts_what_the_engine_found_of_what_is_marked(
    split: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    score(split, TextAttributor("rules"))
    rows = {line[:24].strip(): line for line in capsys.readouterr().out.splitlines()}
    content, source, full = (rows[name] for name in ("content", "content+source", "full"))
    assert content.split()[:1] + content.split()[-3:] == ["content", "(2", "in", "gold)"]
    # The second attribution has no source in this gold and has one ("she") in the engine's eyes: right content alone.
    assert "R 100.0" in content
    assert "R  50.0" in source
    assert "R  50.0" in full


def test_each_rule_is_counted_with_what_it_had_right(split: Path) -> None:
    counts = {name: (proposed, right) for name, proposed, right in count_rules(split)}
    assert counts["verb-clause"] == (1, 1)
    assert counts["quote"] == (0, 0)
