"""Whether what links the record together still points to what is there: spans, statements, reports, externals."""

from __future__ import annotations

import json
from collections.abc import Iterator

from firsthand.domain import Problem
from firsthand.store.claim_rows import lineage_from
from firsthand.store.link_rows import citation_from, reuse_from

from .connection import Connection

_AGAIN = "link the record again with `firsthand link --all`"
_BATCH = 500

_REUSES = """
SELECT reuses.*, derived.id AS derived_id, source.id AS source_id, length(derived.text) AS derived_length,
       length(source.text) AS source_length
FROM reuses JOIN reports AS derived ON derived.number = reuses.derived
JOIN reports AS source ON source.number = reuses.source WHERE reuses.number > ? ORDER BY reuses.number LIMIT ?
"""

_CITATIONS = """
SELECT citations.*, reports.id AS report_id, length(reports.text) AS length,
       coalesce((SELECT id FROM reports AS cited WHERE cited.number = to_report), to_external) AS cited
FROM citations JOIN reports ON reports.number = citations.report WHERE citations.number > ?
ORDER BY citations.number LIMIT ?
"""

_CLAIMS = """
SELECT claims.*, lineages.lineage, (SELECT json_group_array(statements.id) FROM claim_statements
    JOIN statements ON statements.number = claim_statements.statement WHERE claim = claims.number) AS said
FROM claims LEFT JOIN lineages ON lineages.claim = claims.number
WHERE stale = 0 AND claims.number > ? ORDER BY claims.number LIMIT ?
"""

_NODES = """
SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM statements WHERE id = value)
AND value NOT IN (SELECT id FROM reports WHERE id = value) AND value NOT IN (SELECT id FROM externals WHERE id = value)
"""

_ORPHANS = "SELECT count(*) FROM postings WHERE item NOT IN (SELECT number FROM indexed)"


def wrong_in_links(db: Connection) -> Iterator[Problem]:
    """Reuses, citations, claims with their lineages, and the inverted index."""
    for wrong in (_reuses(db), _citations(db), _claims(db)):
        try:
            yield from wrong
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            yield Problem("record.db", "verify", f"a row of its links can't be understood ({error}); {_AGAIN}")
    if db.number(_ORPHANS):
        yield Problem("record.db", "verify", f"the index of terms holds items that are gone; {_AGAIN}")


def _reuses(db: Connection) -> Iterator[Problem]:
    number = 0
    while rows := db.rows(_REUSES, (number, _BATCH)):
        for row in rows:
            reuse = reuse_from(row)
            lengths = ((row["derived_length"], 0), (row["source_length"], 1))
            if any(not 0 <= p[side].start < p[side].end <= length for length, side in lengths for p in reuse.passages):
                reason = f"a passage that it shares with {reuse.source} lies outside the text; {_AGAIN}"
                yield Problem(reuse.derived, "verify", reason)
        number = rows[-1]["number"]


def _citations(db: Connection) -> Iterator[Problem]:
    number = 0
    while rows := db.rows(_CITATIONS, (number, _BATCH)):
        for row in rows:
            citation = citation_from(row)
            if citation.target != row["cited"]:
                yield Problem(citation.report, "verify", f"it cites {citation.target}, which is not there; {_AGAIN}")
            if any(not 0 <= span.start < span.end <= row["length"] for span in citation.evidence):
                reason = f"the words that cite {citation.target} lie outside the text; {_AGAIN}"
                yield Problem(citation.report, "verify", reason)
        number = rows[-1]["number"]


def _claims(db: Connection) -> Iterator[Problem]:
    number = 0
    while rows := db.rows(_CLAIMS, (number, _BATCH)):
        for row in rows:
            number = row["number"]
            said = set(json.loads(row["said"]))
            if not said:
                yield Problem(row["id"], "verify", f"no statement stands in the claim; {_AGAIN}")
            if row["lineage"] is None:
                yield Problem(row["id"], "verify", f"the claim is said to be weighed, and is not; {_AGAIN}")
                continue
            lineage = lineage_from(row)
            told = {statement for origin in lineage.origins for statement in origin.statements}
            ends = {end for edge in lineage.edges for end in (edge.source, edge.target)}
            gone = [r["value"] for r in db.rows(_NODES, (json.dumps(sorted(ends - said)),))] if ends - said else []
            if wrong := sorted((told - said) | set(gone)):
                yield Problem(row["id"], "verify", f"its lineage points to {wrong[0]}, which is not there; {_AGAIN}")
