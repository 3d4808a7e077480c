"""Presence: who was shown to have been there tells as one who was, also where another statement doesn't show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from firsthand.domain import Basis, Chain, PartyKind, Statement

_THERE = (Basis.EYEWITNESS, Basis.TOOK_PART)
_WHO = (PartyKind.PERSON, PartyKind.GROUP)


def there_again(
    statements: Sequence[Statement], chains: Sequence[Chain], kinds: Mapping[str, PartyKind]
) -> tuple[Chain, ...]:
    """The chains; open ones of a person who saw or took part, by another statement, get that basis.

    The statement before tells, else the next one. What was seen once is said of the same occasion only within one
    report, so that nothing is carried between reports. `kinds` tells each party's kind by its id.
    """
    onwards = _carried(statements, chains, kinds)
    back = _carried(statements[::-1], onwards[::-1], kinds)
    return tuple(back[::-1])


def _carried(statements: Sequence[Statement], chains: Sequence[Chain], kinds: Mapping[str, PartyKind]) -> list[Chain]:
    there: dict[str, Basis] = {}
    found = []
    for statement, chain in zip(statements, chains, strict=True):
        party = chain.speaker.party
        if party is not None and kinds.get(party) in _WHO:
            if chain.basis in _THERE and statement.nested_in is None:
                there[party] = chain.basis
            elif chain.basis is Basis.UNKNOWN and party in there:
                chain = replace(chain, basis=there[party])
        found.append(chain)
    return found
