"""weigh: a Claim → its Lineage, Origins and Independence.

In: claims and the edges between their statements. Out: a lineage a claim. Refuses: counting unknown lineage as
independent. Not built yet: it weighs nothing, and so gives no lineage; no figure is better than a guessed one.
"""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.domain import Claim, Edge, Lineage


def weigh(claims: Iterable[Claim], edges: Iterable[Edge]) -> tuple[Lineage, ...]:  # noqa: ARG001
    """No lineage: weighing is not built yet."""
    return ()
