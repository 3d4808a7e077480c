"""Go over reports again, say with a newer engine: replaces what a stage and those after it proposed, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from firsthand.errors import NotFoundError
from firsthand.operations.analysts import Analysts, Task
from firsthand.operations.from_stage import FromStage
from firsthand.operations.keep import keep
from firsthand.store.interface import Store


def rerun(
    store: Store,
    analysts: Analysts,
    start: FromStage,
    reports: Iterable[str] = (),
    progress: Callable[[int], None] = lambda _: None,
) -> int:
    """Run the flow again from stage `start` for the named reports (ids), or for all captures; how many were done.

    A person's decisions stay, and so do the captures and their custody. Raises NotFoundError for an unknown id.
    """
    done = 0
    tasks = _named(store, reports, start) if (reports := tuple(reports)) else _all(store, start)
    for reading in analysts.readings(tasks):
        keep(store, reading)
        done += 1
        progress(done)
    return done


def _named(store: Store, reports: Iterable[str], start: FromStage) -> Iterator[Task]:
    for report in reports:
        reading = store.reading(report)
        if reading is None:
            raise NotFoundError(f"the record holds no report {report}; `firsthand reports` lists those that it holds")
        yield Task(reading.capture, store.capture_bytes(reading.capture.sha256), reading, start)


def _all(store: Store, start: FromStage) -> Iterator[Task]:
    if start is FromStage.READ:
        for capture in list(store.captures()):
            yield Task(capture, store.capture_bytes(capture.sha256))
    else:
        for reading in store.readings():
            yield Task(reading.capture, reading=reading, start=start)
