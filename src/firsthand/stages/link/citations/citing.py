"""Every hop that names an outlet, every credit line and every link, resolved to an earlier report or an External."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from firsthand.domain import Citation, External, Outlets, Reading, Report, Sought

BY = "link/citations@1"

type Find = Callable[[Sought], Sequence[Report]]
"""Asks the record: the reports for what is sought, nearest in time first, a bounded number."""


def cite(reading: Reading, outlets: Outlets, find: Find) -> tuple[tuple[Citation, ...], tuple[External, ...]]:
    """The report's citations, and the externals among their targets."""
    del reading, outlets, find  # what is cited is not looked for yet
    return (), ()
