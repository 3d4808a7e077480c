"""Factories for tests, ours and users': nouns from a few words of text, written where the test can be read."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from firsthand.domain import Block, BlockKind, Capture, Report, Span

A_DAY = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def a_capture(data: bytes, *, media_type: str = "text/plain", obtained_from: str = "report.txt") -> Capture:
    """A capture of these bytes."""
    return Capture(hashlib.sha256(data).hexdigest(), media_type, len(data), A_DAY, obtained_from)


def a_report(text: str, *, outlet: str | None = "Example Post") -> Report:
    """A report whose paragraphs are the lines of `text`; lines that start with "# " are headings."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind = BlockKind.HEADING if line.startswith("# ") else BlockKind.PARAGRAPH
            blocks.append(Block(Span(start, start + len(line)), kind))
        start += len(line) + 1
    return Report(Report.id_for(sha256), sha256, text, tuple(blocks), outlet=outlet)
