"""Read reports without a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from firsthand.domain import Obtained, Problem, Reading
from firsthand.errors import UnreadableInput
from firsthand.operations.analysts import Analysts, Task
from firsthand.operations.obtain import ObtainOptions, obtain
from firsthand.operations.pipeline import Pipeline
from firsthand.settings import from_environment
from firsthand.stages.capture import capture


def readings(items: Iterable[Obtained | Problem], analysts: Analysts) -> Iterator[Reading | Problem]:
    """A reading for every item, in the order in which they are done; what could not be obtained stays a Problem."""
    refused: list[Problem] = []

    def tasks() -> Iterator[Task]:
        for item in items:
            if isinstance(item, Problem):
                refused.append(item)
            else:
                yield Task(capture(item), item.data)

    yield from analysts.readings(tasks())
    yield from refused


def read_one(source: str | Path, *, private_addresses: bool = False) -> Reading:
    """Read one file or address in this process; the language pipeline is loaded once and kept.

    For pages that may be hostile use the command line or a record: they read in processes with limits. Raises
    UnreadableInput where the source can't be had or holds several reports.
    """
    options = ObtainOptions(from_environment().largest, private_addresses)
    items = list(obtain([str(source)], options))
    if len(items) != 1:
        raise UnreadableInput(f"{source} holds {len(items)} reports; add them to a record, or read them one by one")
    [item] = items
    if isinstance(item, Problem):
        raise UnreadableInput(f"{item.subject}: {item.reason}")
    return _pipeline()(capture(item), item.data)


@cache
def _pipeline() -> Pipeline:
    setting = from_environment()
    return Pipeline.load(setting.engine, setting.weights)
