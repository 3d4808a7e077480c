"""Who relays whom, learned from what the record has weighed already, for the outlets of some claims."""

from __future__ import annotations

from collections.abc import Collection

from firsthand.domain import Account, Basis, Certainty, Channel, Hand, Lineage, Role, SourcedStatement, Stance
from firsthand.operations.linkers import Linkers
from firsthand.stages.weigh import RelayHabits
from firsthand.store.interface import Store
from firsthand.text.dates import in_utc

MOST = 100
"""Claims that habits are learned from, newest first: those of other reports that two of the outlets carry."""


def habits_of(store: Store, linkers: Linkers, accounts: Collection[Account]) -> RelayHabits | None:
    """The habits of the accounts' outlets, by other stories than theirs; None where nothing can be learned."""
    outlets = {account.hands[0].name for account in accounts if account.hands and account.hands[0].name}
    claims = store.claims_between(outlets, {account.report for account in accounts}, MOST) if len(outlets) > 1 else ()
    learned = []
    for id_ in claims:
        claim, lineage = store.claim(id_), store.lineage(id_)
        if claim and lineage:
            learned.append((claim, lineage))
    if not learned:
        return None
    ids = {statement for claim, _ in learned for statement, _ in claim.statements}
    by_id = {said.statement.id: _account(said, linkers) for said in store.statements_by_id(ids)}

    def told(lineage: Lineage, statements: Collection[str]) -> tuple[Lineage, list[Account]]:
        return lineage, [by_id[statement] for statement in statements if statement in by_id]

    return RelayHabits.learned(told(lineage, [s for s, _ in claim.statements]) for claim, lineage in learned)


def _account(said: SourcedStatement, linkers: Linkers) -> Account:
    """As much of an account as tells whose report it stands in, and when that came out."""
    key = linkers.outlet_key(said.outlet, linkers.outlets) if said.outlet else None
    publisher = Hand(key, said.outlet, Role.PUBLISHER, Channel.ARTICLE)
    published = in_utc(said.published)
    statement, report = said.statement.id, said.statement.report
    return Account(statement, report, published, Stance.SUPPORTS, "", (publisher,), Basis.UNKNOWN, Certainty.UNKNOWN)
