"""resolve: parties, times and places of many reports → which of them are the same.

In: the parties of a record. Out: groups of ids of the same party. Refuses: merging anonymous parties by description.
Not built yet: parties stay apart by report, and so it gives no group.
"""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.domain import Party


def resolve(parties: Iterable[Party]) -> tuple[frozenset[str], ...]:  # noqa: ARG001
    """No groups: resolution across reports is not built yet."""
    return ()
