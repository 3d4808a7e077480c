"""Claims made of groups of statements and of what rivals what; firm ones are only told who their rivals are now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.domain import Claim, Stance

from .asserted import Asserted
from .stances import stances_of
from .wording import clearest

BY = "link/claims@6"
MOST_OF_RIVALS = 40
"""Statements of its rivals that stand in a claim; where there are more, the first by id. All rivals are named in it."""


@dataclass(frozen=True, slots=True)
class Firm:
    """A claim whose `own` statements stay together, and take in no other.

    `told`: it is to be told who its rivals are; else it is only there to be told of to others.
    """

    claim: Claim
    own: tuple[str, ...]
    told: bool = True


def claims_of(
    groups: Sequence[Sequence[Asserted]], firm: Sequence[Firm], rivals: Mapping[int, Mapping[int, Stance]]
) -> Iterator[Claim]:
    """A claim for each group, and for each firm one that is to be told; `rivals` number both in that order.

    A claim has its own statements first, then the supporting ones of its rivals, by id: at most MOST_OF_RIVALS.
    """
    claims = list(map(_claim, groups))
    claims += [replace(one.claim, statements=_own(one)) for one in firm]
    told = [True] * len(groups) + [one.told for one in firm]
    for n, claim in enumerate(claims):
        if told[n]:
            against = rivals.get(n, {})
            others = {s: stance for m, stance in against.items() for s in _supporting(claims[m])}
            statements = (*claim.statements, *sorted(others.items())[:MOST_OF_RIVALS])
            yield replace(claim, statements=statements, rivals=tuple(sorted(claims[m].id for m in against)))


def _claim(group: Sequence[Asserted]) -> Claim:
    own = stances_of(group)
    return Claim(Claim.id_for(group[0].statement), clearest(group, own), tuple(own.items()), by=BY)


def _own(firm: Firm) -> tuple[tuple[str, Stance], ...]:
    return tuple((statement, stance) for statement, stance in firm.claim.statements if statement in firm.own)


def _supporting(claim: Claim) -> list[str]:
    return [statement for statement, stance in claim.statements if stance is Stance.SUPPORTS]
