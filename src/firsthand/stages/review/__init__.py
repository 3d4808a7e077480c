"""review: what a person should see next, and what a Decision changes.

In: proposals and decisions. Out: the ids of what to look at, most useful first. Refuses: editing a proposal; a decision
is a row beside it. Not built yet: it asks for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.domain import Decision, Reading


def review(readings: Iterable[Reading], decisions: Iterable[Decision]) -> tuple[str, ...]:  # noqa: ARG001
    """Nothing to look at: the review queue is not built yet."""
    return ()
