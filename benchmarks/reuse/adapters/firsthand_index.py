"""Ours: the index in memory, as `firsthand.stages.link.passages.index` has it."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.reuse.measured import Add
from firsthand.stages.link.passages.index import PassageIndex


def load() -> Add:
    """An empty index."""
    index = PassageIndex()

    def add(texts: Sequence[str]) -> list[list[int]]:
        return [[candidate.text for candidate in found] for found in index.add_all(texts)]

    return add
