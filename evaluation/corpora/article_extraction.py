"""Score `read` on scrapinghub's article-extraction-benchmark: 181 news pages with their article bodies.

    .venv/bin/python -m evaluation.corpora.article_extraction CHECKOUT

CHECKOUT is a checkout of the benchmark, which is not part of this project. Its own evaluate.py computes the figures
(precision and recall of shingles of four words), for Firsthand and beside it for trafilatura alone on the same pages.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import trafilatura

from firsthand.domain import BlockKind, Obtained
from firsthand.stages.capture import capture
from firsthand.stages.read import read

NOT_BODY = {BlockKind.TITLE, BlockKind.HEADER}


@dataclass(frozen=True, slots=True)
class Extraction:
    """The benchmark's figures for one way of reading; `read` of `pages` gave a text at all."""

    name: str
    pages: int
    read: int
    f1: float
    precision: float
    recall: float
    seconds: float


def body_by_firsthand(page: bytes) -> str:
    """The article's body as `read` gives it; nothing where the page is unread."""
    obtained = Obtained(page, "page.html", datetime.now(UTC), "text/html")
    report, _ = read(capture(obtained), page)
    if report is None:
        return ""
    return "\n".join(block.span.of(report.text) for block in report.blocks if block.kind not in NOT_BODY)


def body_by_trafilatura(page: bytes, *, precision: bool) -> str:
    """The article's body as trafilatura alone gives it."""
    return trafilatura.extract(page, include_comments=False, favor_precision=precision) or ""


def score(checkout: Path, name: str, body: Callable[[bytes], str]) -> Extraction:
    """The figures of `body` on the benchmark in `checkout`."""
    judge = _evaluate_py(checkout)
    truth = json.loads((checkout / "ground-truth.json").read_text(encoding="utf-8"))
    counts, read_pages, seconds = [], 0, 0.0
    for key, article in truth.items():
        page = gzip.decompress((checkout / "html" / f"{key}.html.gz").read_bytes())
        start = time.perf_counter()
        text = body(page)
        seconds += time.perf_counter() - start
        read_pages += bool(text)
        counts.append(judge.string_shingle_matching(true=article.get("articleBody", ""), pred=text))
    found = judge.metrics_from_tp_fp_fns(counts)
    return Extraction(name, len(truth), read_pages, found["f1"], found["precision"], found["recall"], seconds)


def _evaluate_py(checkout: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("article_extraction_benchmark", checkout / "evaluate.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{checkout} has no evaluate.py; give a checkout of article-extraction-benchmark")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(checkout: Path) -> None:
    """Print the figures, a line each."""
    ways: dict[str, Callable[[bytes], str]] = {
        "firsthand": body_by_firsthand,
        "trafilatura": lambda page: body_by_trafilatura(page, precision=False),
        "trafilatura, precision": lambda page: body_by_trafilatura(page, precision=True),
    }
    print(f"{'':24} {'read':>9} {'F1':>6} {'precision':>10} {'recall':>7} {'pages/s':>8}")
    for name, body in ways.items():
        e = score(checkout, name, body)
        rate = e.pages / e.seconds
        print(f"{name:24} {e.read:>4}/{e.pages} {e.f1:>6.4f} {e.precision:>10.4f} {e.recall:>7.4f} {rate:>8.1f}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(
            "usage: python -m evaluation.corpora.article_extraction CHECKOUT "
            "(of scrapinghub/article-extraction-benchmark)"
        )
    main(Path(sys.argv[1]))
