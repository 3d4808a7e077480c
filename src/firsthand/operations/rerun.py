"""Go over reports again, say with a newer engine: replaces what a stage and those after it proposed, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from firsthand.domain import Problem
from firsthand.operations.analysts import Analysts, Task
from firsthand.operations.find_one import Found, find_one
from firsthand.operations.from_stage import FromStage
from firsthand.operations.keep import keep
from firsthand.store.interface import Store


@dataclass(slots=True)
class GoneOver:
    """What a re-run did so far: how many captures, and the problems of the stages that it ran."""

    done: int = 0
    problems: list[Problem] = field(default_factory=list)


def rerun(
    store: Store,
    analysts: Analysts,
    start: FromStage,
    ids: Iterable[str] = (),
    progress: Callable[[GoneOver], None] = lambda _: None,
) -> GoneOver:
    """Run the flow again from stage `start` for what is named (ids or their beginnings), or for all captures.

    An id of a report, of anything in it, or of a capture that could not be read before will do. A person's decisions
    stay, and so do the captures and their custody. What was gone over waits to be linked: the stages over the whole
    record (operations/link.py) are the caller's to run, and all that there is to run from `LINK` on. Raises
    NotFoundError for an unknown id before anything is done.
    """
    gone = GoneOver()
    found = {each.capture.sha256: each for each in [find_one(store, id_) for id_ in ids]}
    if start is FromStage.LINK:
        reports = [one.reading.report.id for one in found.values() if one.reading and one.reading.report]
        store.unlink(reports if found else None)
        gone.done = len(reports) if found else store.counts().reports
        return gone
    tasks = _named(store, found.values(), start) if found else _all(store, start)
    for reading in analysts.readings(tasks):
        met = keep(store, reading).problems
        gone.problems += (p for p in met if start is FromStage.READ or p.stage != FromStage.READ.value)
        gone.done += 1
        progress(gone)
    return gone


def _named(store: Store, found: Iterable[Found], start: FromStage) -> Iterator[Task]:
    for one in found:
        first = start if one.reading else FromStage.READ
        yield Task(one.capture, store.capture_bytes(one.capture.sha256), one.reading, first)


def _all(store: Store, start: FromStage) -> Iterator[Task]:
    if start is FromStage.READ:
        for capture in list(store.captures()):
            yield Task(capture, store.capture_bytes(capture.sha256))
    else:
        for reading in store.readings():
            yield Task(reading.capture, reading=reading, start=start)
