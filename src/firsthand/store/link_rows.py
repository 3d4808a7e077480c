"""What links a record together as rows of plain values and back: reuses, citations, externals."""

from __future__ import annotations

import json

from firsthand.domain import Citation, EdgeKind, External, ExternalKind, Passage, Reuse, ReuseKind, Span
from firsthand.store.reading_rows import spans_from
from firsthand.store.rows import Row, Values, as_json, whole


def reuse_row(reuse: Reuse) -> Values:
    """All but the two reports' numbers, which the store knows."""
    return whole(
        {
            "kind": reuse.kind.value,
            "of_derived": reuse.of_derived,
            "of_source": reuse.of_source,
            "direction": reuse.direction,
            "passages": as_json([[*passage.derived, *passage.source] for passage in reuse.passages]),
            "why": as_json(reuse.why),
            "made_by": reuse.by,
        }
    )


def reuse_from(row: Row) -> Reuse:
    """The reuse of a row of `reuses`, with the ids that its reports' numbers stand for."""
    return Reuse(
        derived=row["derived_id"],
        source=row["source_id"],
        kind=ReuseKind(row["kind"]),
        passages=tuple(Passage(Span(a, b), Span(c, d)) for a, b, c, d in json.loads(row["passages"])),
        of_derived=row["of_derived"],
        of_source=row["of_source"],
        direction=row["direction"],
        why=tuple(json.loads(row["why"])),
        by=row["made_by"],
    )


def citation_row(citation: Citation) -> Values:
    """All but the citing report's number, and what the target is."""
    return whole(
        {
            "statement": citation.statement,
            "target": citation.target,
            "kind": citation.kind.value,
            "probability": citation.probability,
            "evidence": as_json(citation.evidence),
            "why": citation.why,
            "made_by": citation.by,
        }
    )


def citation_from(row: Row) -> Citation:
    """The citation of a row of `citations`, with the id that its report's number stands for."""
    return Citation(
        report=row["report_id"],
        statement=row["statement"],
        target=row["target"],
        kind=EdgeKind(row["kind"]),
        evidence=spans_from(row["evidence"]),
        probability=row["probability"],
        why=row["why"],
        by=row["made_by"],
    )


def external_row(external: External) -> Values:
    """A row of `externals`."""
    return whole(
        {
            "id": external.id,
            "kind": external.kind.value,
            "key": external.key,
            "name": external.name,
            "about": external.about,
            "url": external.url,
        }
    )


def external_from(row: Row) -> External:
    """The external of a row of `externals`."""
    return External(row["id"], ExternalKind(row["kind"]), row["key"], row["name"], row["about"], row["url"])
