"""Sides: the statements of a claim by who says so, who leaves it open, and who says otherwise, each by origin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from firsthand.domain import Stance
from firsthand.operations.claims import OriginGroup

_NAMES = {
    Stance.SUPPORTS: "Who says so",
    Stance.QUALIFIES: "Who leaves it open",
    Stance.DENIES: "Who denies it, or says otherwise",
    None: "Of no origin that was weighed",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One side with its origins; `statements` and `origins` count all of it, whatever of `groups` is shown.

    Many statements of one origin are one voice, on either side. `stance` is None where nothing is weighed.
    """

    stance: Stance | None
    groups: tuple[OriginGroup, ...]
    statements: int
    origins: int

    @property
    def name(self) -> str:
        """What the side says to the claim, as a heading."""
        return _NAMES[self.stance]


def sides_of(groups: Iterable[OriginGroup]) -> tuple[Side, ...]:
    """The sides of a claim in the order of its groups, and within a side too."""
    found: dict[Stance | None, list[OriginGroup]] = {}
    for group in groups:
        found.setdefault(group.origin.stance if group.origin else None, []).append(group)
    return tuple(
        Side(stance, tuple(own), sum(len(group.statements) for group in own), len(own) if stance else 0)
        for stance, own in found.items()
    )


def first_of(sides: Iterable[Side], most: int) -> tuple[Side, ...]:
    """The sides with the first so many of their statements; sides and origins without any of these are left out."""
    kept = list[Side]()
    for side in sides:
        groups = list[OriginGroup]()
        for group in side.groups[:most]:
            groups.append(replace(group, statements=group.statements[: max(most, 0)]))
            most -= len(groups[-1].statements)
        shown = tuple(group for group in groups if group.statements)
        kept += [replace(side, groups=shown)] if shown else []
    return tuple(kept)
