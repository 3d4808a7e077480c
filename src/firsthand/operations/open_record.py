"""Open a record: the folder that holds the captures, what was read in them, decisions and the custody log."""

from __future__ import annotations

from pathlib import Path

from firsthand.store.interface import Store
from firsthand.store.sqlite import open_store

__all__ = ["Store", "open_record"]


def open_record(path: str | Path, *, create: bool = False) -> Store:
    """The record in the folder `path`, to be used in a `with` block.

    Raises RecordMissing where there is none and `create` is false, RecordTooNew where a newer Firsthand wrote it,
    RecordBusy where another process holds it.
    """
    return open_store(Path(path), create=create)
