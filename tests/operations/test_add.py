"""Adding to a record: preserved first, read once, mended by running again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from firsthand.domain import Obtained, Problem, Reading, ReportQuery, StatementQuery
from firsthand.operations.add import add
from firsthand.operations.analysts import Task
from firsthand.operations.open_record import Store
from firsthand.stages.capture import capture
from firsthand.testing import A_DAY, a_reading


class QuickAnalysts:
    """Reads captures that hold "WHO said WHAT", without a parse."""

    def readings(self, tasks: Iterable[Task]) -> Iterator[Reading]:
        for task in tasks:
            words = task.data.decode()
            who, _, what = words.partition(" said ")
            yield replace(a_reading(words, [(who, "said", what)]), capture=task.capture)


@pytest.fixture
def analysts() -> QuickAnalysts:
    return QuickAnalysts()


def obtained(words: str, name: str = "a.txt") -> Obtained:
    return Obtained(words.encode(), name, A_DAY)


def said(store: Store) -> list[str]:
    return [item.statement.content_text for item in store.statements(StatementQuery(limit=None)).items]


def test_what_is_added_twice_is_read_once_and_logged_twice(store: Store, analysts: QuickAnalysts) -> None:
    first = add(store, [obtained("Ada said it rained")], analysts)
    second = add(store, [obtained("Ada said it rained", "copy.txt")], analysts)
    assert (first.new, first.read, second.new, second.known, second.read) == (1, 1, 0, 1, 0)
    assert said(store) == ["it rained"]
    assert [entry.action for entry in store.custody()] == ["captured", "read", "seen again"]


def test_what_could_not_be_had_is_a_problem_and_the_rest_is_read(store: Store, analysts: QuickAnalysts) -> None:
    items: list[Obtained | Problem] = [
        Problem("gone.txt", "capture", "can't be opened"),
        obtained("Ada said it rained"),
    ]
    added = add(store, items, analysts)
    assert said(store) == ["it rained"]
    assert [problem.subject for problem in added.problems] == ["gone.txt"]
    assert [problem.reason for problem in store.problems("gone.txt")] == ["can't be opened"]


def test_a_file_that_can_be_read_at_last_is_no_problem_any_more(store: Store, analysts: QuickAnalysts) -> None:
    add(store, [Problem("a.txt", "capture", "can't be opened")], analysts)
    add(store, [obtained("Ada said it rained")], analysts)
    assert list(store.problems()) == []


def test_an_interrupted_run_is_finished_by_the_next(store: Store, analysts: QuickAnalysts) -> None:
    class Interrupted(QuickAnalysts):
        def readings(self, tasks: Iterable[Task]) -> Iterator[Reading]:
            for number, reading in enumerate(super().readings(tasks)):
                if number == 1:
                    raise KeyboardInterrupt
                yield reading

    items = [obtained("Ada said it rained"), obtained("Bram said it froze"), obtained("Cato said it snowed")]
    with pytest.raises(KeyboardInterrupt):
        add(store, items, Interrupted())
    assert said(store) == ["it rained"]
    mended = add(store, items, analysts)
    assert mended.resumed == 1
    assert sorted(said(store)) == ["it froze", "it rained", "it snowed"]
    assert list(store.pending()) == []
    assert list(store.verify()) == []


def test_proposals_that_contradict_themselves_cost_one_report_its_statements_not_the_run(
    store: Store, analysts: QuickAnalysts
) -> None:
    class Doubling(QuickAnalysts):
        def readings(self, tasks: Iterable[Task]) -> Iterator[Reading]:
            for reading in super().readings(tasks):
                twice = reading.statements * 2 if "Ada" in reading.statements[0].source_text else reading.statements
                yield replace(reading, statements=twice)

    add(store, [obtained("Ada said it rained"), obtained("Bram said it froze")], Doubling())
    assert said(store) == ["it froze"]
    assert store.reports(ReportQuery()).total == 2
    [problem] = store.problems()
    assert "does not hold together" in problem.reason


def test_a_capture_whose_bytes_were_changed_before_it_was_read_is_a_problem_not_the_end(
    store: Store, analysts: QuickAnalysts, tmp_path: Path
) -> None:
    left = obtained("Ada said it rained")
    captured = capture(left)
    store.add_capture(captured, left.data)
    [preserved] = (path for path in (tmp_path / "record" / "captures").rglob(captured.sha256) if path.is_file())
    preserved.chmod(0o600)
    preserved.write_bytes(b"Ada said it froze")
    added = add(store, [obtained("Bram said it snowed", "b.txt")], analysts)
    assert said(store) == ["it snowed"]
    assert "a.txt: unread: " in added.problems[0].reason
