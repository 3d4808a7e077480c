"""The lineage's columns: earlier left of later, and whatever derives from something to the right of it."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from .lineage_nodes import Telling, Tie, against_time, between

WIDEST = 7
"""How many columns in order of time are drawn; beyond, a column is only right of what its nodes derive from."""

_DAWN = datetime.min.replace(tzinfo=UTC)

type Targets = Mapping[str, frozenset[str]]
"""Of each node, those that must stand to the left of it."""


def columns(tellings: Sequence[Telling], ties: Iterable[Tie]) -> tuple[dict[str, int], bool]:
    """The column of each node, from 0, and whether all columns follow one another in time.

    Ties that surely run against time, and one of every loop, bind nothing.
    """
    by_id = {telling.id: telling for telling in tellings}
    targets = _binding(by_id, ties)
    order = _order(by_id, targets)
    placed = _in_time(order, targets)
    if max(placed.values(), default=0) < WIDEST:
        return placed, True
    return _by_depth(order, targets), False


def _binding(by_id: Mapping[str, Telling], ties: Iterable[Tie]) -> Targets:
    found: dict[str, set[str]] = {one: set() for one in by_id}
    for tie in ties:
        if not against_time(by_id[tie.source], by_id[tie.target]):
            found[tie.source].add(tie.target)
    return {one: frozenset(targets) for one, targets in found.items()}


def _order(by_id: Mapping[str, Telling], targets: Targets) -> list[str]:
    """Targets before what derives from them, the earliest first (Kahn 1962); a loop is cut at its earliest node."""
    key = _moments(by_id, targets)
    waiting = {one: set(found) for one, found in targets.items()}
    sources: dict[str, list[str]] = {}
    for one, found in targets.items():
        for target in found:
            sources.setdefault(target, []).append(one)
    ready = [(key[one], one) for one, found in waiting.items() if not found]
    heapq.heapify(ready)
    order: list[str] = []
    while waiting:
        if not ready:
            ready.append(min((key[one], one) for one in waiting))
        _, one = heapq.heappop(ready)
        if waiting.pop(one, None) is None:
            continue
        order.append(one)
        for source in sources.get(one, ()):
            if source in waiting:
                waiting[source].discard(one)
                if not waiting[source]:
                    heapq.heappush(ready, (key[source], source))
    return order


def _moments(by_id: Mapping[str, Telling], targets: Targets) -> dict[str, datetime]:
    """When each came out; if unknown, no later than what derives from it, else no earlier than its targets."""
    known = {one: found[0] for one, telling in by_id.items() if (found := between(telling.when))}
    for _ in by_id:
        later = {
            target: known[one]
            for one in sorted(known, key=known.__getitem__, reverse=True)
            for target in targets[one]
            if target not in known
        }
        if not later:
            break
        known |= later
    for one in by_id:
        if one not in known:
            known[one] = max((known[target] for target in targets[one] if target in known), default=_DAWN)
    return known


def _in_time(order: Sequence[str], targets: Targets) -> dict[str, int]:
    placed: dict[str, int] = {}
    current = 0
    for one in order:
        current = max([current, *(placed[target] + 1 for target in targets[one] if target in placed)])
        placed[one] = current
    return placed


def _by_depth(order: Sequence[str], targets: Targets) -> dict[str, int]:
    placed: dict[str, int] = {}
    for one in order:
        placed[one] = max((placed[target] + 1 for target in targets[one] if target in placed), default=0)
    return placed
