"""How much memory a process and all that it started hold, read from /proc (Linux)."""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path

PAGE = os.sysconf("SC_PAGE_SIZE")
_PARENT, _RESIDENT = 1, 21
"""Places of the parent's id and of the resident pages among the fields of /proc/PID/stat that follow the name."""


def resident_bytes(root: int) -> int:
    """Bytes of memory resident now in the process `root` and its descendants, added up; 0 where it has ended.

    Pages that two of them share count twice, as in the sum that `top` shows.
    """
    resident: dict[int, int] = {}
    children: dict[int, list[int]] = defaultdict(list)
    for entry in os.scandir("/proc"):
        if entry.name.isdecimal() and (fields := _fields(Path(entry.path) / "stat")):
            resident[int(entry.name)] = int(fields[_RESIDENT]) * PAGE
            children[int(fields[_PARENT])].append(int(entry.name))
    total, waiting = 0, [root]
    while waiting:
        process = waiting.pop()
        total += resident.get(process, 0)
        waiting += children[process]
    return total


def _fields(path: Path) -> list[str]:
    """The fields after the name, which stands in brackets and may hold any character; none for an ended process."""
    try:
        return path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []
