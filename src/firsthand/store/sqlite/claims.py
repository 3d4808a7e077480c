"""The part of the SQLite store that keeps claims and their lineages, and gives them back."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from firsthand.domain import Claim, Lineage
from firsthand.store.claim_rows import claim_from, claim_row, lineage_from, lineage_row, urgency
from firsthand.store.rows import as_json, storable

from .connection import Value
from .likenesses import Likenesses

_PUT_CLAIM = """
INSERT INTO claims (id, text, rivals, made_by, reports, supports, denies, qualifies)
VALUES (:id, :text, :rivals, :made_by, 0, 0, 0, 0)
ON CONFLICT (id) DO UPDATE SET text = excluded.text, rivals = excluded.rivals, made_by = excluded.made_by, stale = 1
"""

_PUT_STATEMENT = """
INSERT INTO claim_statements (claim, position, statement, stance)
VALUES (:claim, :position, (SELECT number FROM statements WHERE id = :statement), :stance)
"""

_PUT_NAME = """
INSERT OR IGNORE INTO claim_names (id, statement) SELECT :id, number FROM statements WHERE id = :statement
"""

_NAMED = """
SELECT claim_names.id AS claim, statements.id AS statement FROM claim_names
JOIN statements ON statements.number = claim_names.statement
WHERE claim_names.id >= :low AND claim_names.id < :high ORDER BY claim_names.id LIMIT :most
"""

_COUNT = """
UPDATE claims SET (reports, supports, denies, qualifies) = (
    SELECT count(DISTINCT statements.report) FILTER (WHERE stance = 'supports'),
           count(*) FILTER (WHERE stance = 'supports'),
           count(*) FILTER (WHERE stance = 'denies'), count(*) FILTER (WHERE stance = 'qualifies')
    FROM claim_statements JOIN statements ON statements.number = claim_statements.statement
    WHERE claim = claims.number)
WHERE number = ?
"""

_STATEMENTS = """
SELECT statements.id, claim_statements.stance FROM claim_statements
JOIN statements ON statements.number = claim_statements.statement WHERE claim = ? ORDER BY claim_statements.position
"""

_CLAIMS_OF = """
SELECT DISTINCT claims.id FROM claims
JOIN claim_statements ON claim_statements.claim = claims.number
JOIN statements ON statements.number = claim_statements.statement
WHERE statements.id IN (SELECT value FROM json_each(?)) ORDER BY claims.number
"""

_OWN = """
(stance = 'supports' OR NOT EXISTS (
    SELECT 1 FROM claim_statements AS home
    WHERE home.statement = claim_statements.statement AND home.stance = 'supports'))
"""
"""A statement that supports a claim is at home there; elsewhere it stands for a rival of that claim."""

_HOMES = """
SELECT statements.id AS statement, claims.id AS claim FROM statements
JOIN claim_statements ON claim_statements.statement = statements.number
JOIN claims ON claims.number = claim_statements.claim
WHERE statements.id IN (SELECT value FROM json_each(?)) AND
"""

_MEMBERS = """
SELECT claims.id AS claim, statements.id AS statement FROM claims
JOIN claim_statements ON claim_statements.claim = claims.number
JOIN statements ON statements.number = claim_statements.statement
WHERE claims.id IN (SELECT value FROM json_each(?)) AND
"""

_CLAIMS_IN = """
SELECT DISTINCT claims.id FROM claims
JOIN claim_statements ON claim_statements.claim = claims.number
JOIN statements ON statements.number = claim_statements.statement
JOIN reports ON reports.number = statements.report
WHERE reports.id IN (SELECT value FROM json_each(?)) ORDER BY claims.number
"""

_BETWEEN = """
WITH newest AS (SELECT number FROM claims WHERE stale = 0 AND reports > 1 ORDER BY number DESC LIMIT :among)
SELECT claims.id FROM newest
JOIN claims ON claims.number = newest.number
JOIN claim_statements ON claim_statements.claim = newest.number
JOIN statements ON statements.number = claim_statements.statement
JOIN reports ON reports.number = statements.report
GROUP BY newest.number
HAVING count(DISTINCT iif(reports.outlet IN (SELECT value FROM json_each(:outlets)), reports.outlet, NULL)) > 1
AND sum(reports.id IN (SELECT value FROM json_each(:but))) = 0
ORDER BY newest.number DESC LIMIT :most
"""

_SUPPORTING = """
SELECT count(DISTINCT statements.report) FROM claim_statements
JOIN statements ON statements.number = claim_statements.statement WHERE claim = ? AND stance = 'supports'
"""

_WEIGHED = """
UPDATE claims SET lowest = :lowest, expected = :expected, highest = :highest, urgency = :urgency, stale = 0
WHERE number = :claim
"""


class Claims(Likenesses):
    """Claims and lineages, kept."""

    def replace_claims(self, gone: Collection[str], claims: Sequence[Claim]) -> None:
        """Take the claims `gone` (by id) away, and put these in, in place of those of the same ids.

        A claim that is there already just so is left as it is, its lineage too; any other waits to be weighed. Raises
        ValueError for a claim of a statement that is not there.
        """
        with self.transaction():
            wanted = {claim.id: claim for claim in claims}
            taken = sorted(set(gone) - wanted.keys())
            self._db.run("DELETE FROM claims WHERE id IN (SELECT value FROM json_each(?))", (as_json(taken),))
            self._db.run("DELETE FROM problems WHERE subject IN (SELECT value FROM json_each(?))", (as_json(taken),))
            for claim in wanted.values():
                if self.claim(claim.id) != claim:
                    self._put_claim(claim)
            whole = "UPDATE claims SET torn = 0 WHERE torn = 1 AND id IN (SELECT value FROM json_each(?))"
            self._db.run(whole, (as_json(sorted(wanted)),))

    def _put_claim(self, claim: Claim) -> None:
        self._db.run(_PUT_CLAIM, claim_row(claim))
        number = self._claim_number(claim.id)
        self._db.run("DELETE FROM claim_statements WHERE claim = ?", (number,))
        self._db.run_many(
            _PUT_STATEMENT,
            [
                {"claim": number, "position": position, "statement": statement, "stance": stance.value}
                for position, (statement, stance) in enumerate(claim.statements)
            ],
        )
        self._db.run(_COUNT, (number,))
        for statement, _ in claim.statements[:1]:
            if Claim.id_for(statement) == claim.id:
                self._db.run(_PUT_NAME, {"id": claim.id, "statement": statement})

    def claim_names(self, prefix: str, *, most: int = 20) -> dict[str, str]:
        """Ids that claims have or had and that begin with `prefix`, each with the statement that it is made of."""
        values: dict[str, Value] = {"low": storable(prefix), "high": storable(prefix) + "\U0010ffff", "most": most}
        return {row["claim"]: row["statement"] for row in self._db.rows(_NAMED, values)}

    def claim(self, id_: str) -> Claim | None:
        """The claim with that id."""
        with self._db.snapshot():
            row = self._db.row("SELECT * FROM claims WHERE id = ?", (storable(id_),))
            if row is None:
                return None
            statements = [(one["id"], one["stance"]) for one in self._db.rows(_STATEMENTS, (row["number"],))]
            return claim_from(row, statements)

    def claims_of(self, statements: Collection[str]) -> tuple[str, ...]:
        """Ids of the claims that any of these statements stands in, in the order in which they were found."""
        return tuple(row["id"] for row in self._db.rows(_CLAIMS_OF, (as_json(sorted(statements)),)))

    def claims_in(self, reports: Collection[str]) -> tuple[str, ...]:
        """Ids of the claims that any of these reports carries, in the order in which they were found."""
        return tuple(row["id"] for row in self._db.rows(_CLAIMS_IN, (as_json(sorted(reports)),)))

    def homes(self, statements: Collection[str]) -> dict[str, str]:
        """For each of these statements the claim that it was gathered in; others hold it as that claim's rivals."""
        rows = self._db.rows(" ".join((_HOMES, _OWN, "ORDER BY claims.number")), (as_json(sorted(statements)),))
        return {row["statement"]: row["claim"] for row in rows}

    def members(self, claims: Collection[str]) -> dict[str, tuple[str, ...]]:
        """For each of these claims the statements that were gathered in it, without those of its rivals."""
        found: dict[str, tuple[str, ...]] = {}
        query = " ".join((_MEMBERS, _OWN, "ORDER BY claims.number, claim_statements.position"))
        for row in self._db.rows(query, (as_json(sorted(claims)),)):
            found[row["claim"]] = (*found.get(row["claim"], ()), row["statement"])
        return found

    def torn_claims(self) -> tuple[str, ...]:
        """Ids of claims that lost statements since they were gathered."""
        return tuple(row["id"] for row in self._db.rows("SELECT id FROM claims WHERE torn = 1 ORDER BY number"))

    def stale_claims(self) -> tuple[str, ...]:
        """Ids of claims whose statements or links changed since they were weighed."""
        return tuple(row["id"] for row in self._db.rows("SELECT id FROM claims WHERE stale = 1 ORDER BY number"))

    def claims_between(
        self, outlets: Collection[str], but: Collection[str], most: int, *, among: int = 1000
    ) -> tuple[str, ...]:
        """Ids of claims, newest first, that were weighed and that two or more of these outlets (by name) carry.

        Claims that one of the reports `but` carries are left out; at most `most` are given, and no more than the newest
        `among` that several reports carry are looked at, so that it takes as long in a large record as in a small one.
        """
        asked: dict[str, Value] = {"outlets": as_json(sorted(outlets)), "but": as_json(sorted(but))}
        asked |= {"most": most, "among": among}
        return tuple(row["id"] for row in self._db.rows(_BETWEEN, asked))

    def mark_stale(self, claims: Collection[str]) -> None:
        """These are to be weighed anew."""
        query = "UPDATE claims SET stale = 1 WHERE id IN (SELECT value FROM json_each(?))"
        self._db.run(query, (as_json(sorted(claims)),))

    def save_lineage(self, lineage: Lineage) -> None:
        """Keep what was weighed, in place of what was before. Raises ValueError where there is no such claim."""
        with self.transaction():
            number = self._claim_number(lineage.claim)
            supporting = self._db.number(_SUPPORTING, (number,)) or 0
            independence = lineage.independence
            self._db.run(
                _WEIGHED,
                {
                    "claim": number,
                    "lowest": independence.lowest,
                    "expected": independence.expected,
                    "highest": independence.highest,
                    "urgency": urgency(lineage, supporting),
                },
            )
            put = "INSERT INTO lineages (claim, lineage) VALUES (:claim, :lineage)"
            again = "ON CONFLICT (claim) DO UPDATE SET lineage = excluded.lineage"
            self._db.run(f"{put} {again}", {"claim": number, **lineage_row(lineage)})
            self._db.run("DELETE FROM claim_alarms WHERE claim = ?", (number,))
            kinds = sorted({alarm.kind.value for alarm in lineage.alarms})
            self._db.run_many("INSERT INTO claim_alarms (claim, kind) VALUES (?, ?)", [(number, k) for k in kinds])

    def lineage(self, claim: str) -> Lineage | None:
        """What was weighed for the claim; None where nothing was yet. It may be of a claim that is stale."""
        query = "SELECT lineage FROM lineages JOIN claims ON claims.number = lineages.claim WHERE claims.id = ?"
        row = self._db.row(query, (storable(claim),))
        return lineage_from(row) if row else None

    def _claim_number(self, claim: str) -> int:
        number = self._db.number("SELECT number FROM claims WHERE id = ?", (claim,))
        if number is None:
            raise ValueError(f"the record holds no claim {claim}; keep it before what was weighed for it")
        return number
