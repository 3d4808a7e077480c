"""Claims as they stand on the board: each with its rivals, the claims of the same matter with another value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.domain import ClaimSummary
from firsthand.operations.open_record import Store

MOST_RIVALS = 4
"""How many rivals a line shows; the claim's own page has all."""


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A claim on the board; `more_rivals` are not shown."""

    claim: ClaimSummary
    rivals: tuple[ClaimSummary, ...]
    more_rivals: int


def board_of(store: Store, claims: Iterable[ClaimSummary]) -> tuple[BoardLine, ...]:
    """These claims with their rivals."""
    return tuple(
        BoardLine(
            claim,
            tuple(found for rival in claim.rivals[:MOST_RIVALS] if (found := store.claim_summary(rival))),
            max(0, len(claim.rivals) - MOST_RIVALS),
        )
        for claim in claims
    )
