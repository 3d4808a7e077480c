"""Whether the sample reports give the same claims one by one, in any order, as all at once.

Run as `python -m benchmarks.samples_in_steps [ORDERS]`. The reports of all families in `examples/` are read, and put
into one record; pairs of statements in one claim, and in two that rival each other, are compared (F1; 1 is the same).
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.claims_in_steps import Outcome, Pairs, outcome
from firsthand.domain import Reading
from firsthand.operations.link import link
from firsthand.operations.linkers import Linkers
from firsthand.operations.read import read_one
from firsthand.store.sqlite import open_store

ORDERS = 3
EXAMPLES = Path(__file__).parents[1] / "examples"

type Sample = tuple[Reading, bytes]


def main() -> None:
    """Print a line for each order: as the files come, backwards, and at random."""
    orders = int(sys.argv[1]) if len(sys.argv) > 1 else ORDERS
    samples = [(read_one(path), path.read_bytes()) for path in sorted(EXAMPLES.glob("*/*")) if path.is_file()]
    linkers = Linkers.load()
    wanted = linked(linkers, samples, len(samples))
    print(f"{len(samples)} reports at once: {len(wanted.same)} pairs of one claim, {len(wanted.rival)} of rivals")
    shuffled = [random.Random(seed).sample(samples, len(samples)) for seed in range(orders)]
    for order in (samples, samples[::-1], *shuffled):
        found = linked(linkers, order, 1)
        same, rival = agreement(found.same, wanted.same), agreement(found.rival, wanted.rival)
        print(f"one by one: F1 {same:.4f}, of rivals {rival:.4f}", flush=True)


def linked(linkers: Linkers, samples: Sequence[Sample], step: int) -> Outcome:
    """What comes out where so many come at a time."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "record", create=True) as store:
        for start in range(0, len(samples), step):
            for reading, data in samples[start : start + step]:
                store.add_capture(reading.capture, data)
                store.save_reading(reading)
            link(store, linkers)
        return outcome(store, 0.0)


def agreement(found: Pairs, wanted: Pairs) -> float:
    """The harmonic mean of recall and precision."""
    return 2 * len(found & wanted) / max(1, len(found) + len(wanted))


if __name__ == "__main__":
    main()
