"""Claims and lineages as rows of plain values and back; a lineage is JSON text in the shape of the interface."""

from __future__ import annotations

import json

from firsthand.domain import AlarmKind, Claim, ClaimSummary, Lineage, Stance
from firsthand.domain.lineage_interchange import lineage_as_dict, lineage_from_dict
from firsthand.store.rows import Row, Values, as_json, whole


def claim_row(claim: Claim) -> Values:
    """All but what is counted over its statements."""
    return whole({"id": claim.id, "text": claim.text, "rivals": as_json(claim.rivals), "made_by": claim.by})


def claim_from(row: Row, statements: list[tuple[str, str]]) -> Claim:
    """The claim of a row of `claims`; `statements` are pairs of an id and a stance."""
    return Claim(
        id=row["id"],
        text=row["text"],
        statements=tuple((id_, Stance(stance)) for id_, stance in statements),
        rivals=tuple(json.loads(row["rivals"])),
        by=row["made_by"],
    )


def summary_from(row: Row, alarms: tuple[AlarmKind, ...]) -> ClaimSummary:
    """The line of a row of `claims`."""
    return ClaimSummary(
        id=row["id"],
        text=row["text"],
        reports=row["reports"],
        supports=row["supports"],
        denies=row["denies"],
        qualifies=row["qualifies"],
        lowest=row["lowest"],
        expected=row["expected"],
        highest=row["highest"],
        alarms=alarms,
        rivals=tuple(json.loads(row["rivals"])),
    )


def lineage_row(lineage: Lineage) -> Values:
    """The lineage as it is kept."""
    return {"lineage": as_json(lineage_as_dict(lineage))}


def lineage_from(row: Row) -> Lineage:
    """The lineage of a row of `lineages`. Raises ValueError or KeyError where it is none."""
    return lineage_from_dict(json.loads(row["lineage"]))


def urgency(lineage: Lineage, reports: int) -> float:
    """What the list of claims is sorted by: reports that add no source of their own, and one for each alarm.

    A claim of one report has none, whatever its alarms: nothing is repeated there.
    """
    if reports < 2:
        return 0.0
    return max(0.0, reports - lineage.independence.expected) + len(lineage.alarms)
