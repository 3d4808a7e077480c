"""Analysts: the pipeline in worker processes, as many as there are processors, each within its limits."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from firsthand.clients.workers import Failure, WorkerLimits, Workers
from firsthand.domain import Capture, Problem, Reading
from firsthand.domain.interchange import capture_as_dict, reading_as_dict, reading_from_dict
from firsthand.operations.from_stage import FromStage
from firsthand.operations.worker import request
from firsthand.settings import Settings


@dataclass(frozen=True, slots=True)
class Task:
    """What an analyst is given: a capture with its bytes, or a reading whose report is to be gone over again."""

    capture: Capture
    data: bytes = b""
    reading: Reading | None = None
    start: FromStage = FromStage.READ


class Analysts:
    """Turns tasks into readings; what can't be read in its limits becomes a reading with a Problem."""

    def __init__(self, settings: Settings, count: int | None = None) -> None:
        command = (
            sys.executable,
            "-I",
            "-m",
            "firsthand.operations.worker",
            str(settings.memory),
            str(settings.timeout),
            settings.engine or "",
            str(settings.weights or ""),
        )
        self._workers = Workers(command, WorkerLimits(count=count or settings.workers, timeout=settings.timeout))

    def __enter__(self) -> Analysts:
        return self

    def __exit__(self, *exc: object) -> None:
        self._workers.close()

    def readings(self, tasks: Iterable[Task]) -> Iterator[Reading]:
        """A reading for every task, in the order in which they are done."""
        for task, answer in self._workers.answers(tasks, _payload):
            yield _reading(task, answer)


def _payload(task: Task) -> bytes:
    if task.reading and task.start is not FromStage.READ:
        return request({"reading": reading_as_dict(task.reading), "from": task.start.value}, b"")
    return request({"capture": capture_as_dict(task.capture)}, task.data)


def _reading(task: Task, answer: bytes | Failure) -> Reading:
    row = {"failure": answer.reason} if isinstance(answer, Failure) else json.loads(answer)
    if "failure" not in row:
        return reading_from_dict(row)
    if task.reading:
        problem = Problem(task.reading.report.id if task.reading.report else "", task.start.value, row["failure"])
        return replace(task.reading, problems=(*task.reading.problems, problem))
    reason = f"{task.capture.obtained_from}: unread: {row['failure']}"
    return Reading(task.capture, None, problems=(Problem(task.capture.sha256, "read", reason),))
