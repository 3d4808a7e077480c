"""The part of the SQLite store that keeps the custody log and a person's decisions: rows that only grow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from firsthand.domain import CustodyEntry, Decision
from firsthand.errors import CustodyBroken
from firsthand.store.custody import following
from firsthand.store.rows import as_json, custody_from, custody_row, decision_from, decision_row, storable

from .base import OnRecord

_BATCH = 1000


class CustodyLog(OnRecord):
    """Custody and decisions."""

    def log(self, action: str, subject: str, detail: str = "") -> CustodyEntry:
        """Append an entry to the custody log.

        Raises CustodyBroken where the log's head shows that its end was cut off or rewritten: to go on would cover
        it up.
        """
        with self.transaction():
            last = self._db.row("SELECT * FROM custody ORDER BY number DESC LIMIT 1")
            self._refuse_a_broken_end()
            entry = following(
                custody_from(last) if last else None, datetime.now(UTC), *map(storable, (action, subject, detail))
            )
            self._db.run(
                "INSERT INTO custody (number, at, action, subject, detail, previous, digest)"
                " VALUES (:number, :at, :action, :subject, :detail, :previous, :digest)",
                custody_row(entry),
            )
        return entry

    def _refuse_a_broken_end(self) -> None:
        head = self._head.read()
        if head.number == 0:
            return
        found = self._db.row("SELECT digest FROM custody WHERE number = ?", (head.number,))
        if found is None or found["digest"] != head.digest:
            raise CustodyBroken(
                f"the custody log of {self.path} was cut off or rewritten: it should hold entry {head.number} with the "
                f"digest {head.digest}; nothing is added to it. Run `firsthand verify` and compare it with a backup"
            )

    def custody(self) -> Iterator[CustodyEntry]:
        """The custody log from its first entry on."""
        number = -(2**63)
        while rows := self._db.rows("SELECT * FROM custody WHERE number > ? ORDER BY number LIMIT ?", (number, _BATCH)):
            yield from map(custody_from, rows)
            number = rows[-1]["number"]

    def add_decision(self, decision: Decision) -> bool:
        """Keep a person's decision and log it; False where it was here before.

        Raises ValueError where another decision has its id: decisions are never changed.
        """
        row = decision_row(decision)
        with self.transaction():
            known = self._db.row("SELECT * FROM decisions WHERE id = ?", (row["id"],))
            if known:
                if decision_row(decision_from(known)) != row:
                    raise ValueError(f"there is another decision by the id {decision.id}; give this one its own")
                return False
            self._db.run(
                "INSERT INTO decisions (id, subject, judgement, made_by, at, why)"
                " VALUES (:id, :subject, :judgement, :made_by, :at, :why)",
                row,
            )
            self.log("decided", decision.id, as_json(row))
        return True

    def decisions(self, subject: str | None = None) -> Iterator[Decision]:
        """All decisions, or those on one subject, in the order in which they were made."""
        rows = (
            self._db.rows("SELECT * FROM decisions ORDER BY number")
            if subject is None
            else self._db.rows("SELECT * FROM decisions WHERE subject = ? ORDER BY number", (storable(subject),))
        )
        yield from map(decision_from, rows)
