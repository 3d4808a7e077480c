"""Reading any capture: by its media type, and never with an exception."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from firsthand.domain import Report
from firsthand.stages.read import READERS, ReadLimits, read
from firsthand.testing import a_capture


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"\x1f\x8b\x08\x00rest", "gunzip"),
        (b"PK\x03\x04rest", "unpack it"),
        (b"\x89PNG\r\n\x1a\nrest", "it is a picture"),
        (b"\x00\x01\x02\x03", "save it as HTML, PDF or plain text"),
        (b"", "it is empty"),
    ],
)
def test_what_is_not_read_is_a_problem_that_says_what_to_do(reading: Any, data: bytes, advice: str) -> None:
    found, [problem] = reading(data)
    assert found is None
    assert problem.reason.startswith("unread: ")
    assert advice in problem.reason


def test_a_capture_over_the_size_is_not_read(reading: Any) -> None:
    found, [problem] = reading("A crane fell. " * 10, limits=ReadLimits(size=100))
    assert found is None
    assert "more than 100" in problem.reason


def test_a_report_is_named_by_its_capture_and_says_what_read_it() -> None:
    capture = a_capture(b"A crane fell at noon.")
    report, problems = read(capture, b"A crane fell at noon.")
    assert report is not None
    assert (report.id, report.capture, report.by) == (Report.id_for(capture.sha256), capture.sha256, "read/plain@1")
    assert problems == ()


PIECES = st.sampled_from(
    [
        b"<p>", b"</p>", b"<a href='http://[x'>", b"<br>", b"<li>", b"<table><tr><td>", b"<blockquote>", b"&#0;", b"\xff",
        b"<script type='application/ld+json'>", b'{"@type":"NewsArticle","headline":["x"],"author":{"name":[1]}}', b"</script>",
        b"<meta property='og:url' content='http://[::1'>", b"<time datetime='0000-99-99'>", b"<html lang='-'>", b"\x00",
        b"By Ada Quell\n", b"KYIV (AP) - The", b" (aq)", b"\n\n", b"\r", b"date 2024-05-04 Home page\n", b"- item\n", b"> said\n",
        b"From: x@y\n", b"MIME-Version: 1.0\n", b"Content-Type: multipart/related; boundary=b\n\n", b"--b\n", b"Date: 99\n",
        b"Content-Type: text/html; charset=nope\n\n", b"Subject: =?x?q?=FF?=\n", b'{"text": "', b'<p>a", "url": "http://[', b'"}',
        b"%PDF-1.4\n", b"1 0 obj\n<< /Type /Catalog >>\nendobj\n", b"The crane fell at noon, said the man who saw it. ",
    ]
)  # fmt: skip


@pytest.mark.parametrize("media_type", [*READERS, "text/html; charset=undefined", "text/plain; charset=idna"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(max_size=300) | st.lists(PIECES, max_size=30).map(b"".join))
@example(data=b"%PDF-1.4\n%%EOF")
@example(data="“".encode() * 50 + b"\xed\xa0\x80")
def test_any_bytes_give_a_sound_report_or_say_why_not(media_type: str, data: bytes) -> None:
    capture = dataclasses.replace(a_capture(data, media_type=media_type), url="https://gazette.example/crane")
    report, problems = read(capture, data)
    if report is None:
        assert problems and problems[0].reason.startswith("unread: ")
        return
    report.text.encode("utf-8")
    assert report.prose
    end = 0
    for block in report.blocks:
        assert end <= block.span.start < block.span.end <= len(report.text)
        assert block.span.of(report.text).strip()
        end = block.span.end
    for link in report.links:
        assert link.span.of(report.text).strip()
    for field, candidates in report.fields.items():
        assert all(candidate.value and 0 < candidate.confidence < 1 for candidate in candidates), field
