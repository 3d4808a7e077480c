"""What the record knows around one report: which claims its statements are in, and which words others have as well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from firsthand.domain import ClaimSummary, Report, ReportSummary, Reuse, Span
from firsthand.operations.claims import claims_of
from firsthand.operations.open_record import Store
from firsthand.operations.taken_from import taken_from

MOST = 50
"""How many reports with the same words are listed; the others are counted."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """Another report that has words of this one: `share`, 0 to 1, of this report's words stand in it.

    `taken` is the probability that this report has them from the other.
    """

    reuse: Reuse
    other: ReportSummary
    share: float
    taken: float

    @property
    def how(self) -> str:
        """Who has the words from whom, as far as that can be told."""
        if self.taken >= 0.75:
            return "taken from"
        return "found later in" if self.taken <= 0.25 else "also in"


@dataclass(frozen=True, slots=True)
class Around:
    """`claims` are by the ids of statements; `shared` are spans of this report that others have too, apart."""

    claims: Mapping[str, tuple[ClaimSummary, ...]] = field(default_factory=dict)
    sharing: tuple[Sharing, ...] = ()
    more: int = 0
    shared: tuple[Span, ...] = ()


def around(store: Store, report: Report, statements: Iterable[str]) -> Around:
    """What the record knows around the report and these of its statements."""
    reuses = taken_from(store.reuses([report.id]))
    others = {_other(reuse, report.id) for reuse in reuses}
    lines = {line.id: line for line in store.report_lines(others)}
    sharing = [_sharing(reuse, report.id, lines) for reuse in reuses if _other(reuse, report.id) in lines]
    sharing.sort(key=lambda one: (-one.share, one.other.published or "", one.other.id))
    claims = {statement: found for statement in statements if (found := claims_of(store, statement))}
    return Around(claims, tuple(sharing[:MOST]), max(0, len(sharing) - MOST), _shared(reuses, report.id))


def _other(reuse: Reuse, report: str) -> str:
    return reuse.source if reuse.derived == report else reuse.derived


def _sharing(reuse: Reuse, report: str, lines: Mapping[str, ReportSummary]) -> Sharing:
    derived = reuse.derived == report
    share = reuse.of_derived if derived else reuse.of_source
    taken = reuse.direction if derived else 1 - reuse.direction
    return Sharing(reuse, lines[_other(reuse, report)], share, taken)


def _shared(reuses: Iterable[Reuse], report: str) -> tuple[Span, ...]:
    spans = sorted(
        passage.derived if reuse.derived == report else passage.source for reuse in reuses for passage in reuse.passages
    )
    joined: list[Span] = []
    for span in spans:
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
