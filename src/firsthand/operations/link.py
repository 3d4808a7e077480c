"""Link a record: who is who, what copies and cites what, what is claimed, and how many stand behind it.

Only what is new or was read again is gone through, and of the rest only what it touches. Each batch of reports is kept
whole or not at all, so a run that was killed is mended by running it again.

    index      every report by its words and by what it can be cited as      link_reports.py
    resolve    parties → keys that hold over the record                      link_parties.py
    link       reports ↔ reports: reuse, citations                           link_reports.py
    link       statements → claims                                           link_claims.py
    weigh      claims → lineages                                             weigh_claims.py
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from firsthand.domain import Problem, Reading
from firsthand.operations.assertions import Assertions
from firsthand.operations.decided import decided
from firsthand.operations.link_claims import gather_claims
from firsthand.operations.link_parties import resolve_parties
from firsthand.operations.link_reports import STAGE, index_reports, link_reports
from firsthand.operations.linkers import Linkers
from firsthand.operations.weigh_claims import weigh_stale
from firsthand.store.interface import Store

BATCH = 100
"""How many reports are linked in one transaction: more are quicker, but hold other writers up for longer."""


@dataclass(slots=True)
class Linked:
    """What a run of `link` did so far.

    `reports` is how many there were to link, `done` how many are; `stale` how many claims there are to weigh, `claims`
    how many are. Claims are weighed last, so that one which many reports join is weighed once.
    """

    reports: int = 0
    done: int = 0
    stale: int = 0
    claims: int = 0
    problems: list[Problem] = field(default_factory=list)


def link(
    store: Store,
    linkers: Linkers,
    progress: Callable[[Linked], None] = lambda _: None,
    *,
    anew: bool = False,
) -> Linked:
    """Link what is new or changed; with `anew` forget all links first, and go over the whole record.

    A person's decisions hold in either case. `progress` is called after each batch. A claim waits to be weighed until
    all reports are linked; where a run is killed before that, the next one weighs it.
    """
    if anew:
        store.unlink()
    linked = Linked(reports=len(store.unlinked()))
    progress(linked)
    linked.problems += index_all(store, linkers)
    assertions = Assertions(store, linkers)
    while batch := store.unlinked(BATCH):
        with store.transaction():
            readings = tuple(_readings(store, batch))
            linked.problems += link_batch(store, linkers, assertions, readings)
            store.mark_linked(batch)
        linked.done += len(batch)
        progress(linked)
    with store.transaction():  # claims of reports that are gone
        linked.problems += gather_claims(store, linkers, assertions, decided(store), ())

    def weighed(claims: int, waiting: int) -> None:
        linked.claims, linked.stale = claims, waiting
        progress(linked)

    linked.claims = weigh_stale(store, linkers, assertions, linked.problems, weighed)
    return linked


def index_all(store: Store, linkers: Linkers) -> list[Problem]:
    """Make all unlinked reports findable before the first is compared: what many share is known from the start."""
    waiting = store.unlinked()
    problems: list[Problem] = []
    for start in range(0, len(waiting), BATCH):
        with store.transaction():
            problems += index_reports(store, linkers, _readings(store, waiting[start : start + BATCH]))
    return problems


def link_batch(store: Store, linkers: Linkers, assertions: Assertions, readings: tuple[Reading, ...]) -> list[Problem]:
    """Everything but the weighing for these reports; returns the problems, which are kept as well."""
    decisions = decided(store)
    problems = resolve_parties(store, linkers, decisions, readings)
    problems += link_reports(store, linkers, readings)
    problems += gather_claims(store, linkers, assertions, decisions, readings)
    store.mark_stale(store.claims_in(_with_citing(store, readings)))
    for reading in readings:
        assert reading.report
        id_ = reading.report.id
        store.replace_problems(id_, STAGE, [problem for problem in problems if problem.subject == id_])
    return problems


def _with_citing(store: Store, readings: tuple[Reading, ...]) -> set[str]:
    """These reports and those that cite them: what they go back to by way of these has changed as well."""
    own = {reading.report.id for reading in readings if reading.report}
    return own | {citation.report for citation in store.citations_of(own)}


def _readings(store: Store, reports: tuple[str, ...]) -> Iterator[Reading]:
    for report in reports:
        if reading := store.reading(report):
            yield reading
