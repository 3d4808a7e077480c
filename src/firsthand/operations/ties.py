"""What ties some reports together, held in memory while their claims are weighed: reuses, citations, externals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from firsthand.domain import Citation, External, Reuse
from firsthand.operations.taken_from import taken_from
from firsthand.store.interface import Store


@dataclass(frozen=True, slots=True)
class Ties:
    """By report; externals by id."""

    reuses: Mapping[str, Sequence[Reuse]]
    citations: Mapping[str, Sequence[Citation]]
    externals: Mapping[str, External]

    @classmethod
    def of(cls, store: Store, reports: Collection[str]) -> Ties:
        """Everything that these reports share and cite, and what those that they cite go back to in their turn."""
        reuses, citations = defaultdict[str, list[Reuse]](list), defaultdict[str, list[Citation]](list)
        for reuse in taken_from(store.reuses(reports)):
            reuses[reuse.derived].append(reuse)
        found = store.citations(reports)
        between = {citation.target for citation in found} - set(reports)
        for citation in (*found, *store.citations(between)):
            citations[citation.report].append(citation)
        externals = store.externals({citation.target for citation in found})
        return cls(reuses, citations, {external.id: external for external in externals})

    def reuses_among(self, reports: Iterable[str]) -> tuple[Reuse, ...]:
        """Those of two of these reports."""
        those = set(reports)
        return tuple(r for report in sorted(those) for r in self.reuses.get(report, ()) if r.source in those)

    def citations_of(self, reports: Collection[str], statements: Collection[str]) -> tuple[Citation, ...]:
        """Those that these reports make as a whole, or in one of these statements, then those that lead on.

        A report between, which has none of these statements and is cited by these reports, may have it from one of
        them: of its citations only those are given that lead there, those of the report as a whole first.
        """
        made = [citation for report in sorted(reports) for citation in self.citations.get(report, ())]
        own = [c for c in made if c.statement is None or c.statement in statements]
        between = sorted({citation.target for citation in own} - set(reports))
        onward = [c for report in between for c in self.citations.get(report, ()) if c.target in reports]
        return (*own, *sorted(onward, key=lambda c: (c.report, c.statement is not None, -c.probability, c.target)))

    def externals_of(self, citations: Iterable[Citation]) -> tuple[External, ...]:
        """The externals that these lead to."""
        ids = dict.fromkeys(citation.target for citation in citations)
        return tuple(self.externals[id_] for id_ in ids if id_ in self.externals)
