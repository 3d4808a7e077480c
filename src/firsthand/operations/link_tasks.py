"""The work of linking that can be done apart from keeping it: in this process, or in several others at once.

Either way the same comes out: a task reads the record and answers with JSON, and answers are kept in the order of the
tasks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Any, Protocol

from firsthand.domain import Reading
from firsthand.operations.findings import Finding
from firsthand.operations.index_terms import index_terms
from firsthand.operations.linkers import Linkers
from firsthand.store.interface import Store

type Json = dict[str, Any]


class TaskKind(StrEnum):
    """What is asked of reports."""

    INDEX = "index"
    """What each is found by (index_terms.py)."""

    FIND = "find"
    """What is found for each in the rest of the record (findings.py)."""


class TaskRunner(Protocol):
    """Who does tasks."""

    def answers(self, kind: TaskKind, tasks: Iterable[Sequence[str]]) -> Iterator[list[Json]]:
        """For each task, a number of reports by their ids, an answer for each of these; in the order of the tasks."""
        ...


class InProcess:
    """Does tasks in this process."""

    def __init__(self, store: Store, linkers: Linkers) -> None:
        self._store, self._linkers = store, linkers
        self._finding = Finding(store, linkers)

    def answers(self, kind: TaskKind, tasks: Iterable[Sequence[str]]) -> Iterator[list[Json]]:
        """As `TaskRunner` says."""
        return (self.answer(kind, task) for task in tasks)

    def answer(self, kind: TaskKind, reports: Sequence[str]) -> list[Json]:
        """The answer to one task."""
        readings = (reading for id_ in reports if (reading := self._store.reading(id_)) and reading.report)
        if kind is TaskKind.INDEX:
            return [index_terms(self._linkers, reading).as_dict() for reading in readings]
        return list(self._found(readings))

    def _found(self, readings: Iterable[Reading]) -> Iterator[Json]:
        """Reports that wait and come later are left out: they are compared with these when their turn comes."""
        later = dict.fromkeys(self._store.unlinked())
        for reading in readings:
            assert reading.report
            while reading.report.id in later:
                later.pop(next(iter(later)))
            yield self._finding(reading, later.keys()).as_dict()
