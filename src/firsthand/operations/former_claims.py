"""Former claims: ids of claims that are no more, and that lead on to the claim in which their statement stands now.

A claim's id is made of one of its statements, the earliest. Where an earlier report joins it, or a person joins it to
another or splits it, the id is made of another statement; the old one is that of the same statement still.
"""

from __future__ import annotations

from firsthand.domain import Claim, Stance
from firsthand.store.interface import Store


def former_claim(store: Store, prefix: str) -> str | None:
    """The claim in which the former claims whose ids begin with `prefix` stand now; None where that is none or two."""
    found = set(store.homes(store.claim_names(prefix).values()).values())
    return found.pop() if len(found) == 1 else None


def statement_of(store: Store, claim: str) -> str | None:
    """The statement that stands for a claim of the record (by its whole id); None where none supports it.

    It is that which the id is made of, so that the same id always means the same statement, unless that one denies the
    claim or leaves it open: whoever decides on a claim decides on what it says.
    """
    found = store.claim(claim)
    saying = [one for one, stance in found.statements if stance is Stance.SUPPORTS] if found else []
    members = store.members([claim]).get(claim, ())
    named = next((one for one in members if Claim.id_for(one) == claim), None)
    return named if named in saying or not saying else saying[0]


def statement_of_former(store: Store, prefix: str) -> str | None:
    """The statement that a former claim's id was made of; None where that is none, or several."""
    found = list(store.claim_names(prefix).values())
    return found[0] if len(found) == 1 else None
