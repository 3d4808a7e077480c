"""Compare statements with those of the record that share most with them, and keep how like they are."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable

from firsthand.domain import Likened
from firsthand.operations.assertions import KIND, Assertions
from firsthand.stages.link.claims import likened
from firsthand.store.interface import Store

COMMON = 60
"""Statements that may share an index term; a term that more have finds nothing."""

CANDIDATES = 100
"""Statements that one is compared with: those that share most."""


def likenesses_of(
    store: Store, assertions: Assertions, statements: Iterable[str], waiting: Container[str] = ()
) -> list[Likened]:
    """How like these statements are to others that share most with them, but for those in reports of `waiting`."""
    pairs = set[tuple[str, str]]()
    for one in statements:
        shared = store.sharing(KIND, store.terms_of(KIND, one), common=COMMON, most=1 + CANDIDATES)
        pairs |= {(min(one, found.item), max(one, found.item)) for found in shared if found.item != one}
    told = assertions.of({end for pair in pairs for end in pair})
    known = {id_: one for id_, one in told.items() if one.report not in waiting}
    both = [(known[one], known[other]) for one, other in sorted(pairs) if one in known and other in known]
    found = (likened(one.statement, other.statement, assertions.alike(one, other)) for one, other in both)
    return [pair for pair in found if pair]


def compare_statements(store: Store, assertions: Assertions, statements: Collection[str]) -> None:
    """Compare these, and keep what is found."""
    store.keep_likenesses(statements, likenesses_of(store, assertions, statements))
