"""A paper that takes for confirmation what goes back to its own story is found out from the pages alone."""

from __future__ import annotations

from pathlib import Path

from firsthand.domain import AlarmKind, ClaimQuery
from firsthand.operations.keep import keep
from firsthand.operations.link import link
from firsthand.operations.linkers import Linkers
from firsthand.operations.open_record import Store
from firsthand.operations.read import read_one

LANTERN = """The Pellam Lantern
Date: 2031-03-04

The mate of the tug Marda locked eleven stokers into the engine room, a stoker who got out told the Pellam Lantern.

"He turned the key and went on deck," the stoker said. The tug sank off Sarn on Sunday.
"""
TODAY = """Sarn Today
Date: 2031-03-05

The mate of the tug Marda locked eleven stokers into the engine room, a stoker told the Pellam Lantern on Tuesday.

The harbour office of Sarn has closed the quay.
"""
AGAIN = """The Pellam Lantern
Date: 2031-03-08

Sarn Today confirmed on Wednesday that the mate of the tug Marda locked eleven stokers into the engine room.

The tug is to be raised in summer.
"""


def test_a_loop_of_two_papers(store: Store, tmp_path: Path) -> None:
    for number, page in enumerate((LANTERN, TODAY, AGAIN)):
        path = tmp_path / f"{number}.txt"
        path.write_text(page, encoding="utf-8")
        reading = read_one(path)
        store.add_capture(reading.capture, path.read_bytes())
        keep(store, reading)
    link(store, Linkers.load())
    loops = store.claims(ClaimQuery(alarm=AlarmKind.LOOP)).items
    assert [(line.reports, line.lowest, line.highest) for line in loops] == [(3, 1, 1)]
