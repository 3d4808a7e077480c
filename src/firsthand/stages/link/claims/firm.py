"""Claims made of groups of statements and of what rivals what; firm ones are only told of their new rivals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.domain import Claim, Stance

from .asserted import Asserted
from .stances import stances_of
from .wording import clearest

BY = "link/claims@5"
MOST_OF_RIVALS = 40
"""Statements of its rivals that stand in a claim; where there are more, the first by id. All rivals are named in it."""


@dataclass(frozen=True, slots=True)
class Firm:
    """A claim that stays as it is, but for who rivals it: its `own` statements stay together, and take in no other.

    Of the claim's statements and rivals those are left out that are gathered anew.
    """

    claim: Claim
    own: tuple[str, ...]


def claims_of(
    groups: Sequence[Sequence[Asserted]],
    kept: Sequence[Sequence[Asserted]],
    firm: Sequence[Firm],
    rivals: Mapping[int, Mapping[int, Stance]],
) -> Iterator[Claim]:
    """A claim for each group, and for each firm one whose statements are `kept`; `rivals` number both in that order.

    A claim has its own statements first, then the supporting ones of its rivals, by id: at most MOST_OF_RIVALS.
    """
    stances = [stances_of(group) for group in (*groups, *kept)]
    claims = [
        Claim(Claim.id_for(group[0].statement), clearest(group, own), tuple(own.items()), by=BY)
        for group, own in zip(groups, stances, strict=False)
    ]
    claims += [one.claim for one in firm]
    for n, claim in enumerate(claims):
        against = {
            statement: stance
            for m, stance in rivals.get(n, {}).items()
            for statement, towards_its_own in stances[m].items()
            if towards_its_own is Stance.SUPPORTS
        }
        own = [(statement, stance) for statement, stance in claim.statements if statement in stances[n]]
        others = {s: stance for s, stance in (*claim.statements, *against.items()) if s not in stances[n]}
        names = {*claim.rivals, *(claims[m].id for m in rivals.get(n, {}))}
        yield replace(claim, statements=(*own, *sorted(others.items())[:MOST_OF_RIVALS]), rivals=tuple(sorted(names)))
