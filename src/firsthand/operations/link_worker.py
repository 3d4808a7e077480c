"""The program that a linking process runs: reports by their ids in, what is found for them out.

Started as `python -m firsthand.operations.link_worker MEMORY TIMEOUT RECORD OUTLETS`, the last perhaps empty; speaks
the frames of `firsthand.clients.workers`. It only reads the record.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from firsthand.clients.frames import answer_frames, limit_memory


def main() -> None:
    """Read frames from standard input until it ends."""
    memory, timeout = int(sys.argv[1]), float(sys.argv[2])
    record, outlets = Path(sys.argv[3]), Path(sys.argv[4]) if sys.argv[4] else None
    limit_memory(memory)
    try:
        answer_frames(sys.stdin.buffer, lambda: _ready(record, outlets), timeout)
    except BrokenPipeError:
        sys.exit(1)  # our parent is gone, and nobody is left to tell


def _ready(record: Path, outlets: Path | None) -> Callable[[bytes], bytes]:
    from firsthand.operations.link_tasks import InProcess, TaskKind  # after the limits: numpy starts threads
    from firsthand.operations.linkers import Linkers
    from firsthand.operations.open_record import open_record

    runner = InProcess(open_record(record), Linkers.load(outlets))

    def answer(request: bytes) -> bytes:
        kind, reports = json.loads(request)
        return json.dumps(runner.answer(TaskKind(kind), reports)).encode()

    return answer


if __name__ == "__main__":
    main()
