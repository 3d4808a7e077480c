"""Presence: who was shown to have been there tells as one who was, also where a further statement doesn't show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from firsthand.domain import Basis, Chain, PartyKind, Statement

_THERE = (Basis.EYEWITNESS, Basis.TOOK_PART)


def there_again(
    statements: Sequence[Statement], chains: Sequence[Chain], kinds: Mapping[str, PartyKind]
) -> tuple[Chain, ...]:
    """The chains; those of a person who is eyewitness or took part in one statement are so in the open ones after it.

    What was seen once is said of the same occasion only within one report, so that nothing is carried between reports.
    `kinds` tells each party's kind by its id.
    """
    there: set[str] = set()
    found = []
    for statement, chain in zip(statements, chains, strict=True):
        party = chain.speaker.party
        if party is not None and kinds.get(party) is PartyKind.PERSON:
            if chain.basis in _THERE and statement.nested_in is None:
                there.add(party)
            elif chain.basis is Basis.UNKNOWN and party in there:
                chain = replace(chain, basis=Basis.EYEWITNESS)
        found.append(chain)
    return tuple(found)
