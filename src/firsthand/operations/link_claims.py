"""Gather the statements of some reports into claims, together with the claims of the record that they may join."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from firsthand.domain import Claim, Problem, Question, Reading
from firsthand.operations.assertions import KIND, Assertions
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
"""The least probability, of the same or of a rival claim, with which a statement's claims are gathered again."""

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
    """Gather these statements anew, with whatever they may stand in one claim with.

    A statement that leaves a claim for them leaves others behind, which may now go elsewhere: they are asked in turn.
    """
    ids = decisions.with_any(Question.SAME_CLAIM, frozenset(statements) | _left(store))
    likely = _likely(store, assertions, statements)
    touched = dict.fromkeys((*store.claims_of(ids | likely), *store.stale_claims()))
    claims, asserted = _closed(store, assertions, touched, {**assertions.of(ids), **statements})
    found = _gathered(linkers, assertions, decisions, asserted)
    for _ in range(ROUNDS):
        left_behind = _left_behind(store, claims, found)
        others = _likely(store, assertions, {id_: asserted[id_] for id_ in left_behind if id_ in asserted})
        if not others - asserted.keys():
            break
        claims, asserted = _closed(store, assertions, (*claims, *store.claims_of(others)), asserted)
        found = _gathered(linkers, assertions, decisions, asserted)
    store.replace_claims(claims, found)


def _gathered(
    linkers: Linkers, assertions: Assertions, decisions: Decided, asserted: Mapping[str, Asserted]
) -> Sequence[Claim]:
    joined, parted = (
        [pair for pair in pairs if pair.one in asserted and pair.other in asserted]
        for pairs in (decisions.joined(Question.SAME_CLAIM), decisions.parted(Question.SAME_CLAIM))
    )
    return linkers.gather(tuple(asserted.values()), joined, parted, assertions.alike)


def _left_behind(store: Store, before: Iterable[str], after: Iterable[Claim]) -> set[str]:
    """The statements of claims that are no longer whole in any one claim."""
    now = [frozenset(statement for statement, _ in claim.statements) for claim in after]
    of = {statement: group for group in now for statement in group}
    left: set[str] = set()
    for id_ in before:
        claim = store.claim(id_)
        was = frozenset(statement for statement, _ in claim.statements) if claim else frozenset()
        if len(was) > 1 and not any(was <= of.get(statement, frozenset()) for statement in was):
            left |= was
    return left


def _left(store: Store) -> frozenset[str]:
    """The statements of claims that lost some since they were gathered."""
    return frozenset(
        statement for id_ in store.stale_claims() if (claim := store.claim(id_)) for statement, _ in claim.statements
    )


def _likely(store: Store, assertions: Assertions, statements: Mapping[str, Asserted]) -> frozenset[str]:
    """Statements of the record that may assert the same as one of these, or rival it."""
    likely: set[str] = set()
    for id_, one in statements.items():
        shared = store.sharing(KIND, store.terms_of(KIND, id_), common=COMMON, most=CANDIDATES)
        own = next((found.weight for found in shared if found.item == id_), 0.0)
        near = (found.item for found in shared if found.weight >= LEAST_SHARED * own)
        others = [other for other in near if other not in statements and other not in likely]
        for other_id, other in assertions.of(others).items():
            like = assertions.alike(one, other)
            if max(like.same, like.rival) >= LIKELY:
                likely.add(other_id)
    return frozenset(likely)


def _closed(
    store: Store, assertions: Assertions, claims: Iterable[str], asserted: dict[str, Asserted]
) -> tuple[tuple[str, ...], dict[str, Asserted]]:
    """These claims and all that share statements with them, and what all of their statements assert.

    A claim is gathered whole or not at all: a part of it would take its name.
    """
    taken: dict[str, None] = {}
    waiting = list(claims)
    while waiting:
        said: set[str] = set()
        for id_ in waiting:
            taken[id_] = None
            if claim := store.claim(id_):
                said |= {statement for statement, _ in claim.statements} - asserted.keys()
        asserted |= assertions.of(said)
        waiting = [id_ for id_ in store.claims_of(said) if id_ not in taken]
    return tuple(taken), asserted
