"""Linking with the help of other processes: the same record comes out, and what they fail at is done without them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from firsthand.domain import ClaimQuery
from firsthand.operations import link as linking
from firsthand.operations import link_processes
from firsthand.operations.link import Linked, link
from firsthand.operations.link_processes import runner_for
from firsthand.operations.linkers import Linkers
from firsthand.operations.open_record import Store, open_record
from firsthand.settings import from_environment
from firsthand.testing import a_reading

FACTS = (
    "the weir at Tarlbrook gave way before dawn",
    "before dawn the weir at Tarlbrook had given way",
    "the weir at Tarlbrook gave way before dawn and took 14 boats with it",
    "the weir at Tarlbrook took 9 boats with it",
    "nobody at Limhaven was told of the weir",
    "the baker of Oststead keeps geese",
)


def filled(folder: Path) -> Store:
    """A new record of a report for each fact, still to be linked."""
    store = open_record(folder, create=True)
    for number, fact in enumerate(FACTS):
        content = fact[0].upper() + fact[1:]
        text = f"{content}, Ilse Veld said. Number {number} of the papers in Tarlbrook has it from her."
        reading = a_reading(
            text, [("Ilse Veld", "said", content)], outlet=f"Post {number}", published=f"2031-04-0{number + 1}"
        )
        assert reading.report
        store.add_capture(reading.capture, reading.report.text.encode())
        store.save_reading(reading)
    return store


def everything(store: Store) -> object:
    lines = store.claims(ClaimQuery(limit=None)).items
    claims = sorted((line.id, store.claim(line.id), store.lineage(line.id)) for line in lines)
    return claims, sorted(map(repr, store.reuses())), sorted(map(repr, store.citations()))


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "BATCH", 2)
    monkeypatch.setattr(link_processes, "FEWEST", 1)


@pytest.mark.parametrize("timeout", [120.0, 0.001])
def test_two_processes_give_the_same_record_as_one_and_so_do_two_that_are_too_slow(
    tmp_path: Path, timeout: float
) -> None:
    linkers, setting = Linkers.load(), replace(from_environment(), timeout=timeout)
    with filled(tmp_path / "one") as alone:
        link(alone, linkers)
        wanted = everything(alone)
    seen: list[tuple[int, int]] = []

    def progress(linked: Linked) -> None:
        seen.append((linked.indexed, linked.done))

    with filled(tmp_path / "two") as store:
        with runner_for(store, linkers, tmp_path / "two", setting, 2) as runner:
            linked = link(store, linkers, progress, runner=runner)
        assert everything(store) == wanted
        assert list(store.verify()) == []
    assert (linked.done, linked.problems) == (len(FACTS), [])
    assert seen == sorted(seen)


def test_the_processes_end_when_the_run_is_stopped(tmp_path: Path) -> None:
    with filled(tmp_path / "record") as store:
        linkers = Linkers.load()

        def stop(linked: Linked) -> None:
            if linked.indexed:
                raise KeyboardInterrupt

        with (
            pytest.raises(KeyboardInterrupt),
            runner_for(store, linkers, tmp_path / "record", from_environment(), 2) as runner,
        ):
            link(store, linkers, stop, runner=runner)
        assert link(store, linkers).done == len(FACTS)
