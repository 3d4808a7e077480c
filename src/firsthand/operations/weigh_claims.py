"""Weigh the claims that changed: from their statements, and what their reports share and cite, to their lineages."""

from __future__ import annotations

from collections.abc import Callable, Collection

from firsthand.domain import Account, Claim, Problem
from firsthand.operations.accounts import Accounts
from firsthand.operations.assertions import Assertions
from firsthand.operations.decided import Decided, decided
from firsthand.operations.derivations import derivations
from firsthand.operations.habits import habits_of
from firsthand.operations.in_words import in_words
from firsthand.operations.linkers import Linkers
from firsthand.operations.ties import Ties
from firsthand.stages.weigh import RelayHabits
from firsthand.store.interface import Store

BATCH = 200
"""Claims that are weighed in one transaction, their statements and links held in memory."""

STAGE = "weigh"
"""The stage of the problems that weighing a claim meets; their subject is the claim."""


def weigh_stale(
    store: Store,
    linkers: Linkers,
    assertions: Assertions,
    problems: list[Problem],
    progress: Callable[[int, int], None] = lambda *_: None,
) -> int:
    """Weigh every claim that waits for it, but those that are among `problems` already; how many were weighed.

    One that can't be weighed becomes a problem, and keeps waiting. Each batch is kept whole or not at all; `progress`
    is told after each how many are weighed, of how many.
    """
    failed = {problem.subject for problem in problems if problem.stage == STAGE}
    waiting = [id_ for id_ in store.stale_claims() if id_ not in failed]
    decisions = decided(store)
    troubled = {problem.subject for problem in store.problems() if problem.stage == STAGE} if waiting else set()
    for start in range(0, len(waiting), BATCH):
        with store.transaction():
            claims = [claim for id_ in waiting[start : start + BATCH] if (claim := store.claim(id_))]
            found = _weigh(store, linkers, assertions, decisions, claims)
            for id_ in {problem.subject for problem in found} | (troubled & {claim.id for claim in claims}):
                store.replace_problems(id_, STAGE, [problem for problem in found if problem.subject == id_])
        problems += found
        progress(min(start + BATCH, len(waiting)), len(waiting))
    return len(waiting)


def _weigh(
    store: Store, linkers: Linkers, assertions: Assertions, decisions: Decided, claims: Collection[Claim]
) -> list[Problem]:
    accounts = Accounts.of(store, linkers, assertions, claims)
    ties = Ties.of(store, {account.report for account in accounts.by_id.values()})
    habits = habits_of(store, linkers, accounts.by_id.values())
    problems = []
    for claim in claims:
        try:
            _weigh_one(store, linkers, decisions, claim, accounts.behind(claim), ties, habits)
        except Exception as error:  # noqa: BLE001 - a claim that breaks the stage must not end the run; it keeps waiting
            problems.append(Problem(claim.id, STAGE, in_words(error)))
    return problems


def _weigh_one(
    store: Store,
    linkers: Linkers,
    decisions: Decided,
    claim: Claim,
    accounts: tuple[Account, ...],
    ties: Ties,
    habits: RelayHabits | None,
) -> None:
    reports = {account.report for account in accounts}
    statements = {account.id for account in accounts}
    cited = ties.citations_of(reports, statements)
    joined, parted, citations = derivations(decisions, accounts, cited)
    lineage = linkers.weigh(
        claim,
        accounts,
        ties.reuses_among(reports),
        citations,
        ties.externals_of(citations),
        habits=habits,
        joined=joined,
        parted=parted,
    )
    store.save_lineage(lineage)
