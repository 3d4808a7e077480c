"""Gather the statements of some reports into claims, together with the claims of the record that they may join."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from firsthand.domain import Problem, Question, Reading
from firsthand.operations.decided import Decided
from firsthand.operations.in_words import in_words
from firsthand.operations.linkers import Linkers
from firsthand.stages.link.claims import Asserted
from firsthand.store.interface import Store

KIND = "claim"
"""The kind of index that statements are found in by what they assert; its notes keep what is compared of them."""

COMMON = 60
"""Statements that may share an index term; a term that more have finds nothing."""

CANDIDATES = 24
"""Statements that one is compared with: those that share most."""

LIKELY = 0.2
"""The least probability, of the same or of a rival claim, with which a statement's claims are gathered again."""

STAGE = "link"


def gather_claims(store: Store, linkers: Linkers, decisions: Decided, readings: Sequence[Reading]) -> list[Problem]:
    """Put new claims in place of those that the readings' statements stood in, may join, or have left."""
    problems: list[Problem] = []
    new: dict[str, Asserted] = {}
    for reading in readings:
        try:
            new |= _indexed(store, linkers, reading)
        except Exception as error:  # noqa: BLE001 - a report that breaks a stage must not end the run
            assert reading.report
            problems.append(Problem(reading.report.id, STAGE, in_words(error)))
    try:
        with store.transaction():
            gather_again(store, linkers, decisions, new)
    except Exception as error:  # noqa: BLE001 - as above; the claims stay as they were
        reports = [reading.report.id for reading in readings if reading.report]
        problems += [Problem(id_, STAGE, in_words(error)) for id_ in reports]
    return problems


def gather_again(store: Store, linkers: Linkers, decisions: Decided, statements: dict[str, Asserted]) -> None:
    """Gather these statements anew, with whatever they may stand in one claim with."""
    ids = decisions.with_any(Question.SAME_CLAIM, frozenset(statements) | _left(store))
    likely = _likely(store, linkers, statements)
    touched = dict.fromkeys((*store.claims_of(ids | likely), *store.stale_claims()))
    claims, asserted = _closed(store, touched, {**asserted_in(store, ids), **statements})
    found = linkers.gather(
        tuple(asserted.values()),
        [p for p in decisions.joined(Question.SAME_CLAIM) if p.one in asserted and p.other in asserted],
        [p for p in decisions.parted(Question.SAME_CLAIM) if p.one in asserted and p.other in asserted],
    )
    store.replace_claims(claims, found)


def _indexed(store: Store, linkers: Linkers, reading: Reading) -> dict[str, Asserted]:
    report = reading.report
    assert report
    found = {s.id: linkers.asserted(s, reading.chain_of(s), report) for s in reading.statements}
    terms = {id_: frozenset(linkers.claim_terms(one)) for id_, one in found.items()}
    notes = {id_: json.dumps(one.as_dict(), ensure_ascii=False) for id_, one in found.items()}
    store.index(KIND, report.id, terms, notes)
    return found


def _left(store: Store) -> frozenset[str]:
    """The statements of claims that lost some since they were gathered."""
    return frozenset(
        statement for id_ in store.stale_claims() if (claim := store.claim(id_)) for statement, _ in claim.statements
    )


def _likely(store: Store, linkers: Linkers, statements: dict[str, Asserted]) -> frozenset[str]:
    """Statements of the record that may assert the same as one of these, or rival it."""
    likely: set[str] = set()
    for id_, one in statements.items():
        shared = store.sharing(KIND, store.terms_of(KIND, id_), common=COMMON, most=CANDIDATES)
        others = [found.item for found in shared if found.item not in statements and found.item not in likely]
        for other_id, other in asserted_in(store, others).items():
            like = linkers.likeness(one, other)
            if max(like.same, like.rival) >= LIKELY:
                likely.add(other_id)
    return frozenset(likely)


def _closed(
    store: Store, claims: Iterable[str], asserted: dict[str, Asserted]
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
        asserted |= asserted_in(store, said)
        waiting = [id_ for id_ in store.claims_of(said) if id_ not in taken]
    return tuple(taken), asserted


def asserted_in(store: Store, statements: Iterable[str]) -> dict[str, Asserted]:
    """What these statements assert, as it was kept; those that are gone are left out."""
    notes = store.notes(KIND, tuple(statements))
    return {id_: Asserted.from_dict(json.loads(note)) for id_, note in notes.items()}
