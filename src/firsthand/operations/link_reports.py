"""Link reports with each other: what words they share, and which they cite."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from firsthand.domain import Problem, Reading
from firsthand.operations.citable import CITABLE, Finder, citable_terms
from firsthand.operations.in_words import in_words
from firsthand.operations.link_reports_reuse import Comparing, Get, index_words
from firsthand.operations.linkers import Linkers
from firsthand.store.interface import Store

SOUGHT = "sought"
"""The kind of index that reports are found in by what they looked for to cite."""

CITING = 200
"""Reports that are cited anew because of one that they may have meant."""

STAGE = "link"


def index_reports(store: Store, linkers: Linkers, readings: Iterable[Reading]) -> list[Problem]:
    """Make these reports findable by their words and by what they can be cited as.

    Reports that are linked already, and may mean one of them, are cited anew.
    """
    problems: list[Problem] = []
    new: set[int] = set()
    for reading in readings:
        if report := reading.report:
            try:
                index_words(store, linkers, report)
                terms = citable_terms(report, linkers.report_terms(report, linkers.outlets))
            except Exception as error:  # noqa: BLE001 - a report that breaks a stage must not end the run
                problems.append(Problem(report.id, STAGE, in_words(error)))
                continue
            if store.terms_of(CITABLE, report.id) != terms:
                store.index(CITABLE, report.id, {report.id: terms}, {report.id: report.published or ""})
                new |= terms
    return problems + _cite_anew(store, linkers, new)


def link_reports(store: Store, linkers: Linkers, readings: Sequence[Reading]) -> list[Problem]:
    """Find what these reports share with others, and what they cite."""
    get: Get = lru_cache(1000)(store.report)
    waiting = frozenset(store.unlinked()) - {reading.report.id for reading in readings if reading.report}
    comparing = Comparing(store, linkers, get, waiting)
    problems: list[Problem] = []
    for reading in readings:
        assert reading.report
        try:
            with store.transaction():
                comparing.link(reading.report)
                _cite(store, linkers, reading, get)
        except Exception as error:  # noqa: BLE001 - as above; what it did to the record is undone
            problems.append(Problem(reading.report.id, STAGE, in_words(error)))
    return problems


def _cite(store: Store, linkers: Linkers, reading: Reading, get: Get) -> bool:
    """Find what it cites; False where that is what was found before, which then stays."""
    assert reading.report
    id_ = reading.report.id
    finder = Finder(store, get, id_)
    citations, externals = linkers.cite(reading, linkers.outlets, finder)
    changed = set(citations) != set(store.citations([id_]))
    if changed:
        store.replace_citations(id_, citations, externals)
    if finder.looked_for != store.terms_of(SOUGHT, id_):
        store.index(SOUGHT, id_, {id_: finder.looked_for})
    return changed


def _cite_anew(store: Store, linkers: Linkers, terms: set[int]) -> list[Problem]:
    """Cite the reports that looked for one of these terms once more; claims of those that cite otherwise are stale."""
    waiting = frozenset(store.unlinked())
    citing = {shared.item for term in terms for shared in store.sharing(SOUGHT, [term], common=10**6, most=CITING)}
    get: Get = lru_cache(1000)(store.report)
    problems: list[Problem] = []
    for id_ in sorted(citing - waiting):
        reading = store.reading(id_)
        if reading is None or reading.report is None:
            continue
        try:
            with store.transaction():
                if _cite(store, linkers, reading, get):
                    store.mark_stale(store.claims_in([id_]))
        except Exception as error:  # noqa: BLE001 - as above
            problems.append(Problem(id_, STAGE, in_words(error)))
        store.mark_linked([id_])
    return problems
