"""Order: which account can derive from which, when some are dated by the day, and some not at all."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import time

from firsthand.domain import Account

DAY, HOUR = 24.0, 1.0
type Moment = tuple[float, float]
"""Hours since 1970 between which the report came out: the same twice, a day apart, or without end where undated."""


def moment(account: Account) -> Moment:
    """When the report came out; midnight sharp stands for the day, since pages give dates without a time so."""
    published = account.published
    if published is None:
        return -math.inf, math.inf
    hours = published.timestamp() / 3600
    return (hours, hours + DAY) if published.time() == time() else (hours, hours)


def surely_after(one: Moment, other: Moment) -> bool:
    """True where the first came out when the other was out already, however they are dated."""
    return one[0] > other[1]


def in_order(moments: Sequence[Moment], ranks: Sequence[int], hints: Iterable[tuple[int, int]]) -> list[int]:
    """The places of accounts, each after what it can derive from.

    `ranks` order what came out at once, `hints` are pairs (later, earlier) that words or links show: they decide where
    dates do not. Undated accounts come last, unless a hint puts them before another.
    """
    waits, frees = [0] * len(moments), defaultdict[int, list[int]](list)
    for later, earlier in set(hints):
        if later != earlier and not surely_after(moments[earlier], moments[later]):
            waits[later] += 1
            frees[earlier].append(later)
    start = [math.inf if m[1] == math.inf else m[0] for m in moments]
    ready = [(start[i], ranks[i], i) for i in range(len(moments)) if not waits[i]]
    heapq.heapify(ready)
    done, left = list[int](), set(range(len(moments)))
    while left:
        i = heapq.heappop(ready)[2] if ready else min(left, key=lambda i: (start[i], ranks[i], i))
        if i not in left:
            continue
        left.remove(i)
        done.append(i)
        for later in frees[i]:
            waits[later] -= 1
            if not waits[later] and later in left:
                heapq.heappush(ready, (start[later], ranks[later], later))
    return done
