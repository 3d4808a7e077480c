"""What ties some reports together, held in memory while their claims are weighed: reuses, citations, externals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from firsthand.domain import Citation, External, Reuse
from firsthand.store.interface import Store


@dataclass(frozen=True, slots=True)
class Ties:
    """By report; externals by id."""

    reuses: Mapping[str, Sequence[Reuse]]
    citations: Mapping[str, Sequence[Citation]]
    externals: Mapping[str, External]

    @classmethod
    def of(cls, store: Store, reports: Collection[str]) -> Ties:
        """Everything that these reports share and cite."""
        reuses, citations = defaultdict[str, list[Reuse]](list), defaultdict[str, list[Citation]](list)
        for reuse in store.reuses(reports):
            reuses[reuse.derived].append(reuse)
        found = store.citations(reports)
        for citation in found:
            citations[citation.report].append(citation)
        externals = store.externals({citation.target for citation in found})
        return cls(reuses, citations, {external.id: external for external in externals})

    def reuses_among(self, reports: Iterable[str]) -> tuple[Reuse, ...]:
        """Those of two of these reports."""
        those = set(reports)
        return tuple(r for report in sorted(those) for r in self.reuses.get(report, ()) if r.source in those)

    def citations_of(self, reports: Iterable[str], statements: Collection[str]) -> tuple[Citation, ...]:
        """Those that these reports make as a whole, or in one of these statements."""
        found = (citation for report in sorted(reports) for citation in self.citations.get(report, ()))
        return tuple(c for c in found if c.statement is None or c.statement in statements)

    def externals_of(self, citations: Iterable[Citation]) -> tuple[External, ...]:
        """The externals that these lead to."""
        ids = dict.fromkeys(citation.target for citation in citations)
        return tuple(self.externals[id_] for id_ in ids if id_ in self.externals)
