"""Credits: an agency or paper that a page names as whose report it prints, in dateline, byline, sign-off or a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.domain import BlockKind, Report, Span

from .naming import How, Naming
from .outlets_named import OutletsNamed

OPENING = 140
"""Characters of the first paragraph in which a dateline can stand."""

_NAME = r"(?:the |The )?[A-ZÀ-ÞА-Я][\w’'.&-]*(?:[ -](?:(?:of|and|de|la|for|the)[ -])?[A-ZÀ-ÞА-Я0-9][\w’'.&-]*){0,5}"
_BRACKETS = re.compile(r"\((?P<name>[^()\n]{2,60})\)(?=\s{0,2}(?:[-–—:]|--)|\s*$)")
_BEFORE_DASH = re.compile(r"^[^\n]{0,80}?,\s*(?P<name>[^,\n()]{2,50}?)\s{0,2}(?:[–—]|--|\s-\s)")
_NAMES = rf"(?P<name>{_NAME}(?:(?:,| and|, and|/) ?{_NAME}){{0,4}})"
_LINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NAMES} (?:also )?contributed (?:to )?(?:this|the)\b",
        r"\b(?:[Ww]ith|[Aa]dditional|[Ff]urther) (?:\w+ )?(?:reporting|material|files|information|input|reports?)"
        rf" (?:by|from) {_NAMES}",
        rf"\b(?:first|originally|previously) (?:appeared|published|reported|printed|ran) (?:in|by|on|at) {_NAMES}",
        rf"\b(?:Source|Via|Credit|Text)s?: ?{_NAMES}",
        r"\b(?:[Rr]eprinted|[Rr]epublished|[Tt]ranslated|[Tt]aken) (?:\w+ )?(?:from|by permission of|courtesy of) "
        rf"{_NAMES}",
    )
)


def named_in_credits(report: Report, outlets: OutletsNamed) -> Iterator[Naming]:
    """A naming of the report as a whole for each outlet that it credits; each outlet once."""
    seen: set[str] = set()
    for name, span in (*_in_dateline(report), *_in_sign_offs(report), *_in_lines(report), *_in_byline(report)):
        key = outlets.called(name)
        if key is not None and key not in seen:
            seen.add(key)
            yield Naming(How.CREDIT, name, (span,), span, key=key)


def _in_dateline(report: Report) -> Iterator[tuple[str, Span]]:
    openings = [block.span for block in report.blocks if block.kind is BlockKind.DATELINE]
    if report.prose:
        first = report.prose[0].span
        openings.append(Span(openings[-1].start if openings else first.start, min(first.end, first.start + OPENING)))
    for opening in openings:
        for pattern in (_BRACKETS, _BEFORE_DASH):
            for match in pattern.finditer(report.text, opening.start, opening.end):
                yield match["name"].strip(), Span(*match.span("name"))


def _in_sign_offs(report: Report) -> Iterator[tuple[str, Span]]:
    for block in report.blocks:
        if block.kind is BlockKind.SIGN_OFF:
            yield from _parted(report.text, block.span)
    if report.prose:  # a last paragraph of a bracket alone
        last = report.prose[-1].span
        match = re.search(r"\((?P<name>[^()\n]{2,60})\)\s*$", last.of(report.text))
        if match:
            yield from _parted(report.text, Span(last.start + match.start("name"), last.start + match.end("name")))


def _in_lines(report: Report) -> Iterator[tuple[str, Span]]:
    for pattern in _LINES:
        for match in pattern.finditer(report.text):
            yield from _parted(report.text, Span(*match.span("name")))


def _in_byline(report: Report) -> Iterator[tuple[str, Span]]:
    """Authors that are outlets: "By Brellon Wire"; the words in the text where they stand there."""
    for author in report.authors:
        for name in (author, *re.split(r"\s*(?:/|,|\band\b|\bmit\b|\bwith\b)\s*", author)):
            start = report.text.find(name) if name else -1
            yield name, Span(start, start + len(name)) if start >= 0 else Span(0, 0)


def _parted(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    for match in re.finditer(r"[^()/,;|\s](?:(?! and )[^()/,;|\n]){0,60}", span.of(text)[:400]):
        name = re.sub(r"^and ", "", match.group()).strip(" .–—-")
        start = span.start + match.start() + match.group().find(name)
        if name:
            yield name, Span(start, start + len(name))
