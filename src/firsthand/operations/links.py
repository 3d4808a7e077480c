"""What links reports with each other, put together for whoever shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from firsthand.domain import Citation, External, ReportSummary, Reuse
from firsthand.operations.identify import identify
from firsthand.operations.taken_from import taken_from
from firsthand.store.interface import Store


@dataclass(frozen=True, slots=True)
class Links:
    """Reuses and citations, with the reports' lines and texts and the externals that they name, by id."""

    reuses: tuple[Reuse, ...]
    citations: tuple[Citation, ...]
    reports: Mapping[str, ReportSummary]
    texts: Mapping[str, str]
    externals: Mapping[str, External]

    def label(self, id_: str) -> str:
        """What to call a report or external: its outlet and date, or what stands in for them."""
        if report := self.reports.get(id_):
            return ", ".join(part for part in (report.outlet or report.label, (report.published or "")[:10]) if part)
        if external := self.externals.get(id_):
            about = f", about {external.about}" if external.about else ""
            return f"{external.name}{about} ({external.kind}, not in the record)"
        return id_


def links_of(store: Store, prefix: str | None = None) -> Links:
    """All links of the record, or those of the report that `prefix` is the beginning of the id of.

    Of a report they are those in which it has a part, whichever it is. Raises NotFoundError for an unknown id.
    """
    wanted = [identify(store, prefix, "report")] if prefix else None
    reuses = taken_from(store.reuses(wanted))
    citations = store.citations(wanted)
    if wanted:
        citing = store.citations_of(wanted)
        citations = (*citations, *(one for one in citing if one not in citations))
    ids = {reuse.derived for reuse in reuses} | {reuse.source for reuse in reuses}
    ids |= {citation.report for citation in citations} | {citation.target for citation in citations}
    lines = {line.id: line for line in store.report_lines(ids)}
    texts = {id_: report.text for id_ in lines if (report := store.report(id_))}
    return Links(reuses, citations, lines, texts, {one.id: one for one in store.externals(ids)})
