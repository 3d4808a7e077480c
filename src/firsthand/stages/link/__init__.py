"""link: Reports ↔ Reports (copies, shared passages, citations) and Statements → Claims with stance.

In: reports and statements of a record. Out: edges between them, and claims. Refuses: linking by boilerplate. Not built
yet: it finds no links, and so gives none.
"""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.domain import Claim, Edge, Reading


def link(readings: Iterable[Reading]) -> tuple[tuple[Edge, ...], tuple[Claim, ...]]:  # noqa: ARG001
    """No edges and no claims: linking is not built yet."""
    return (), ()
