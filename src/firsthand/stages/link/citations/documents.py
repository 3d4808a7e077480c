"""Documents that a chain names: nodes outside the record, by name and about the day."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Citation, EdgeKind, External, ExternalKind, Reading, Report, Role
from firsthand.domain.outlet import folded

from .days import published

MENTIONED = 0.9

OWN_WORDS = ("our ", "an earlier ", "a previous ")


def documents_named(reading: Reading, report: Report, by: str) -> Iterator[tuple[External, Citation]]:
    """For each hop that is a document with a name of its own: its node, and the citation of it.

    A document with a name has a capital in it and no "a" before it ("the Weirs Office's register"); "a letter" could be
    any letter. Two reports of one day that name it alike mean one node; of two days, two, since offices write often.
    """
    at = published(report.published)
    about = at.first.date().isoformat() if at is not None else None
    for statement in reading.statements:
        for hop in reading.chain_of(statement).hops[1:]:
            name = hop.name or ""
            if hop.role is Role.DOCUMENT and _is_name(name):
                external = External.named(ExternalKind.DOCUMENT, f"document:{folded(name)}", name, about=about)
                why = f"it goes back to a document: {name}"
                yield (
                    external,
                    Citation(report.id, statement.id, external.id, EdgeKind.CITES, hop.evidence, MENTIONED, why, by),
                )


def _is_name(name: str) -> bool:
    lower = name.lower()
    return name != lower and not lower.startswith(("a ", "an ", *OWN_WORDS)) and bool(folded(name))
