"""Whether the same claims come out when reports come at once and in steps, and what the bounds on comparing cost.

Run as `python -m benchmarks.claims_in_steps [STORIES]`. The reports are those of `whole_record`, of stories in two
places alone, so that they are as dense as in a record twenty times as large, and come in an order drawn at random.
Pairs of statements in one claim, and pairs that rival each other, are compared with those that come out at once without
bounds: how many of those are found (recall), and how many of those found are among them (precision).
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from unittest.mock import patch

from benchmarks.whole_record import OUTLETS, keep, told
from firsthand.domain import ClaimQuery, Reading
from firsthand.operations import company, compare_statements
from firsthand.operations.link import link
from firsthand.operations.linkers import Linkers
from firsthand.store.interface import Store
from firsthand.store.sqlite import open_store

STORIES = 24
PLACES = 2
STEPS = (100, 10, 1)
BOUNDS = (
    (company, "MOST"),
    (compare_statements, "CANDIDATES"),
    (compare_statements, "COMMON"),
)

type Pairs = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Outcome:
    """Pairs of statements that came out in one claim, and in two that rival each other; seconds of a processor."""

    same: Pairs
    rival: Pairs
    seconds: float


def main() -> None:
    """Print a line for each way."""
    stories = int(sys.argv[1]) if len(sys.argv) > 1 else STORIES
    readings = dense(stories)
    random.Random(1).shuffle(readings)
    linkers = Linkers.load()
    wanted = unbounded(linkers, readings)
    print(f"{len(readings)} reports at once, without bounds: {wanted.seconds:.1f} s, {len(wanted.same):,} pairs")
    for step in (len(readings), *STEPS):
        found = linked(linkers, readings, step)
        same, rival = alike(found.same, wanted.same), alike(found.rival, wanted.rival)
        print(f"{step:4} at a time: {found.seconds:6.1f} s, recall and precision {same}, of rivals {rival}", flush=True)


def dense(stories: int) -> list[Reading]:
    """The reports of so many stories that happen in the first places."""
    places = sorted({place(number) for number in range(1000)})[:PLACES]
    numbers = [number for number in range(100 * stories) if place(number) in places][:stories]
    return [reading for number in numbers for reading in told(number)]


def place(number: int) -> str:
    """Where the story of that number happens, as `told` draws it."""
    dice = random.Random(number)
    return f"{dice.choice(OUTLETS).split()[0]}{dice.choice(('haven', 'brook', 'mere', 'ford'))}"


def unbounded(linkers: Linkers, readings: Sequence[Reading]) -> Outcome:
    """What comes out where everything may be compared with everything."""
    patches = [patch.object(module, name, 10**9) for module, name in BOUNDS]
    for one in patches:
        one.start()
    try:
        return linked(linkers, readings, len(readings))
    finally:
        for one in patches:
            one.stop()


def linked(linkers: Linkers, readings: Sequence[Reading], step: int) -> Outcome:
    """What comes out where so many come at a time."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "record", create=True) as store:
        spent = 0.0
        for start in range(0, len(readings), step):
            for reading in readings[start : start + step]:
                keep(store, reading)
            before = time.process_time()
            link(store, linkers)
            spent += time.process_time() - before
        return outcome(store, spent)


def outcome(store: Store, seconds: float) -> Outcome:
    """The pairs in the store's claims."""
    lines = store.claims(ClaimQuery(limit=None)).items
    members = store.members([line.id for line in lines])
    same = (pair for own in members.values() for pair in combinations(sorted(own), 2))
    rival = (
        (min(pair), max(pair))
        for line in lines
        for other in line.rivals
        for pair in product(members.get(line.id, ()), members.get(other, ()))
    )
    return Outcome(frozenset(same), frozenset(rival), seconds)


def alike(found: Pairs, wanted: Pairs) -> str:
    """Recall and precision."""
    both = len(found & wanted)
    return f"{both / max(1, len(wanted)):.4f} {both / max(1, len(found)):.4f}"


if __name__ == "__main__":
    main()
