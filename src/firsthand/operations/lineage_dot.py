"""A claim's lineage in Graphviz's DOT language, for `dot -Tsvg`; every word of a report is escaped."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Edge, SourcedStatement, Stance
from firsthand.operations.claims import ClaimView

WORDS = 60
"""Characters of a statement that a node shows."""

_COLOURS = {Stance.SUPPORTS: "#1b6e3c", Stance.DENIES: "#a02020", Stance.QUALIFIES: "#8a6d00"}
_CERTAIN = 0.5


def lineage_as_dot(view: ClaimView) -> str:
    """The graph: a box a statement, by origin; a dashed one what lies outside the record; edges lead to the source."""
    return "\n".join(("digraph lineage {", *(f"  {line}" for line in _lines(view)), "}")) + "\n"


def _lines(view: ClaimView) -> Iterator[str]:
    yield f"label={_quoted(view.claim.title)}; labelloc=t; rankdir=RL; fontname=Helvetica"
    yield "node [shape=box, fontname=Helvetica, fontsize=10]; edge [fontname=Helvetica, fontsize=9]"
    for number, group in enumerate(view.groups):
        if group.origin is None:
            yield from (_statement(one.said, one.stance) for one in group.statements)
            continue
        yield f"subgraph cluster_{number} {{"
        yield f"  label={_quoted(f'origin: {group.origin.label}')}; style=rounded"
        yield from (f"  {_statement(one.said, one.stance)}" for one in group.statements)
        yield "}"
    for external in view.externals.values():
        about = f" of {external.about}" if external.about else ""
        yield f"{_quoted(external.id)} [label={_quoted(f'{external.kind}: {external.name}{about}')}, style=dashed]"
    for report in view.reports.values():
        if any(report.id in (edge.source, edge.target) for edge in _edges(view)):
            yield f"{_quoted(report.id)} [label={_quoted(f'{report.outlet or report.label}')}, shape=note]"
    for edge in _edges(view):
        label = f"{edge.kind} {edge.probability:.0%}"
        style = "solid" if edge.probability >= _CERTAIN else "dotted"
        yield f"{_quoted(edge.source)} -> {_quoted(edge.target)} [label={_quoted(label)}, style={style}]"


def _edges(view: ClaimView) -> tuple[Edge, ...]:
    return view.lineage.edges if view.lineage else ()


def _statement(said: SourcedStatement, stance: Stance) -> str:
    words = " ".join(said.statement.content_text.split())
    short = words if len(words) <= WORDS else f"{words[: WORDS - 1]}…"
    short += "".join(f" [{mark}]" for mark in said.marks)
    where = " · ".join(part for part in (said.outlet, (said.published or "")[:10]) if part) or said.report_label
    label = f"{where}\n{said.chain.speaker.label if said.chain else 'unknown'}: {short}"
    return f"{_quoted(said.statement.id)} [label={_quoted(label)}, color={_quoted(_COLOURS[stance])}]"


def _quoted(text: str) -> str:
    r"""A DOT string: nothing in it ends the string, and no backslash means more than itself.

    >>> print(_quoted('a "b"\\G'))
    "a \"b\"\\G"
    """
    plain = "".join(c if c == "\n" or c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
