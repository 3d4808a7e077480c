"""Credits: where a report says, in its dateline, sign-off, authors or words, that it has something from an outlet."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from firsthand.domain import BlockKind, Report

OPENING = 160
"""Characters of a report's first paragraph in which a dateline's credit can stand."""

CLOSING = 200

_BRACKETS = re.compile(r"[(\[/]([^()\[\]\n]{2,60})[)\]/]")
_AGENCY = frozenset(("wire", "newswire", "agency", "agence", "agentur", "agencia", "agenzia"))
_AGENCIES = frozenset(
    ("reuters", "ap", "afp", "dpa", "pa", "upi", "tass", "interfax", "xinhua", "ansa", "efe", "kyodo", "ritzau", "ntb")
)
_CREDITING = frozenset((BlockKind.DATELINE, BlockKind.SIGN_OFF, BlockKind.HEADER))


def credits_(report: Report, outlet: str | None) -> bool:
    """True where the page is marked as that outlet's: by its authors, dateline, sign-off or closing bracket."""
    name = _plain(outlet)
    if not name or name == _plain(report.outlet):
        return False
    places = [*report.authors, report.dateline or "", *_bracketed(report)]
    places += [block.span.of(report.text)[:CLOSING] for block in report.blocks if block.kind in _CREDITING]
    return any(f" {name} " in f" {_plain(place)} " for place in places)


def is_agency(outlet: str | None) -> bool:
    """True for an outlet that by its name is a news agency."""
    words = _plain(outlet).split()
    return bool(words) and (bool(_AGENCY.intersection(words)) or words[0] in _AGENCIES)


def names(report: Report, outlet: str | None) -> bool:
    """True where the outlet's name, of at least two words or eight letters, stands somewhere in the report."""
    name = _plain(outlet)
    if name == _plain(report.outlet) or (" " not in name and len(name) < 8):
        return False
    return f" {name} " in f" {_plain(report.text)} "


def links_to(report: Report, url: str | None) -> bool:
    """True where the report has a hyperlink to that address, whatever the scheme, "www." and what follows "?"."""
    address = _address(url or "")
    return bool(address) and any(_address(link.href) == address for link in report.links)


def _bracketed(report: Report) -> list[str]:
    prose = report.prose
    if not prose:
        return []
    opening = prose[0].span.of(report.text)[:OPENING]
    closing = prose[-1].span.of(report.text)[-CLOSING:]
    return [match[1] for part in (opening, closing) for match in _BRACKETS.finditer(part)]


def _plain(name: str | None) -> str:
    words = re.findall(r"[^\W_]+", (name or "").lower())
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _address(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return (parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/")) if parts.netloc else ""
