"""Several processes at the tasks of linking, each with the record open for itself; this one keeps what they answer."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from firsthand.clients.workers import Failure, WorkerLimits, Workers
from firsthand.operations.link_tasks import InProcess, Json, TaskKind, TaskRunner
from firsthand.operations.linkers import Linkers
from firsthand.settings import Settings
from firsthand.store.interface import Store

FEWEST = 200
"""Reports that are to be linked from which on it is worth starting processes for it."""


@contextmanager
def runner_for(
    store: Store, linkers: Linkers, record: Path, settings: Settings, count: int | None, *, anew: bool = False
) -> Iterator[TaskRunner]:
    """Who runs the tasks of what is to be linked in the record: this process alone where that is little."""
    own = InProcess(store, linkers)
    count = count or settings.workers
    reports = store.counts().reports if anew else len(store.unlinked())
    if count == 1 or reports < FEWEST:
        yield own
        return
    many = InProcesses(record, settings, count, own)
    try:
        yield many
    finally:
        many.close()


class InProcesses:
    """Runs tasks in `count` processes; a task that one of them fails at is run in this one, by `own`."""

    def __init__(self, record: Path, settings: Settings, count: int, own: InProcess) -> None:
        command = (
            sys.executable,
            "-I",
            "-m",
            "firsthand.operations.link_worker",
            str(settings.memory),
            str(settings.timeout),
            str(record.absolute()),
            str(settings.outlets.absolute() if settings.outlets else ""),
        )
        self._workers = Workers(command, WorkerLimits(count=count, timeout=settings.timeout))
        self._own = own

    def close(self) -> None:
        """End the processes."""
        self._workers.close()

    def answers(self, kind: TaskKind, tasks: Iterable[Sequence[str]]) -> Iterator[list[Json]]:
        """As `TaskRunner` says."""
        numbered = enumerate(tasks)
        done: dict[int, list[Json]] = {}
        following = 0
        for (number, task), answer in self._workers.answers(numbered, lambda one: _payload(kind, one[1])):
            done[number] = self._own.answer(kind, task) if isinstance(answer, Failure) else json.loads(answer)
            while following in done:
                yield done.pop(following)
                following += 1


def _payload(kind: TaskKind, reports: Sequence[str]) -> bytes:
    return json.dumps([kind.value, list(reports)]).encode()
