"""Gather the statements of some reports into claims, together with the claims of the record that they may join."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.domain import Claim, Problem, Question, Reading
from firsthand.operations.assertions import KIND, Assertions
from firsthand.operations.claim_pool import Near, Pool
from firsthand.operations.decided import Decided
from firsthand.operations.in_words import in_words
from firsthand.operations.linkers import Linkers
from firsthand.stages.link.claims import Asserted
from firsthand.store.interface import Store

COMMON = 60
"""Statements that may share an index term; a term that more have finds nothing."""

CANDIDATES = 24
"""Statements that one is compared with: those that share most."""

LEAST_SHARED = 0.1
"""The least share of a statement's index terms, by weight, with which another is compared with it."""

LIKELY = 0.15
"""The least probability, of the same or of a rival claim, with which the claim of a candidate is looked at again."""

ROUNDS = 3
"""How often statements that were left behind are asked in turn."""

STAGE = "link"


def gather_claims(
    store: Store, linkers: Linkers, assertions: Assertions, decisions: Decided, readings: Sequence[Reading]
) -> list[Problem]:
    """Put new claims in place of those that the readings' statements stood in, may join, or have left."""
    problems: list[Problem] = []
    new: dict[str, Asserted] = {}
    for reading in readings:
        try:
            new |= assertions.index(reading)
        except Exception as error:  # noqa: BLE001 - a report that breaks a stage must not end the run
            assert reading.report
            problems.append(Problem(reading.report.id, STAGE, in_words(error)))
    try:
        with store.transaction():
            gather_again(store, linkers, assertions, decisions, new)
    except Exception as error:  # noqa: BLE001 - as above; the claims stay as they were
        reports = [reading.report.id for reading in readings if reading.report]
        problems += [Problem(id_, STAGE, in_words(error)) for id_ in reports]
    return problems


def gather_again(
    store: Store, linkers: Linkers, assertions: Assertions, decisions: Decided, statements: Mapping[str, Asserted]
) -> None:
    """Gather these statements anew, with whatever they may stand in one claim with; rivals of that are told of it.

    A statement that leaves a claim for them leaves others behind, which may now go elsewhere: they are asked in turn.
    """
    torn = store.torn_claims()
    if not statements and not torn:
        return
    left = {statement for own in store.members(torn).values() for statement in own}
    ids = decisions.with_any(Question.SAME_CLAIM, frozenset(statements) | left)
    asked = {**assertions.of(ids), **statements}
    pool = Pool(store, assertions, asked)
    pool.take(torn)
    found: Sequence[Claim] = ()
    for _ in range(1 + ROUNDS):
        near = _near(store, assertions, asked)
        if not pool.widen(near) and found:
            break
        found = _gathered(linkers, assertions, decisions, pool)
        asked = pool.left_behind(found)
    store.replace_claims(pool.loose, found)


def _gathered(linkers: Linkers, assertions: Assertions, decisions: Decided, pool: Pool) -> Sequence[Claim]:
    asserted, firm = pool.asserted()
    joined, parted = (
        [pair for pair in pairs if pair.one in asserted and pair.other in asserted]
        for pairs in (decisions.joined(Question.SAME_CLAIM), decisions.parted(Question.SAME_CLAIM))
    )
    return linkers.gather(tuple(asserted.values()), joined, parted, assertions.alike, firm)


def _near(store: Store, assertions: Assertions, statements: Mapping[str, Asserted]) -> Near:
    """Statements of the record that may assert the same as one of these, and others that rival one."""
    same, rival = set[str](), set[str]()
    for id_, one in statements.items():
        shared = store.sharing(KIND, store.terms_of(KIND, id_), common=COMMON, most=CANDIDATES)
        own = next((found.weight for found in shared if found.item == id_), 0.0)
        near = (found.item for found in shared if found.weight >= LEAST_SHARED * own)
        others = [other for other in near if other not in statements and other not in same]
        for other_id, other in assertions.of(others).items():
            like = assertions.alike(one, other)
            if like.same >= LIKELY:
                same.add(other_id)
            elif like.rival >= LIKELY:
                rival.add(other_id)
    return Near(same, rival - same)
