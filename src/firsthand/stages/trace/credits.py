"""Credits: an agency named in the dateline or the sign-off, whose report the page is: "(Reuters) –"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.domain import BlockKind, Channel, PartyKind, Report, Role, Span
from firsthand.text.outlets import is_initials_of

from .hands import Hand
from .scene import Scene
from .traits import is_outlet_name
from .words.bodies import AGENCIES, AGENCY_PHRASES

OPENING = 120
"""Characters of the first paragraph in which a dateline's credit can stand."""

_BRACKETS = re.compile(r"\(([^()\n]{2,40})\)")
_DASH_AFTER = re.compile(r"\s{0,2}(?:[-–—]|--)\s")


def credited(report: Report) -> Iterator[tuple[str, Span]]:
    """Each agency that the page credits as its source, with where; the outlet itself is none."""
    seen: set[str] = set()
    outlet = report.outlet or ""
    for name, span in (*_in_datelines(report), *_in_sign_offs(report)):
        own = name.lower() == outlet.lower() or is_initials_of(name, outlet)
        if name.lower() not in seen and not own:
            seen.add(name.lower())
            yield name, span


def _in_datelines(report: Report) -> Iterator[tuple[str, Span]]:
    """What stands in brackets before a dash at the very start is a credit, known as an agency or not."""
    openings = [b.span for b in report.blocks if b.kind is BlockKind.DATELINE]
    first = next((b.span for b in report.blocks if b.kind is BlockKind.PARAGRAPH), None)
    if first is not None:
        openings.append(Span(first.start, min(first.end, first.start + OPENING)))
    for opening in openings:
        yield from _in_opening(report, opening)


def _in_opening(report: Report, opening: Span) -> Iterator[tuple[str, Span]]:
    for match in _BRACKETS.finditer(report.text, opening.start, opening.end):
        name = match.group(1).strip()
        dash = _DASH_AFTER.match(report.text, match.end())
        place = report.text[opening.start : match.start()].split()
        if _is_title_case(name.split()) and _is_title_case(place) and (dash or match.end() >= opening.end):
            yield name, Span(match.start(1), match.end(1))


def paragraph_credits(scene: Scene) -> dict[int, Hand]:
    """The agency that a later paragraph credits in a dateline of its own, by the paragraph's number."""
    report = scene.report
    found: dict[int, Hand] = {}
    for number, block in enumerate(report.blocks):
        if block.kind is not BlockKind.PARAGRAPH or number == _first_paragraph(report):
            continue
        opening = Span(block.span.start, min(block.span.end, block.span.start + OPENING))
        for name, span in _in_opening(report, opening):
            draft = scene.cast.called(name, PartyKind.OUTLET, span)
            found[number] = Hand(draft, Role.RELAYER, Channel.ARTICLE, (span,))
    return found


def _first_paragraph(report: Report) -> int:
    return next((n for n, block in enumerate(report.blocks) if block.kind is BlockKind.PARAGRAPH), -1)


def _is_title_case(words: list[str]) -> bool:
    """True for up to six words that are names, dates or abbreviations, as a dateline's are."""
    return len(words) <= 6 and all(not word[0].isalpha() or word[0].isupper() for word in words)


def _in_sign_offs(report: Report) -> Iterator[tuple[str, Span]]:
    """A sign-off mostly holds an author's initials, so that only agencies and outlets known by name count."""
    for block in report.blocks:
        if block.kind is not BlockKind.SIGN_OFF:
            continue
        for match in re.finditer(r"[^()/,;\s][^()/,;]{0,60}", block.span.of(report.text)[:400]):
            name = match.group().strip(" .")
            lower = name.lower()
            if lower in AGENCIES or lower in AGENCY_PHRASES or is_outlet_name(lower.split() or [""]):
                start = block.span.start + match.start()
                yield name, Span(start, start + len(name))


def credit_hands(scene: Scene) -> tuple[Hand, ...]:
    """The credited agencies as relayers, straight under the publisher."""
    hands = []
    for name, span in credited(scene.report):
        draft = scene.cast.called(name, PartyKind.OUTLET, span)
        hands.append(Hand(draft, Role.RELAYER, Channel.ARTICLE, (span,)))
    return tuple(hands)
