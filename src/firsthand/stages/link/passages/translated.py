"""Two reports of which one translates the other: what is said of them, as text reuse."""

from __future__ import annotations

import re

from firsthand.domain import Passage, Report, Reuse, ReuseKind, Span

from .carried import sentences_of
from .direction import Hint, hints, probability
from .translation import Beside, carried_over

BY = "link/translations@1"

SAYS_SO = 2.0
"""Weight of a report's word that it is translated."""

AT_EITHER_END = 300
"""Characters at a report's beginning and end in which it says so."""

_TRANSLATED = re.compile(
    r"\btranslat(?:ed|ion)\b|\bübersetz|\btradui|\btraduction\b|перев[её][лд]|переклад", re.IGNORECASE
)


def translated(report: Report, other: Report) -> Reuse | None:
    """How one report translates the other, or both a third; None where they do not.

    Also a report that went through another language and back. The order of the two arguments does not matter.
    """
    first, second = sorted((report, other), key=lambda one: one.id)
    pairs = carried_over(first.text, second.text)
    if first.id == second.id or not pairs:
        return None
    passages = [_passage(pair, first.text, second.text) for pair in pairs]
    shares = _share([p.derived for p in passages], first.text), _share([p.source for p in passages], second.text)
    found = (*hints(first, second, shares), *_saying_so(first, 1), *_saying_so(second, -1))
    sure = probability(found)
    forth = sure >= 0.5
    if not forth:
        first, second, shares = second, first, shares[::-1]
        passages = [Passage(passage.source, passage.derived) for passage in passages]
    why = f"{sum(pair.shared for pair in pairs)} numbers, dates and names in the same order, in {len(pairs)} sentences"
    said = [hint.why for hint in found if (hint.weight > 0) == forth]
    parts = tuple(sorted(passages))
    return Reuse(first.id, second.id, ReuseKind.TRANSLATION, parts, *shares, max(sure, 1 - sure), (why, *said), BY)


def _saying_so(report: Report, sign: int) -> list[Hint]:
    text = report.text
    said = _TRANSLATED.search(text[:AT_EITHER_END]) or _TRANSLATED.search(text[-AT_EITHER_END:])
    return [Hint(sign * SAYS_SO, "says that it is a translation")] if said else []


def _passage(pair: Beside, text: str, other: str) -> Passage:
    here, there = sentences_of(text)[slice(*pair.here)], sentences_of(other)[slice(*pair.there)]
    return Passage(Span(here[0].span.start, here[-1].span.end), Span(there[0].span.start, there[-1].span.end))


def _share(spans: list[Span], text: str) -> float:
    return sum(span.end - span.start for span in spans) / max(1, len(text))
