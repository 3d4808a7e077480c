"""The real pipeline in worker processes: hostile input costs its own report, never the run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from firsthand.domain import Obtained, Reading
from firsthand.operations.analysts import Analysts, Task
from firsthand.operations.from_stage import FromStage
from firsthand.settings import from_environment
from firsthand.stages.capture import capture
from firsthand.testing import A_DAY

STORY = "<p>The keeper, Bram Oster, said on Sunday that the lamps had gone out before the ferry left the quay.</p>" * 3
HOSTILE = {
    "a text node of 20 MB": b"<html><body><p>" + b"word " * 4_000_000 + b"</p></body></html>",
    "a million line breaks": b"<html><body><article>" + b"a<br>" * 1_000_000 + b"</article></body></html>",
    "a million open elements": b"<html><body>" + b"<div>" * 1_000_000 + b"deep",
    "a word of 5 MB": b"<html><body><p>" + b"x" * 5_000_000 + b"</p></body></html>",
    "five million quotation marks": b"<html><body><p>" + b'"' * 5_000_000 + b"</p></body></html>",
    "a hundred thousand links": b"<html><body><article>"
    + b'<a href="/x">he said it</a> ' * 100_000
    + b"</article></body></html>",
}


@pytest.fixture(scope="module")
def analysts() -> Iterator[Analysts]:
    with Analysts(replace(from_environment(), timeout=60.0), count=2) as pool:
        yield pool


def read(analysts: Analysts, *pages: bytes) -> list[Reading]:
    items = [Obtained(page, f"{number}.html", A_DAY, "text/html") for number, page in enumerate(pages)]
    found = {r.capture.obtained_from: r for r in analysts.readings(Task(capture(item), item.data) for item in items)}
    return [found[item.obtained_from] for item in items]


@pytest.mark.slow
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_input_is_read_within_its_limits_or_said_to_be_unread(analysts: Analysts, kind: str) -> None:
    page, story = read(analysts, HOSTILE[kind], f"<html><body><article>{STORY}</article></body></html>".encode())
    assert page.report or ": unread: " in page.problems[0].reason
    assert story.report
    assert "Bram Oster" in story.statements[0].source_text


def test_a_page_that_takes_too_long_is_a_problem_that_names_it() -> None:
    with Analysts(replace(from_environment(), timeout=0.001), count=1) as hurried:
        [reading] = read(hurried, b"<html><body><p>word " * 100_000)
    assert reading.report is None
    assert "0.html" in reading.problems[0].reason
    assert "longer than 0.001 seconds" in reading.problems[0].reason


@pytest.mark.slow
def test_a_page_that_needs_more_memory_than_a_worker_may_take_is_said_and_the_next_is_read() -> None:
    many = b"<html><body><article><p>a" + b"<br>" * 3_000_000 + b"</article></body></html>"
    with Analysts(replace(from_environment(), memory=1200 * 2**20), count=1) as narrow:
        page, story = read(narrow, many, f"<html><body><article>{STORY}</article></body></html>".encode())
    assert "needed more than 1200 MB of memory" in page.problems[0].reason
    assert story.statements


def test_a_rerun_from_trace_keeps_the_statements_as_they_are(analysts: Analysts) -> None:
    [reading] = read(analysts, f"<html><body><article>{STORY}</article></body></html>".encode())
    [again] = analysts.readings([Task(reading.capture, reading=reading, start=FromStage.TRACE)])
    assert again == reading
