"""A capture is named by its bytes."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from firsthand.domain import Obtained
from firsthand.stages.capture import capture

MORNING = datetime(2026, 1, 2, 3, tzinfo=UTC)
EVENING = datetime(2026, 1, 2, 21, tzinfo=UTC)


def test_a_capture_keeps_how_its_bytes_came() -> None:
    item = Obtained(b"<html>", "https://wire.example/1", MORNING, "text/html", "https://wire.example/1?x")
    found = capture(item)
    assert (found.size, found.obtained_at, found.obtained_from, found.url) == (
        6,
        MORNING,
        "https://wire.example/1",
        "https://wire.example/1?x",
    )


@given(st.binary())
def test_the_same_bytes_have_the_same_name_wherever_they_came_from(data: bytes) -> None:
    here, there = Obtained(data, "a.txt", MORNING), Obtained(data, "b.html", EVENING, "text/html")
    assert capture(here).sha256 == capture(there).sha256 == hashlib.sha256(data).hexdigest()
