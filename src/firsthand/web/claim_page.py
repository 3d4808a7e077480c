"""All that the page of one claim shows: its statements by origin, its edges as rows, its lineage as a drawing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from firsthand.domain import Edge, SourcedStatement, Stance, words_of
from firsthand.operations.claim_sides import Side, first_of, sides_of
from firsthand.operations.claims import ClaimView

from .lineage_drawing import Drawing, drawing
from .lineage_nodes import Telling, against_time
from .reading_page import address

MOST_STATEMENTS = 400
MOST_EDGES = 200
"""How many statements and edges one page lists; the JSON has all."""

REPEATED = 300
"""How many characters of evidence a row repeats."""

type TextOf = Callable[[str], str | None]
"""The text of the report with that id; None where the record has none."""


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """An edge in words; `evidence` are words of what derives, `more` characters of them are not repeated."""

    source: Telling
    target: Telling
    edge: Edge
    evidence: str
    more: int
    against_time: bool


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """`sides` and `rows` are at most as many as a page lists; what is left out is counted.

    `reports` are those that support the claim, as the origins do that are counted; `anonymous` are the parties of
    that id who have no name.
    """

    view: ClaimView
    reports: int
    sides: tuple[Side, ...]
    rows: tuple[EdgeRow, ...]
    drawing: Drawing | None
    missing_statements: int
    missing_rows: int


def claim_page(view: ClaimView, text_of: TextOf) -> ClaimPage:
    """The page of a claim; `text_of` is asked for the words that show an edge."""
    edges = view.lineage.edges if view.lineage else ()
    tellings = tellings_of(view)
    by_id = {telling.id: telling for telling in tellings}
    surest = sorted(edges, key=lambda edge: (-edge.probability, edge.source, edge.target, edge.kind.value))
    sides = first_of(sides_of(view.groups), MOST_STATEMENTS)
    listed = sum(len(group.statements) for side in sides for group in side.groups)
    return ClaimPage(
        view=view,
        reports=supporting_reports(view),
        sides=sides,
        rows=tuple(_row(edge, by_id, text_of) for edge in surest[:MOST_EDGES]),
        drawing=drawing(view.lineage, tellings) if view.lineage and tellings else None,
        missing_statements=len(view.claim.statements) - listed,
        missing_rows=max(0, len(edges) - MOST_EDGES),
    )


def supporting_reports(view: ClaimView) -> int:
    """How many reports say so; those that only deny or qualify it say something else."""
    saying = (id_ for id_, stance in view.claim.statements if stance is Stance.SUPPORTS and id_ in view.statements)
    return len({view.statements[id_].statement.report for id_ in saying})


def tellings_of(view: ClaimView) -> tuple[Telling, ...]:
    """The nodes of the lineage: the claim's statements, and all that its edges name beside them."""
    stances = dict(view.claim.statements)
    named = dict.fromkeys(one for one in stances if one in view.statements)
    for edge in view.lineage.edges if view.lineage else ():
        named |= {edge.source: None, edge.target: None}
    return tuple(_telling(one, stances.get(one), view) for one in named)


def statement_href(statement: str) -> str:
    """The way to a statement's exact words in the reading view."""
    return f"/statements/{quote(statement, safe='')}"


def _telling(one: str, stance: Stance | None, view: ClaimView) -> Telling:
    if said := view.statements.get(one):
        name = said.outlet or said.report_label or "outlet unknown"
        words, report = _as_said(said), said.statement.report
        return Telling(one, name, said.published, words, statement_href(one), stance, report=report)
    if report_line := view.reports.get(one):
        name = report_line.outlet or report_line.label or "outlet unknown"
        return Telling(one, name, report_line.published, report_line.label, address(one))
    if external := view.externals.get(one):
        return Telling(one, external.name, external.about, f"a {external.kind.value}", "#edges", outside=True)
    return Telling(one, "not in the record any more", None, one, "#edges", outside=True)


def _as_said(said: SourcedStatement) -> str:
    """Its content with its cue and marks, as plain words."""
    cue = f"{said.statement.cue_words}: " if said.statement.cue_words else ""
    return f"{cue}{said.statement.content_text}{''.join(f' [{mark}]' for mark in said.marks)}"


def _row(edge: Edge, by_id: dict[str, Telling], text_of: TextOf) -> EdgeRow:
    source, target = by_id[edge.source], by_id[edge.target]
    text = text_of(source.report or source.id) if edge.evidence else None
    words = " ".join(words_of(edge.evidence, text).split()) if text else ""
    shown = words if len(words) <= REPEATED else words[:REPEATED] + "…"
    return EdgeRow(source, target, edge, shown, max(0, len(words) - REPEATED), against_time(source, target))
