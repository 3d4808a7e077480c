"""The part of the SQLite store that keeps how like statements are."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from firsthand.domain import Likened, Stance
from firsthand.store.rows import as_json

from .connection import Value
from .links import Links

_PUT = """
INSERT INTO likenesses (one, other, same, rival, stance)
SELECT min(a.number, b.number), max(a.number, b.number), :same, :rival, :stance
FROM statements AS a JOIN statements AS b ON a.id = :one AND b.id = :other
WHERE true ON CONFLICT DO UPDATE SET same = excluded.same, rival = excluded.rival, stance = excluded.stance
"""

_COMPARED = """
INSERT OR IGNORE INTO compared (statement)
SELECT number FROM statements WHERE id IN (SELECT value FROM json_each(?))
"""

_FOUND = """
WITH those AS (SELECT number FROM statements WHERE id IN (SELECT value FROM json_each(:of)))
SELECT a.id, b.id, same, rival, stance FROM (
    SELECT * FROM likenesses WHERE one IN (SELECT number FROM those) AND rival >= :rival
    UNION ALL SELECT * FROM likenesses WHERE other IN (SELECT number FROM those) AND rival >= :rival
    AND one NOT IN (SELECT number FROM those))
JOIN statements AS a ON a.number = one JOIN statements AS b ON b.number = other ORDER BY one, other
"""

_UNCOMPARED = """
SELECT id FROM statements WHERE id IN (SELECT value FROM json_each(?))
AND NOT EXISTS (SELECT 1 FROM compared WHERE statement = statements.number)
"""


class Likenesses(Links):
    """Pairs of statements with how like they are, kept."""

    def keep_likenesses(self, compared: Collection[str], found: Sequence[Likened]) -> None:
        """Keep what was found when the statements `compared` (by id) were compared with others.

        It goes when a report of either is read again or unlinked. Pairs of statements that are gone are passed over.
        Raises ValueError for a pair of one and the same.
        """
        with self.transaction():
            self._db.run_many(_PUT, [_row(pair) for pair in found])
            self._db.run(_COMPARED, (as_json(sorted(compared)),))

    def likenesses(self, statements: Collection[str], *, rivals: bool = False) -> tuple[Likened, ...]:
        """All pairs that one of these statements is of, each once; with `rivals` only those that may be rivals."""
        asked: dict[str, Value] = {"of": as_json(sorted(statements)), "rival": 1e-9 if rivals else 0.0}
        rows = self._db.rows(_FOUND, asked)
        return tuple(Likened(one, other, same, rival, Stance(stance)) for one, other, same, rival, stance in rows)

    def uncompared(self, statements: Collection[str]) -> frozenset[str]:
        """Those of these statements that were not compared since their report was read or unlinked."""
        return frozenset(row["id"] for row in self._db.rows(_UNCOMPARED, (as_json(sorted(statements)),)))


def _row(pair: Likened) -> dict[str, Value]:
    return {
        "one": pair.one,
        "other": pair.other,
        "same": pair.same,
        "rival": pair.rival,
        "stance": pair.stance.value,
    }
