"""The part of the SQLite store that keeps what links reports: which are linked, party keys, reuses, citations."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from firsthand.domain import Citation, External, Party, Reuse
from firsthand.store.link_rows import citation_from, citation_row, external_from, external_row, reuse_from, reuse_row
from firsthand.store.reading_rows import party_from
from firsthand.store.rows import as_json, storable

from .connection import Value
from .terms import Terms

_UNLINKED = """
SELECT id FROM reports WHERE NOT EXISTS (SELECT 1 FROM linked WHERE linked.report = reports.number)
ORDER BY number LIMIT ?
"""

_FORGET = (
    "DELETE FROM linked",
    "DELETE FROM claims",
    "DELETE FROM likenesses",
    "DELETE FROM compared",
    "DELETE FROM reuses",
    "DELETE FROM citations",
    "DELETE FROM postings",
    "DELETE FROM indexed",
    "UPDATE parties SET key = NULL, line = iif(anonymous, id, name || ' | ' || kind)",
)

_PUT_REUSE = """
INSERT INTO reuses (derived, source, kind, of_derived, of_source, direction, passages, why, made_by)
VALUES (:derived, :source, :kind, :of_derived, :of_source, :direction, :passages, :why, :made_by)
"""

_REUSES = """
SELECT reuses.*, derived.id AS derived_id, source.id AS source_id FROM reuses
JOIN reports AS derived ON derived.number = reuses.derived JOIN reports AS source ON source.number = reuses.source
"""

_REUSES_OF = """
WHERE reuses.number IN (
    WITH those AS (SELECT number FROM reports WHERE id IN (SELECT value FROM json_each(:of)))
    SELECT number FROM reuses WHERE derived IN (SELECT number FROM those)
    UNION SELECT number FROM reuses WHERE source IN (SELECT number FROM those)
)
"""

_PUT_CITATION = """
INSERT INTO citations (report, statement, target, to_report, to_external, kind, probability, evidence, why, made_by)
VALUES (:report, :statement, :target, (SELECT number FROM reports WHERE id = :target),
        (SELECT id FROM externals WHERE id = :target), :kind, :probability, :evidence, :why, :made_by)
"""

_CITATIONS = """
SELECT citations.*, reports.id AS report_id FROM citations JOIN reports ON reports.number = citations.report
"""

_OF_REPORTS = "WHERE citations.report IN (SELECT number FROM reports WHERE id IN (SELECT value FROM json_each(:of)))"

_TO = """
WHERE to_report IN (SELECT number FROM reports WHERE id IN (SELECT value FROM json_each(:to)))
   OR to_external IN (SELECT value FROM json_each(:to))
"""

_PUT_EXTERNAL = """
INSERT INTO externals (id, kind, key, name, about, url) VALUES (:id, :kind, :key, :name, :about, :url)
ON CONFLICT (id) DO UPDATE SET name = excluded.name
"""

_PARTIES = "SELECT parties.*, reports.id AS report_id FROM parties JOIN reports ON reports.number = parties.report"

_SET_KEY = "UPDATE parties SET key = :key, line = :key WHERE id = :id AND key IS NOT :key"


class Links(Terms):
    """Links between reports."""

    def unlinked(self, limit: int | None = None) -> tuple[str, ...]:
        """Ids of reports that are new, or were read again, since they were linked; in the order of their captures."""
        return tuple(row["id"] for row in self._db.rows(_UNLINKED, (-1 if limit is None else limit,)))

    def mark_linked(self, reports: Iterable[str]) -> None:
        """The links of these reports are what they should be, until one is read again or what it cites changes."""
        with self.transaction():
            self._db.run_many(
                "INSERT OR IGNORE INTO linked (report) SELECT number FROM reports WHERE id = ?",
                [(report,) for report in reports],
            )

    def unlink(self, reports: Collection[str] | None = None) -> None:
        """These reports are to be linked again; None forgets everything that was proposed over the whole record.

        Decisions stay.
        """
        if reports is not None:
            forget = "DELETE FROM linked WHERE report IN (SELECT number FROM reports WHERE id = ?)"
            with self.transaction():
                self._db.run_many(forget, [(report,) for report in reports])
                for report in reports:
                    self._forget_likenesses(self._db.number("SELECT number FROM reports WHERE id = ?", (report,)))
            return
        with self.transaction():
            for statement in _FORGET:
                self._db.run(statement)

    # Party keys.

    def set_party_keys(self, keys: Mapping[str, str]) -> None:
        """Give parties (by id) the keys that they are gathered by; those that are gone are passed over."""
        with self.transaction():
            self._db.run_many(_SET_KEY, [{"id": id_, "key": storable(key)} for id_, key in keys.items()])

    def party_keys(self, ids: Collection[str]) -> dict[str, str]:
        """The key of each of these parties; those that have none yet are left out."""
        wanted = "SELECT id, key FROM parties WHERE key IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
        return {row["id"]: row["key"] for row in self._db.rows(wanted, (as_json(sorted(ids)),))}

    def parties_keyed(self, keys: Collection[str]) -> tuple[Party, ...]:
        """All parties that have one of these keys, in the order in which they came."""
        return self._parties("WHERE parties.key IN (SELECT value FROM json_each(?)) ORDER BY parties.number", keys)

    def parties_by_id(self, ids: Collection[str]) -> tuple[Party, ...]:
        """These parties, in the order in which they came; those that are gone are left out."""
        return self._parties("WHERE parties.id IN (SELECT value FROM json_each(?)) ORDER BY parties.number", ids)

    def _parties(self, where: str, values: Collection[str]) -> tuple[Party, ...]:
        found = self._db.rows(" ".join((_PARTIES, where)), (as_json(sorted(map(storable, values))),))
        return tuple(party_from(row, row["report_id"]) for row in found)

    # Reuses.

    def replace_reuses(self, report: str, reuses: Sequence[Reuse]) -> None:
        """Put these in place of all reuses that the report has a part in, whichever side it stands on.

        Raises ValueError where the report has no part in one.
        """
        if strange := [reuse for reuse in reuses if report not in (reuse.derived, reuse.source)]:
            raise ValueError(f"a reuse is of {strange[0].derived} and {strange[0].source}, not of {report}")
        with self.transaction():
            number = self._report_number(report)
            self._db.run("DELETE FROM reuses WHERE derived = :report OR source = :report", {"report": number})
            self._db.run_many(
                _PUT_REUSE,
                [
                    {
                        "derived": self._report_number(reuse.derived),
                        "source": self._report_number(reuse.source),
                        **reuse_row(reuse),
                    }
                    for reuse in reuses
                ],
            )

    def reuses(self, reports: Collection[str] | None = None) -> tuple[Reuse, ...]:
        """All reuses, or those that one of these reports has a part in, in the order in which they were found."""
        of: dict[str, Value] = {} if reports is None else {"of": as_json(sorted(reports))}
        query = " ".join((_REUSES, "" if reports is None else _REUSES_OF, "ORDER BY reuses.number"))
        return tuple(map(reuse_from, self._db.rows(query, of)))

    # Citations.

    def replace_citations(self, report: str, citations: Sequence[Citation], externals: Sequence[External]) -> None:
        """Put these in place of all citations of the report, with the externals that they name.

        The report then waits to be marked linked. Raises ValueError where one is of another report, or its target is
        neither a report of the record nor an external.
        """
        if strange := [citation for citation in citations if citation.report != report]:
            raise ValueError(f"a citation is of the report {strange[0].report}, not of {report}")
        with self.transaction():
            number = self._report_number(report)
            self._db.run("DELETE FROM citations WHERE report = ?", (number,))
            targets = {citation.target for citation in citations}
            self._db.run_many(_PUT_EXTERNAL, [external_row(one) for one in externals if one.id in targets])
            self._db.run_many(_PUT_CITATION, [{"report": number, **citation_row(one)} for one in citations])

    def citations(self, reports: Collection[str] | None = None) -> tuple[Citation, ...]:
        """All citations, or those of these reports, in the order in which they were found."""
        of: dict[str, Value] = {} if reports is None else {"of": as_json(sorted(reports))}
        query = " ".join((_CITATIONS, "" if reports is None else _OF_REPORTS, "ORDER BY citations.number"))
        return tuple(map(citation_from, self._db.rows(query, of)))

    def citations_of(self, targets: Collection[str]) -> tuple[Citation, ...]:
        """The citations whose target is one of these reports or externals."""
        query = " ".join((_CITATIONS, _TO, "ORDER BY citations.number"))
        return tuple(map(citation_from, self._db.rows(query, {"to": as_json(sorted(targets))})))

    def externals(self, ids: Collection[str]) -> tuple[External, ...]:
        """Those of these ids that are externals."""
        query = "SELECT * FROM externals WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
        return tuple(map(external_from, self._db.rows(query, (as_json(sorted(ids)),))))
