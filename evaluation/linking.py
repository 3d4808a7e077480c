"""Run the whole flow over a family: read, link and weigh its pages in a fresh record, and take out what was found."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.families import GoldFamily
from evaluation.gold import gold_files
from evaluation.linked_family import LinkedFamily
from evaluation.measure import reading_of
from firsthand.domain import ClaimQuery, Reading
from firsthand.operations.keep import keep
from firsthand.operations.link import link
from firsthand.operations.linkers import Linkers
from firsthand.operations.open_record import open_record
from firsthand.store.interface import Store


def link_family(family: GoldFamily) -> LinkedFamily:
    """The family as the flow links it. Raises ValueError where a page can't be read or a stage has trouble."""
    with TemporaryDirectory() as folder, open_record(Path(folder) / "record", create=True) as store:
        readings = {file.rows["report"]: read_into(store, file.report) for file in gold_files(family.name)}
        linked = link(store, Linkers.load())
        if linked.problems:
            raise ValueError("; ".join(f"{problem.stage}: {problem.reason}" for problem in linked.problems))
        return _taken_out(store, family, readings)


def read_into(store: Store, path: Path) -> Reading:
    """Read one page in this process and keep it. Raises ValueError where nothing can be read in it."""
    reading = reading_of(path)
    if reading.report is None:
        raise ValueError(f"{path}: {'; '.join(problem.reason for problem in reading.problems)}")
    store.add_capture(reading.capture, path.read_bytes())
    return keep(store, reading)


def _taken_out(store: Store, family: GoldFamily, readings: Mapping[str, Reading]) -> LinkedFamily:
    claims = [claim for line in store.claims(ClaimQuery(limit=None)).items if (claim := store.claim(line.id))]
    lineages = {claim.id: lineage for claim in claims if (lineage := store.lineage(claim.id))}
    reports = {path: reading.report for path, reading in readings.items() if reading.report}
    gold = {file.rows["report"]: file.locate(reports[file.rows["report"]]) for file in gold_files(family.name)}
    return LinkedFamily(family, gold, readings, claims, lineages, store.citations(), store.reuses())
