"""Files of JSON Lines become one capture a line."""

from __future__ import annotations

from datetime import UTC, datetime

from firsthand.domain import Obtained, Problem
from firsthand.stages.capture import split


def lines(data: bytes, declared: str | None = "application/x-ndjson") -> list[Obtained | Problem]:
    return list(split(Obtained(data, "feed.jsonl", datetime(2026, 1, 2, tzinfo=UTC), declared)))


def test_each_line_is_an_article_with_its_place_and_address() -> None:
    first, second = lines(b'{"url": "https://wire.example/1", "text": "It fell."}\n\n{"text": "It stood."}\r\n')
    assert isinstance(first, Obtained)
    assert isinstance(second, Obtained)
    assert (first.obtained_from, first.url) == ("feed.jsonl:line 1", "https://wire.example/1")
    assert (second.obtained_from, second.url, second.data) == ("feed.jsonl:line 3", None, b'{"text": "It stood."}')


def test_a_bad_line_is_a_problem_that_names_it_and_the_others_go_on() -> None:
    broken, listed, silent, good = lines(b'{"text": \n[1]\n{"title": "No text"}\n{"text": "It fell."}')
    assert [(p.subject, p.stage) for p in (broken, listed, silent) if isinstance(p, Problem)] == [
        ("feed.jsonl:line 1", "capture"),
        ("feed.jsonl:line 2", "capture"),
        ("feed.jsonl:line 3", "capture"),
    ]
    assert isinstance(broken, Problem) and "is not JSON" in broken.reason
    assert isinstance(listed, Problem) and "not a JSON object" in listed.reason
    assert isinstance(silent, Problem) and "has no text" in silent.reason
    assert isinstance(good, Obtained)


def test_a_line_nested_past_all_sense_is_a_problem() -> None:
    [deep] = lines(b'{"text": ' + b"[" * 200_000)
    assert isinstance(deep, Problem)


def test_a_file_of_blank_lines_is_said() -> None:
    [empty] = lines(b"\n\n")
    assert isinstance(empty, Problem)


def test_anything_else_comes_back_unchanged() -> None:
    page = Obtained(b"<html>\n{}", "page.html", datetime(2026, 1, 2, tzinfo=UTC))
    assert list(split(page)) == [page]
