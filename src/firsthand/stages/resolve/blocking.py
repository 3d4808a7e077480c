"""Index terms by which parties that may be one and the same find each other, without comparing each with each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from firsthand.domain import Outlets, Party, PartyKind
from firsthand.text.outlets import outlet_key

from .names import name_of
from .organisations import organisation_name
from .persons import person_name
from .romanisation import loose_spelling

_NO_OUTLETS = Outlets(())

SHORTEST_ACRONYM = 2


def blocking_keys(party: Party) -> frozenset[int]:
    """Terms (63 bits, not negative, the same in every process) that the party shares with any that it may be.

    Read as a person's and as an organisation's name alike, since single reports are often wrong in that. Anonymous
    parties have none: they are never compared.
    """
    if party.anonymous:
        return frozenset()
    return frozenset(map(_term, _blocks(party)))


def _blocks(party: Party) -> Iterator[str]:
    if party.kind is PartyKind.OUTLET:
        yield outlet_key(party.name, _NO_OUTLETS) or ""
    name = name_of(party.name)
    person = person_name(name)
    if person is not None:
        yield f"surname {loose_spelling(person.surname.split()[-1])}"
        yield f"letters {person.letters}"
        if person.is_whole:
            yield f"words {' '.join(sorted((person.given, person.surname)))}"
    organisation = organisation_name(name)
    if organisation is not None:
        yield organisation.key
        yield f"tail {' '.join(organisation.words[-2:])}"
        for acronym in (organisation.acronym, organisation.initials.upper()):
            if acronym and len(acronym) > SHORTEST_ACRONYM:
                yield f"acronym {acronym}"


def _term(block: str) -> int:
    return int.from_bytes(hashlib.blake2b(block.encode(), digest_size=8).digest()) >> 1
