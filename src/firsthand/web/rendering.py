"""Templates to answers. Everything is escaped by the environment; no template marks anything as safe."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from firsthand.domain import ClaimSummary, Independence, Spans, likeliest

from .cards import hand_in_words
from .lineage_words import share_in_words, stance_in_words


def render(request: Request, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """The template as an answer; `path` tells it which page it is on."""
    html = environment().get_template(template).render(path=request.url.path, **context)
    return HTMLResponse(html.encode("utf-8", errors="replace"), status_code=status)


@cache
def environment() -> Environment:
    """The templates of the package, with the few filters that they use."""
    made = Environment(
        loader=PackageLoader("firsthand.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "hand": hand_in_words,
        "count": count,
        "pieces": pieces,
        "moment": moment,
        "spans": spans,
        "day": day,
        "percent": share_in_words,
        "likeliest": likeliest_of,
        "stance": stance_in_words,
        "typed": shlex.join,
    }
    made.tests["sha256"] = is_sha256
    return made


def is_sha256(text: str) -> bool:
    """True for 64 hexadecimal digits in lower case."""
    return len(text) == 64 and set(text) <= set("0123456789abcdef")


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> count(1, "report"), count(12500, "report"), count(2, "party", "parties")
    ('1 report', '12,500 reports', '2 parties')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def pieces(text: str, matches: Spans) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it matches the search.

    >>> list(pieces("the flooded shaft", ((4, 11),)))
    [('the ', False), ('flooded', True), (' shaft', False)]
    """
    at = 0
    for start, end in sorted(matches):
        start = max(start, at)
        if start >= end:
            continue
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


def likeliest_of(figures: Independence | ClaimSummary) -> str:
    """How many there most likely are, where the lowest and the highest figure leave that open; none is None."""
    assert figures.lowest is not None and figures.expected is not None and figures.highest is not None
    return likeliest(figures.lowest, figures.expected, figures.highest)


def moment(at: datetime) -> str:
    """A moment to the minute, in its own time zone, which is UTC for all that Firsthand notes."""
    return f"{at:%Y-%m-%d %H:%M} {at.tzname() or ''}".strip()


def day(published: str | None) -> str:
    """The date alone, as precise as it is known.

    >>> day("2026-03-04T10:00:00+01:00"), day("2026-03"), day(None)
    ('2026-03-04', '2026-03', 'date unknown')
    """
    return published[:10] if published else "date unknown"


def spans(found: Spans) -> str:
    """Spans for a script to read: "12-40 52-60"."""
    return " ".join(f"{start}-{end}" for start, end in found)
