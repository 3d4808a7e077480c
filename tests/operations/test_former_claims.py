"""A claim that a person names stands for the statement that says it."""

from __future__ import annotations

from firsthand.domain import Claim, Stance
from firsthand.operations.former_claims import statement_of
from firsthand.operations.open_record import Store
from firsthand.testing import a_reading

SAID = [("Ida", "denied", "that the lock was open"), ("Odo", "said", "the lock was open")]


def claim_of_the_lock(store: Store, first: Stance, second: Stance) -> tuple[str, list[str]]:
    """A claim whose id is made of the first of two statements, with their stances; its id and theirs."""
    reading = a_reading("Ida denied that the lock was open. Odo said the lock was open.", SAID)
    store.add_capture(reading.capture, reading.report.text.encode() if reading.report else b"")
    store.save_reading(reading)
    one, other = (statement.id for statement in reading.statements)
    claim = Claim(Claim.id_for(one), "the lock was open", ((one, first), (other, second)))
    store.replace_claims([], [claim])
    return claim.id, [one, other]


def test_a_claim_stands_for_a_statement_that_says_so_though_its_id_is_of_one_that_denies_it(store: Store) -> None:
    claim, (_, saying) = claim_of_the_lock(store, Stance.DENIES, Stance.SUPPORTS)
    assert statement_of(store, claim) == saying


def test_a_claim_stands_for_the_statement_of_its_id_where_that_says_so_or_nobody_does(store: Store) -> None:
    claim, (first, _) = claim_of_the_lock(store, Stance.SUPPORTS, Stance.SUPPORTS)
    assert statement_of(store, claim) == first


def test_a_claim_that_all_deny_stands_for_the_statement_of_its_id(store: Store) -> None:
    claim, (first, _) = claim_of_the_lock(store, Stance.DENIES, Stance.DENIES)
    assert statement_of(store, claim) == first
