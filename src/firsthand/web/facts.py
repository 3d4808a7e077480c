"""A report's metadata as the page shows it: each field's value, and the candidates that it was chosen from."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.domain import Candidate, Report


@dataclass(frozen=True, slots=True)
class Fact:
    """One field; `value` is None where the report gives none."""

    name: str
    value: str | None
    candidates: tuple[Candidate, ...]


_NAMES = {
    "title": "Title",
    "outlet": "Outlet",
    "authors": "Authors",
    "published": "Published",
    "modified": "Modified",
    "section": "Section",
    "dateline": "Dateline",
    "language": "Language",
    "lead": "Lead",
    "url": "Address",
}


def _moment(iso: str | None) -> str | None:
    """A date and time with a space between them, as people write it."""
    return iso.replace("T", " ", 1) if iso else None


def facts_of(report: Report) -> tuple[Fact, ...]:
    """Every field that a report can have, given or not; then those that only its candidates know of."""
    values: dict[str, str | None] = {
        "title": report.title,
        "outlet": report.outlet,
        "authors": ", ".join(report.authors) or None,
        "published": _moment(report.published),
        "modified": _moment(report.modified),
        "section": report.section,
        "dateline": report.dateline,
        "language": report.language,
        "lead": report.lead,
        "url": report.url,
    }
    known = tuple(Fact(label, values[name], report.fields.get(name, ())) for name, label in _NAMES.items())
    other = tuple(
        Fact(name.replace("_", " ").capitalize(), candidates[0].value if candidates else None, candidates)
        for name, candidates in report.fields.items()
        if name not in values
    )
    return known + other
