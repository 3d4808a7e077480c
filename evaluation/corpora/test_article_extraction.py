"""The scorer of the public benchmark, on a benchmark of one page."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from evaluation.corpora.article_extraction import body_by_firsthand, score

JUDGE = """
def string_shingle_matching(true, pred):
    return float(true in pred), 0.0, float(true not in pred)

def metrics_from_tp_fp_fns(counts):
    share = sum(tp for tp, _, _ in counts) / len(counts)
    return {"f1": share, "precision": share, "recall": share}
"""
SENTENCE = "The harbour office said on Friday that the crane had been moved twice before it fell into the water."


@pytest.mark.parametrize(("body", "f1"), [(f"<article><p>{SENTENCE}</p></article>", 1.0), ("<nav>Home</nav>", 0.0)])
def test_the_checkouts_own_judge_gives_the_figures(tmp_path: Path, body: str, f1: float) -> None:
    (tmp_path / "evaluate.py").write_text(JUDGE)
    (tmp_path / "ground-truth.json").write_text(json.dumps({"one": {"articleBody": SENTENCE}}))
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "one.html.gz").write_bytes(gzip.compress(f"<html><body>{body}</body></html>".encode()))
    found = score(tmp_path, "firsthand", body_by_firsthand)
    assert (found.pages, found.read, found.f1) == (1, int(f1), f1)
