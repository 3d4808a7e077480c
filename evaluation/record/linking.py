"""Run the flow over a family: read, link and weigh its pages in a fresh record, and take out what was found.

Stages can be measured apart from those before them: with the gold's statements and chains given in place of what is
read, or with the gold's claims given as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.reading.gold import GoldReport, gold_files
from evaluation.reading.gold_reading import BY, gold_reading
from evaluation.reading.measure import reading_of
from evaluation.record.families import GoldFamily
from evaluation.record.linked_family import LinkedFamily
from firsthand.domain import Claim, ClaimQuery, Problem, Reading
from firsthand.domain.identity import content_id
from firsthand.operations.assertions import Assertions
from firsthand.operations.keep import keep
from firsthand.operations.link import link
from firsthand.operations.linkers import Linkers
from firsthand.operations.open_record import open_record
from firsthand.operations.taken_from import taken_from
from firsthand.operations.weigh_claims import weigh_stale
from firsthand.store.interface import Store


class Given(StrEnum):
    """What the stages are given: what is measured is all that comes after."""

    PAGES = "pages"
    STATEMENTS = "statements"
    CLAIMS = "claims"


def link_family(family: GoldFamily, given: Given = Given.PAGES) -> LinkedFamily:
    """The family as the flow links it. Raises ValueError where a page can't be read or a stage has trouble."""
    linkers = Linkers.load()
    with TemporaryDirectory() as folder, open_record(Path(folder) / "record", create=True) as store:
        readings, gold = dict[str, Reading](), dict[str, GoldReport]()
        for file in gold_files(family.name):
            path, reading = file.rows["report"], reading_of(file.report)
            if reading.report is None:
                raise ValueError(f"{path}: {'; '.join(problem.reason for problem in reading.problems)}")
            gold[path] = file.locate(reading.report)
            store.add_capture(reading.capture, file.report.read_bytes())
            readings[path] = keep(store, reading if given is Given.PAGES else gold_reading(gold[path], reading))
        problems = list(link(store, linkers).problems)
        if given is Given.CLAIMS:
            _give_claims(store, linkers, family, readings, gold, problems)
        if problems:
            raise ValueError("; ".join(f"{problem.stage}: {problem.reason}" for problem in problems))
        claims = _claims(store)
        lineages = {claim.id: lineage for claim in claims if (lineage := store.lineage(claim.id))}
        return LinkedFamily(family, gold, readings, claims, lineages, store.citations(), taken_from(store.reuses()))


def _claims(store: Store) -> list[Claim]:
    return [claim for line in store.claims(ClaimQuery(limit=None)).items if (claim := store.claim(line.id))]


def _give_claims(
    store: Store,
    linkers: Linkers,
    family: GoldFamily,
    readings: Mapping[str, Reading],
    gold: Mapping[str, GoldReport],
    problems: list[Problem],
) -> None:
    """Put the gold's claims in place of those gathered, and weigh them."""
    ids = {
        (path, row.id): statement.id
        for path, reading in readings.items()
        for row in gold[path].statements
        for statement in reading.statements
        if (statement.content, statement.source, statement.cue) == (row.content, row.source, row.cue)
    }
    claims = [
        Claim(
            content_id("claim", family.name, claim.id),
            claim.text,
            tuple((ids[reference], stance) for reference, stance in claim.statements.items()),
            by=BY,
        )
        for claim in family.claims
    ]
    store.replace_claims([claim.id for claim in _claims(store)], claims)
    weigh_stale(store, linkers, Assertions(store, linkers), problems)
