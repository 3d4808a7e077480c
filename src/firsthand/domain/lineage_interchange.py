"""Claims and lineages as plain dictionaries (docs/interface.md), and back again without loss.

The record's lineages are kept in the same shape. Fields may be added to it, never renamed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .citation import External, ExternalKind
from .claim import (
    Alarm,
    AlarmKind,
    Claim,
    Edge,
    EdgeKind,
    Independence,
    Lineage,
    Origin,
    OriginKind,
    Stance,
)
from .span import Span

type Json = dict[str, Any]


def claim_as_dict(
    claim: Claim, lineage: Lineage | None, reports: Mapping[str, str], externals: Iterable[External] = ()
) -> Json:
    """The INTERFACE object of one claim; `reports` has the report's id of each statement.

    `independence` counts independent sources, `reporters` independent reporters; they are null, and the lists empty,
    where the claim is not weighed yet.
    """
    weighed = lineage_as_dict(lineage) if lineage else _NOT_WEIGHED
    return {
        "id": claim.id,
        "text": claim.text,
        "title": claim.title,
        "statements": [
            {"id": statement, "report": reports[statement], "stance": stance.value}
            for statement, stance in claim.statements
        ],
        "rivals": list(claim.rivals),
        "by": claim.by,
        **{name: value for name, value in weighed.items() if name not in ("claim", "by")},
        "weighed_by": weighed["by"],
        "externals": [external_as_dict(external) for external in externals],
    }


def claim_from_dict(row: Mapping[str, Any]) -> Claim:
    """The claim that `claim_as_dict` was made of."""
    return Claim(
        id=row["id"],
        text=row["text"],
        statements=tuple((one["id"], Stance(one["stance"])) for one in row["statements"]),
        rivals=tuple(row["rivals"]),
        by=row["by"],
    )


def lineage_of_claim(row: Mapping[str, Any]) -> Lineage | None:
    """The lineage out of a claim's dictionary; None where it was not weighed."""
    if row["independence"] is None:
        return None
    return lineage_from_dict({**row, "claim": row["id"], "by": row["weighed_by"]})


def lineage_as_dict(lineage: Lineage) -> Json:
    """A lineage; `lineage` has its edges, as INTERFACE names them."""
    return {
        "claim": lineage.claim,
        "independence": independence_as_dict(lineage.independence),
        "reporters": independence_as_dict(lineage.reporters),
        "origins": [origin_as_dict(origin) for origin in lineage.origins],
        "lineage": [edge_as_dict(edge) for edge in lineage.edges],
        "alarms": [alarm_as_dict(alarm) for alarm in lineage.alarms],
        "by": lineage.by,
    }


_NOT_WEIGHED: Json = {
    "independence": None,
    "reporters": None,
    "origins": [],
    "lineage": [],
    "alarms": [],
    "by": None,
}


def lineage_from_dict(row: Mapping[str, Any]) -> Lineage:
    """The lineage that `lineage_as_dict` was made of."""
    return Lineage(
        claim=row["claim"],
        edges=tuple(edge_from_dict(edge) for edge in row["lineage"]),
        origins=tuple(origin_from_dict(origin) for origin in row["origins"]),
        independence=independence_from_dict(row["independence"]),
        reporters=independence_from_dict(row["reporters"]),
        alarms=tuple(alarm_from_dict(alarm) for alarm in row["alarms"]),
        by=row["by"],
    )


def independence_as_dict(independence: Independence) -> Json:
    """Three figures, each with its reasons."""
    return {
        "lowest": independence.lowest,
        "expected": independence.expected,
        "highest": independence.highest,
        "why_lowest": list(independence.why_lowest),
        "why_expected": list(independence.why_expected),
        "why_highest": list(independence.why_highest),
    }


def independence_from_dict(row: Mapping[str, Any]) -> Independence:
    """The figures that `independence_as_dict` was made of."""
    return Independence(
        row["lowest"],
        row["expected"],
        row["highest"],
        tuple(row["why_lowest"]),
        tuple(row["why_expected"]),
        tuple(row["why_highest"]),
    )


def origin_as_dict(origin: Origin) -> Json:
    """A root of a lineage."""
    return {
        "id": origin.id,
        "label": origin.label,
        "kind": origin.kind.value,
        "anonymous": origin.anonymous,
        "stance": origin.stance.value,
        "statements": list(origin.statements),
        "why": list(origin.why),
    }


def origin_from_dict(row: Mapping[str, Any]) -> Origin:
    """The origin that `origin_as_dict` was made of."""
    return Origin(
        id=row["id"],
        label=row["label"],
        statements=tuple(row["statements"]),
        why=tuple(row["why"]),
        stance=Stance(row["stance"]),
        kind=OriginKind(row["kind"]),
        anonymous=row["anonymous"],
    )


def edge_as_dict(edge: Edge) -> Json:
    """An edge; it leads from what derives to what it derives from."""
    return {
        "from": edge.source,
        "to": edge.target,
        "kind": edge.kind.value,
        "probability": edge.probability,
        "evidence": [list(span) for span in edge.evidence],
        "why": list(edge.why),
    }


def edge_from_dict(row: Mapping[str, Any]) -> Edge:
    """The edge that `edge_as_dict` was made of."""
    return Edge(
        source=row["from"],
        target=row["to"],
        kind=EdgeKind(row["kind"]),
        probability=row["probability"],
        evidence=tuple(Span(*pair) for pair in row["evidence"]),
        why=tuple(row["why"]),
    )


def alarm_as_dict(alarm: Alarm) -> Json:
    """An alarm."""
    return {"kind": alarm.kind.value, "words": alarm.words, "about": list(alarm.about)}


def alarm_from_dict(row: Mapping[str, Any]) -> Alarm:
    """The alarm that `alarm_as_dict` was made of."""
    return Alarm(AlarmKind(row["kind"]), row["words"], tuple(row["about"]))


def external_as_dict(external: External) -> Json:
    """What a lineage goes back to and the record does not hold."""
    return {
        "id": external.id,
        "kind": external.kind.value,
        "key": external.key,
        "name": external.name,
        "about": external.about,
        "url": external.url,
    }


def external_from_dict(row: Mapping[str, Any]) -> External:
    """The external that `external_as_dict` was made of."""
    return External(row["id"], ExternalKind(row["kind"]), row["key"], row["name"], row["about"], row["url"])
