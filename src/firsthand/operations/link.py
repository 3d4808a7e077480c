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

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from firsthand.domain import Problem
from firsthand.operations.assertions import Assertions
from firsthand.operations.decided import decided
from firsthand.operations.findings import Findings
from firsthand.operations.index_terms import IndexTerms
from firsthand.operations.link_claims import gather_claims
from firsthand.operations.link_parties import resolve_parties
from firsthand.operations.link_reports import STAGE, Linking, index_reports
from firsthand.operations.link_tasks import InProcess, TaskKind, TaskRunner
from firsthand.operations.linkers import Linkers
from firsthand.operations.weigh_claims import weigh_stale
from firsthand.store.interface import Store

BATCH = 100
"""How many reports are linked in one transaction: more are quicker, but hold other writers up for longer."""


@dataclass(slots=True)
class Linked:
    """What a run of `link` did so far.

    `reports` is how many there were to link, `indexed` how many can be found, `done` how many are linked; `stale` how
    many claims there are to weigh, `claims` how many are. Claims are weighed last, so that one which many reports join
    is weighed once.
    """

    reports: int = 0
    indexed: int = 0
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
    runner: TaskRunner | None = None,
) -> Linked:
    """Link what is new or changed; with `anew` forget all links first, and go over the whole record.

    A person's decisions hold in either case. `progress` is called after each batch. A claim waits to be weighed until
    all reports are linked; where a run is killed before that, the next one weighs it. `runner` does what can be done
    apart from keeping it; the same comes out whoever does it.
    """
    if anew:
        store.unlink()
    runner = runner or InProcess(store, linkers)
    waiting = store.unlinked()
    batches = [waiting[start : start + BATCH] for start in range(0, len(waiting), BATCH)]
    linked = Linked(reports=len(waiting))
    progress(linked)
    for answers in runner.answers(TaskKind.INDEX, batches):
        with store.transaction():
            linked.problems += index_reports(store, linkers, map(IndexTerms.from_dict, answers))
        linked.indexed += len(answers)
        progress(linked)
    assertions, linking = Assertions(store, linkers), Linking(store, linkers)
    for batch, answers in zip(batches, runner.answers(TaskKind.FIND, batches), strict=True):
        with store.transaction():
            linked.problems += _link_batch(store, linkers, assertions, linking, list(map(Findings.from_dict, answers)))
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


def _link_batch(
    store: Store, linkers: Linkers, assertions: Assertions, linking: Linking, found: Sequence[Findings]
) -> list[Problem]:
    """Everything but the weighing for these reports; returns the problems, which are kept as well."""
    decisions = decided(store)
    reports = [one.report for one in found]
    problems = resolve_parties(store, linkers, decisions, [r for id_ in reports if (r := store.reading(id_))])
    for one in found:
        problems += linking.keep(one)
    problems += gather_claims(store, linkers, assertions, decisions, found)
    citing = {citation.report for citation in store.citations_of(reports)}
    store.mark_stale(
        store.claims_in(citing.union(reports))
    )  # what these go back to by way of those has changed as well
    for id_ in reports:
        store.replace_problems(id_, STAGE, [problem for problem in problems if problem.subject == id_])
    return problems
