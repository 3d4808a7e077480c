"""Adds captures and readings to a record until it is killed: run by test_killed.py in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

from firsthand.domain import Reading
from firsthand.store.sqlite import open_store
from firsthand.testing import a_reading


def reading(number: int) -> Reading:
    """The reading of that number; every one has two statements by one party."""
    text = f"Gate {number} was open, Bram said. It was dark at gate {number}, he said."
    return a_reading(text, [("Bram", "said", f"Gate {number} was open"), ("Bram", "said", f"at gate {number}")])


def main() -> None:
    """Finish what an interrupted run left, then add up to as many as are asked for."""
    readings = {one.capture.sha256: one for one in map(reading, range(int(sys.argv[2])))}
    with open_store(Path(sys.argv[1]), create=True) as store:
        print("open", flush=True)
        for left in list(store.pending()):
            store.save_reading(readings[left.sha256])
        for sha256, one in readings.items():
            assert one.report
            if store.capture(sha256) is None:
                store.add_capture(one.capture, one.report.text.encode())
                store.save_reading(one)
        print("done", flush=True)


if __name__ == "__main__":
    main()
