"""Former claims: ids of claims that a person joined to others or split, and that lead on to what became of them.

A claim's id is made of one of its statements. The decisions name statements, and these, with those that stand beside
them now, tell which claim an id that is gone was once that of.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Claim, Pair, Question, Stance
from firsthand.store.interface import Store


def former_claim(store: Store, prefix: str) -> str | None:
    """The claim in which the former claims whose ids begin with `prefix` stand now; None where that is none or two."""
    homes = store.homes([statement for statement, id_ in _decided(store) if id_.startswith(prefix)])
    found = set(homes.values())
    return found.pop() if len(found) == 1 else None


def statement_of(store: Store, claim: str) -> str | None:
    """The statement that stands for a claim of the record (by its whole id); None where none supports it.

    It is that which the id is made of, so that the same id always means the same statement.
    """
    members = store.members([claim]).get(claim, ())
    if named := next((one for one in members if Claim.id_for(one) == claim), None):
        return named
    found = store.claim(claim)
    return next((one for one, stance in found.statements if stance is Stance.SUPPORTS), None) if found else None


def statement_of_former(store: Store, prefix: str) -> str | None:
    """The statement that a former claim's id was made of; None where that is none, or several."""
    found = {statement for statement, id_ in _decided(store) if id_.startswith(prefix)}
    return found.pop() if len(found) == 1 else None


def _decided(store: Store) -> Iterator[tuple[str, str]]:
    """Statements that were decided on, and those beside them, each with the claim's id that is made of it."""
    pairs = (Pair.of(decision.subject) for decision in store.decisions())
    named = {id_ for pair in pairs if pair and pair.question is Question.SAME_CLAIM for id_ in (pair.one, pair.other)}
    beside = {one for own in store.members(set(store.homes(named).values())).values() for one in own}
    return ((statement, Claim.id_for(statement)) for statement in named | beside)
