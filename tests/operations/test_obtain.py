"""What a person names, and how many items it will give."""

from __future__ import annotations

from pathlib import Path

from firsthand.domain import Obtained, Problem
from firsthand.operations.obtain import ObtainOptions, expected, obtain
from firsthand.operations.open_record import open_record

OPTIONS = ObtainOptions(largest=1000)


def test_a_folder_gives_as_many_items_as_were_expected_and_not_its_own_record(tmp_path: Path) -> None:
    for name in ("a.txt", "b/c.txt", ".git/config"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words")
    with open_record(tmp_path / "firsthand-record", create=True):
        found = list(obtain([str(tmp_path)], OPTIONS))
        assert expected([str(tmp_path)]) == len(found) == 2
    assert all(isinstance(item, Obtained) for item in found)


def test_a_name_longer_than_the_system_allows_is_a_problem() -> None:
    name = "x" * 5000
    assert expected([name]) == 1
    [problem] = obtain([name], OPTIONS)
    assert isinstance(problem, Problem)
    assert "too long" in problem.reason
