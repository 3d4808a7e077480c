"""Gather the statements of some reports into claims, together with the claims of the record that they may join."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from firsthand.domain import Problem, Question
from firsthand.operations.assertions import Assertions
from firsthand.operations.company import company_of
from firsthand.operations.compare_statements import compare_statements
from firsthand.operations.decided import Decided
from firsthand.operations.findings import Findings
from firsthand.operations.in_words import in_words
from firsthand.operations.linkers import Linkers
from firsthand.store.interface import Store

STAGE = "link"


def gather_claims(
    store: Store, linkers: Linkers, assertions: Assertions, decisions: Decided, found: Sequence[Findings]
) -> list[Problem]:
    """Put new claims in place of those that these reports' statements stood in, may join, or have left."""
    statements = [statement for one in found for statement in one.statements]
    try:
        with store.transaction():
            store.keep_likenesses(statements, [pair for one in found for pair in one.likened])
            gather_again(store, linkers, assertions, decisions, statements)
    except Exception as error:  # noqa: BLE001 - reports that break a stage must not end the run; claims stay as they were
        return [Problem(one.report, STAGE, in_words(error)) for one in found]
    return []


def gather_again(
    store: Store, linkers: Linkers, assertions: Assertions, decisions: Decided, statements: Collection[str]
) -> None:
    """Gather these statements anew, with whatever they may stand in one claim with; rivals of that are told of it."""
    torn = store.torn_claims()
    if not statements and not torn:
        return
    left = {statement for own in store.members(torn).values() for statement in own}
    asked = decisions.with_any(Question.SAME_CLAIM, frozenset(statements) | left)

    def compare(never: Collection[str]) -> None:
        compare_statements(store, assertions, never)

    company = company_of(store, decisions, asked, compare)
    asserted = assertions.of(company.statements)
    joined, parted = (
        [pair for pair in pairs if pair.one in asserted and pair.other in asserted]
        for pairs in (decisions.joined(Question.SAME_CLAIM), decisions.parted(Question.SAME_CLAIM))
    )
    found = linkers.gather(tuple(asserted.values()), company.likes, joined, parted, company.firm)
    store.replace_claims({*torn, *company.claims}, found)
