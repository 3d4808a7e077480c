"""A record to add to, and stages as simple as can be to link it by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.domain import (
    Account,
    Citation,
    Claim,
    EdgeKind,
    External,
    ExternalKind,
    Independence,
    Lineage,
    Origin,
    Outlets,
    Party,
    Reading,
    Report,
    Sought,
)
from firsthand.operations.linkers import Find, Linkers
from firsthand.operations.open_record import Store, open_record
from firsthand.stages.link import claims, passages


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_record(tmp_path / "record", create=True) as opened:
        yield opened


def outlet_key(name: str, _: Outlets) -> str:
    return f"outlet:{name.lower()}"


def report_terms(report: Report, outlets: Outlets) -> list[str]:
    return [outlet_key(report.outlet or "", outlets)]


def cite(reading: Reading, outlets: Outlets, find: Find) -> tuple[list[Citation], list[External]]:
    """A hop that is named as an outlet is cites its newest story, or an external one."""
    citations, externals = list[Citation](), list[External]()
    assert reading.report
    for statement in reading.statements:
        for hop in reading.chain_of(statement).hops[1:-1]:
            key = outlet_key(hop.name or "", outlets)
            found = find(Sought(key, reading.report.published))
            outside = External.named(ExternalKind.STORY, key, hop.name or "", about=reading.report.published)
            target = found[0].id if found else outside.id
            externals += [] if found else [outside]
            why = "it names the outlet"
            citations.append(
                Citation(reading.report.id, statement.id, target, EdgeKind.CITES, hop.evidence, 0.8, why, "test")
            )
    return citations, externals


def blocking_keys(party: Party) -> list[int]:
    return [len(party.name)]


def resolve(parties: tuple[Party, ...], known: object, joined: object, parted: object, _: object) -> dict[str, str]:
    """Named parties of one name are one; those that a person joined take the first one's key."""
    keys = {p.id: p.id if p.anonymous else f"person:{p.name.lower()}" for p in parties}
    for pair in joined:  # type: ignore[attr-defined]
        keys[pair.other] = keys[pair.one]
    for pair in parted:  # type: ignore[attr-defined]
        keys[pair.other] = pair.other
    return keys


def weigh(claim: Claim, accounts: tuple[Account, ...], *_: object, **decisions: object) -> Lineage:
    """An origin for each speaker."""
    by_speaker: dict[str | None, list[str]] = {}
    for account in accounts:
        by_speaker.setdefault(account.speaker.key, []).append(account.id)
    origins = tuple(Origin(f"origin-{key}", str(key), tuple(ids), ()) for key, ids in by_speaker.items())
    figures = Independence(1, float(len(origins)), len(accounts))
    return Lineage(claim.id, (), origins, figures, figures, by="test")


@pytest.fixture
def linkers() -> Linkers:
    return Linkers(
        outlets=Outlets(()),
        outlet_key=outlet_key,
        fingerprints=passages.fingerprints,
        compare=passages.compare,
        carried_terms=passages.carried_terms,
        translated=passages.translated,
        report_terms=report_terms,
        cite=cite,
        blocking_keys=blocking_keys,
        resolve=resolve,
        asserted=claims.asserted,
        asserted_from=claims.Asserted.from_dict,
        claim_terms=claims.terms_of,
        side=claims.Side,
        likeness_of=claims.likeness_of,
        gather=claims.gather,
        details_of=claims.details_of,
        weigh=weigh,
    )
