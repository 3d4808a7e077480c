"""What statements of a record assert, as it was kept, and how like they are: remembered while the record is linked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from firsthand.operations.linkers import Linkers
from firsthand.store.interface import Store

if TYPE_CHECKING:
    from firsthand.stages.link.claims import Asserted, Likeness, Side

KIND = "claim"
"""The kind of index that statements are found in by what they assert; its notes keep what is compared of them."""

MOST_KEPT = 20_000
MOST_PAIRS = 400_000
"""How much is remembered; where it is more, all is forgotten, and had from the record again."""


class Assertions:
    """What the statements of one record assert. Make one for a run."""

    def __init__(self, store: Store, linkers: Linkers) -> None:
        self._store, self._linkers = store, linkers
        self._kept: dict[str, Asserted] = {}
        self._sides: dict[str, Side] = {}
        self._pairs: dict[tuple[str, str], Likeness] = {}

    def of(self, statements: Iterable[str]) -> dict[str, Asserted]:
        """What these statements assert; those that are gone, or were not indexed, are left out."""
        wanted = tuple(statements)
        missing = [id_ for id_ in wanted if id_ not in self._kept]
        notes = self._store.notes(KIND, missing) if missing else {}
        read = {id_: one for id_, note in notes.items() if (one := self._from_note(id_, note))}
        found = {id_: one for id_ in wanted if (one := read.get(id_) or self._kept.get(id_))}
        self._keep(read)
        return found

    def _from_note(self, statement: str, note: str) -> Asserted | None:
        """What the note says, or, where an older version wrote it otherwise, what the statement asserts now."""
        try:
            return self._linkers.asserted_from(json.loads(note))
        except (ValueError, KeyError, TypeError, AttributeError):
            [said] = self._store.statements_by_id([statement])
            report = self._store.report(said.statement.report)
            if said.chain is None or report is None:
                return None
            return self._linkers.asserted(said.statement, said.chain, report, within_denial=said.within_denial)

    def alike(self, one: Asserted, other: Asserted) -> Likeness:
        """How like the two are, whichever comes first."""
        one, other = sorted((one, other), key=lambda asserted: asserted.statement)
        pair = (one.statement, other.statement)
        found = self._pairs.get(pair)
        if found is None:
            if len(self._pairs) >= MOST_PAIRS:
                self._pairs.clear()
            found = self._pairs[pair] = self._linkers.likeness_of(self._side(one), self._side(other))
        return found

    def _side(self, one: Asserted) -> Side:
        found = self._sides.get(one.statement)
        if found is None:
            if len(self._sides) >= MOST_KEPT:
                self._sides.clear()
            found = self._sides[one.statement] = self._linkers.side(one)
        return found

    def _keep(self, found: Mapping[str, Asserted]) -> None:
        if len(self._kept) + len(found) > MOST_KEPT:
            self._kept.clear()
        self._kept.update(found)
