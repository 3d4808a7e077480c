"""Add reports to a record: preserve the bytes first, then read them, a report at a time; safe to stop at any moment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from firsthand.domain import Obtained, Problem, Reading
from firsthand.domain.interchange import problem_as_dict
from firsthand.errors import CustodyBroken
from firsthand.operations.analysts import Analysts, Task
from firsthand.operations.keep import keep
from firsthand.stages.capture import capture
from firsthand.store.interface import Store


@dataclass(slots=True)
class Added:
    """What a run of `add` did so far; `problems` are those of this run alone."""

    obtained: int = 0
    new: int = 0
    known: int = 0
    resumed: int = 0
    read: int = 0
    unread: int = 0
    statements: int = 0
    problems: list[Problem] = field(default_factory=list)

    def count(self, reading: Reading) -> None:
        """Count one reading in."""
        self.read += reading.report is not None
        self.unread += reading.report is None
        self.statements += len(reading.statements)
        self.problems += reading.problems

    @property
    def done(self) -> int:
        """How many inputs need nothing more."""
        return self.read + self.unread + self.known + sum(problem.stage == "capture" for problem in self.problems)

    def as_dict(self) -> dict[str, object]:
        """The counts, and the problems in the shape of INTERFACE."""
        counts = {name: getattr(self, name) for name in ("obtained", "new", "known", "resumed", "read", "unread")}
        return counts | {"statements": self.statements, "problems": [problem_as_dict(p) for p in self.problems]}


def add(
    store: Store,
    items: Iterable[Obtained | Problem],
    analysts: Analysts,
    progress: Callable[[Added], None] = lambda _: None,
) -> Added:
    """Preserve and read every item, and finish what an interrupted run left unread.

    Bytes are on disk before the row that names them, and a reading is kept whole or not at all, so a run that was
    killed is mended by running it again. `progress` is called after each item and reading.
    """
    added = Added()
    for reading in analysts.readings(_tasks(store, items, added, progress)):
        added.count(keep(store, reading))
        progress(added)
    return added


def _tasks(
    store: Store, items: Iterable[Obtained | Problem], added: Added, progress: Callable[[Added], None]
) -> Iterator[Task]:
    for left_unread in list(store.pending()):
        try:
            data = store.capture_bytes(left_unread.sha256)
        except CustodyBroken as error:
            reason = f"{left_unread.obtained_from}: unread: {error}"
            problem = Problem(left_unread.sha256, "read", reason)
            store.replace_problems(problem.subject, problem.stage, [problem])
            added.problems.append(problem)
            continue
        added.resumed += 1
        yield Task(left_unread, data)
    for item in items:
        if isinstance(item, Problem):
            store.replace_problems(item.subject, item.stage, [item])
            added.problems.append(item)
        else:
            added.obtained += 1
            captured = capture(item)
            with store.transaction():
                is_new = store.add_capture(captured, item.data)
                store.replace_problems(item.obtained_from, "capture", [])  # it could be obtained this time
            if is_new:
                added.new += 1
                yield Task(captured, item.data)
            else:
                added.known += 1
        progress(added)
