"""Gold of a family of reports: which derive from which, and how many origins stand behind each claim."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.reading.gold import FIRST_FAMILY, FOLDER, GoldError
from firsthand.domain import AlarmKind, EdgeKind, Stance

type Reference = tuple[str, str]
"""A report's path and the id of a statement in its gold."""


@dataclass(frozen=True, slots=True)
class GoldDerivation:
    """Report `source` derives from report `target`; `disclosed` where the page itself says so, in words or by link."""

    source: str
    target: str
    kind: EdgeKind
    disclosed: bool
    why: str


@dataclass(frozen=True, slots=True)
class GoldOrigin:
    """One occasion on which somebody who could know said so, with the statements that go back to it."""

    label: str
    stance: Stance
    statements: frozenset[Reference]


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim with its statements and their stance; `lowest` and `highest` count origins that support it.

    `alarms` are those that a person must be given.
    """

    id: str
    text: str
    statements: Mapping[Reference, Stance]
    origins: tuple[GoldOrigin, ...]
    lowest: int
    highest: int
    why: str
    alarms: frozenset[AlarmKind] = frozenset()


@dataclass(frozen=True, slots=True)
class GoldFamily:
    """Reports about one event, in order of publication."""

    name: str
    reports: tuple[str, ...]
    derivations: tuple[GoldDerivation, ...]
    claims: tuple[GoldClaim, ...]


def family_names(folder: Path = FOLDER / "families") -> tuple[str, ...]:
    """All families by name, the first one first."""
    names = sorted(path.stem for path in folder.glob("*.json"))
    return tuple(sorted(names, key=lambda name: name != FIRST_FAMILY))


def load_family(name: str, folder: Path = FOLDER / "families") -> GoldFamily:
    """The family by that name. Raises GoldError where its parts do not fit each other."""
    path = folder / f"{name}.json"
    row = json.loads(path.read_text(encoding="utf-8"))
    family = GoldFamily(
        row["family"],
        tuple(row["reports"]),
        tuple(
            GoldDerivation(d["from"], d["to"], EdgeKind(d["kind"]), d["disclosed"], d["why"])
            for d in row["reports_that_derive"]
        ),
        tuple(_claim(claim) for claim in row["claims"]),
    )
    for problem in _misfits(family):
        raise GoldError(f"{path}: {problem}")
    return family


def _claim(row: Mapping[str, Any]) -> GoldClaim:
    return GoldClaim(
        row["id"],
        row["text"],
        {_reference(s): Stance(s["stance"]) for s in row["statements"]},
        tuple(
            GoldOrigin(o["id"], Stance(o["stance"]), frozenset(map(_reference, o["statements"])))
            for o in row["origins"]
        ),
        row["lowest"],
        row["highest"],
        row["why"],
        frozenset(map(AlarmKind, row.get("alarms", ()))),
    )


def _reference(row: Mapping[str, str]) -> Reference:
    return row["report"], row["statement"]


def _misfits(family: GoldFamily) -> list[str]:
    found = [
        f"{d.source} derives from {d.target}, which is not an earlier report of the family"
        for d in family.derivations
        if d.target not in family.reports[: family.reports.index(d.source)]
    ]
    for claim in family.claims:
        if not 0 <= claim.lowest <= claim.highest <= len(claim.statements):
            found.append(f"{claim.id}: {claim.lowest} to {claim.highest} origins can't be")
        for origin in claim.origins:
            found += [
                f"{claim.id}, {origin.label}: {reference} does not take the stance {origin.stance.value!r}"
                for reference in sorted(origin.statements)
                if claim.statements.get(reference) is not origin.stance
            ]
        covered = {reference for origin in claim.origins for reference in origin.statements}
        found += [f"{claim.id}: {reference} has no origin" for reference in sorted(set(claim.statements) - covered)]
    return found
