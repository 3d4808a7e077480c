"""What the store's tests share: an empty record in every store that there is, and one way to put a reading into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from firsthand.domain import Reading
from firsthand.store.interface import Store
from firsthand.store.sqlite import open_store

OPENERS: dict[str, Callable[[Path], Store]] = {
    "sqlite": lambda folder: open_store(folder / "record", create=True),
}

type Keep = Callable[[Reading], Reading]


@pytest.fixture(params=sorted(OPENERS))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty record."""
    with OPENERS[request.param](tmp_path) as opened:
        yield opened


@pytest.fixture
def keep(store: Store) -> Keep:
    """Add a reading's capture, whose bytes are the report's text, and save the reading."""

    def kept(reading: Reading) -> Reading:
        assert reading.report
        store.add_capture(reading.capture, reading.report.text.encode())
        store.save_reading(reading)
        return reading

    return kept
