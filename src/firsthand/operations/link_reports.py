"""Link reports with each other: keep what words they share, and which they cite."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from firsthand.domain import Problem, Reuse
from firsthand.operations.findings import Citing, Finding, Findings
from firsthand.operations.in_words import in_words
from firsthand.operations.index_terms import IndexTerms, keep_terms
from firsthand.operations.link_reports_reuse import Comparing, Get
from firsthand.operations.linkers import Linkers
from firsthand.store.interface import Store

SOUGHT = "sought"
"""The kind of index that reports are found in by what they looked for to cite."""

CITING = 200
"""Reports that are cited anew because of one that they may have meant."""

STAGE = "link"


def index_reports(store: Store, linkers: Linkers, found: Iterable[IndexTerms]) -> list[Problem]:
    """Make these reports findable. Those that are linked already, and may mean one of them, are cited anew."""
    problems: list[Problem] = []
    new: set[int] = set()
    for terms in found:
        problems += [Problem(terms.report, STAGE, trouble) for trouble in terms.trouble]
        new |= keep_terms(store, terms)
    return problems + _cite_anew(store, linkers, new)


class Linking:
    """Keeps what reports have from each other, one report after the other; make one for a run."""

    def __init__(self, store: Store, linkers: Linkers) -> None:
        self._store = store
        self._get: Get = lru_cache(1000)(store.report)
        self._comparing = Comparing(store, linkers, self._get)
        self._shared = defaultdict[str, dict[str, Reuse]](dict)

    def keep(self, found: Findings) -> list[Problem]:
        """Put these findings in place of what was known of the report; what of them is missing stays as it was."""
        problems = [Problem(found.report, STAGE, trouble) for trouble in found.trouble]
        try:
            with self._store.transaction():
                self._keep_reuses(found)
                if found.citing:
                    keep_citing(self._store, found.report, found.citing)
        except Exception as error:  # noqa: BLE001 - a report that breaks a stage must not end the run; it is undone
            problems.append(Problem(found.report, STAGE, in_words(error)))
        return problems

    def _keep_reuses(self, found: Findings) -> None:
        """Those that were found when another's turn came stay; those of an earlier run are looked at again."""
        own = self._shared[found.report]
        for other, reuse in found.compared.items():
            if reuse:
                own[other] = self._shared[other][found.report] = reuse
        for reuse in self._store.reuses([found.report]):
            end = reuse.source if reuse.derived == found.report else reuse.derived
            two = (self._get(found.report), self._get(end))
            if end not in own and end not in found.compared and two[0] and two[1]:
                again = self._comparing.again(two[0], two[1])
                own |= {end: again} if again else {}
        self._store.replace_reuses(found.report, list(own.values()))


def keep_citing(store: Store, report: str, citing: Citing) -> bool:
    """Keep what the report cites; False where that is what was found before, which then stays."""
    changed = set(citing.citations) != set(store.citations([report]))
    if changed:
        store.replace_citations(report, citing.citations, citing.externals)
    looked_for = frozenset(citing.looked_for)
    if looked_for != store.terms_of(SOUGHT, report):
        store.index(SOUGHT, report, {report: looked_for})
    return changed


def _cite_anew(store: Store, linkers: Linkers, terms: set[int]) -> list[Problem]:
    """Cite the reports that looked for one of these terms once more; claims of those that cite otherwise are stale."""
    waiting = frozenset(store.unlinked())
    citing = {shared.item for term in terms for shared in store.sharing(SOUGHT, [term], common=10**6, most=CITING)}
    finding = Finding(store, linkers)
    problems: list[Problem] = []
    for id_ in sorted(citing - waiting):
        reading = store.reading(id_)
        if reading is None or reading.report is None:
            continue
        try:
            with store.transaction():
                if keep_citing(store, id_, finding.citing(reading)):
                    store.mark_stale(store.claims_in([id_]))
        except Exception as error:  # noqa: BLE001 - as above
            problems.append(Problem(id_, STAGE, in_words(error)))
        store.mark_linked([id_])
    return problems
