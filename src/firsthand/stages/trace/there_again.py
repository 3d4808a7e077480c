"""There again: who was shown to have been there tells as one who was, also where another statement doesn't show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from firsthand.domain import Basis, Chain, PartyKind, Statement

_THERE = (Basis.EYEWITNESS, Basis.TOOK_PART)
_WHO = (PartyKind.PERSON, PartyKind.GROUP)


def there_again(
    statements: Sequence[Statement], chains: Sequence[Chain], kinds: Mapping[str, PartyKind]
) -> tuple[Chain, ...]:
    """The chains; open ones of a person who saw it, or else took part, by another statement, get that basis.

    What was seen once is said of the same occasion only within one report, so that nothing is carried between reports.
    `kinds` tells each party's kind by its id.
    """
    there: dict[str, Basis] = {}
    for statement, chain in zip(statements, chains, strict=True):
        party = chain.speaker.party
        if party is not None and kinds.get(party) in _WHO and statement.nested_in is None and chain.basis in _THERE:
            there[party] = Basis.EYEWITNESS if Basis.EYEWITNESS in (chain.basis, there.get(party)) else chain.basis
    return tuple(
        replace(chain, basis=there[party])
        if chain.basis is Basis.UNKNOWN and (party := chain.speaker.party) in there and party is not None
        else chain
        for chain in chains
    )
