"""Verify a record: every preserved byte, every entry of the custody log, every span."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.domain import Problem
from firsthand.store.interface import Store


@dataclass(frozen=True, slots=True)
class Verified:
    """What was checked and what is wrong; `head` is the custody log's last digest, None for an empty log."""

    captures: int
    entries: int
    head: str | None
    problems: tuple[Problem, ...]


def verify(store: Store) -> Verified:
    """Check all of the record; nothing is changed."""
    problems = tuple(store.verify())
    entries, head = 0, None
    for entry in store.custody():
        entries, head = entries + 1, entry.digest
    return Verified(store.counts().captures, entries, head, problems)
