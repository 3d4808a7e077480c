"""The lines above a story: date, section, byline, source. They are metadata kept in their place, not prose."""

from __future__ import annotations

import re

from firsthand.text.dates import dates_in

from .draft import Proposal
from .names import author_names, looks_like_names
from .words import HOME, OUTLET_WORDS

LONGEST_LINE = 160
LONGEST_MASTHEAD = 5
"""Words of a name that stands above the story's header lines."""

_SMALL = frozenset({"of", "the", "and", "for", "&", "de", "di", "du", "der", "la", "do", "da"})

_BYLINE = re.compile(
    r"(?:(?:written|reported|report|story|text|words) )?by:?\s+(?P<names>\S.*)"
    r"|(?:from|von|author|authors|reporter|byline|text|words):\s*(?P<named>\S.*)",
    re.I,
)
_FROM = re.compile(r"(?:from|von)\s+", re.I)
_DATED = re.compile(
    r"(?:(?P<changed>updated|last updated|last modified|modified)"
    r"|date|published|first published|posted|created|issued)\b\W{0,3}(?:on |at )?",
    re.I,
)
_LABELLED = re.compile(
    r"(?P<label>source|outlet|publisher|section|category|rubric|url|link|title|headline|language)\s?:\s*(?P<value>\S.*)",
    re.I,
)
_FIELD = {
    "source": "outlet",
    "outlet": "outlet",
    "publisher": "outlet",
    "section": "section",
    "category": "section",
    "rubric": "section",
    "url": "url",
    "link": "url",
    "title": "title",
    "headline": "title",
    "language": "language",
}
_CRUMB = re.compile(r"\s*[>»›/|•·]\s*")
_BESIDE = re.compile(r"\s+[·|•–—-]\s+|\s*\|\s*")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|tue|wed|thu|fri|sat|sun)\b", re.I)
_CLOCK = re.compile(r"\b(?:at )?[0-2]?\d[:.][0-5]\d(?::[0-5]\d)?\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,5}\b|clock\b)?", re.I)


def header_line(line: str) -> tuple[Proposal, ...] | None:
    """What a line above a story says; None where it is no such line."""
    line = line.strip()
    if not line or len(line) > LONGEST_LINE:
        return None
    return _byline(line) or _dated_byline(line) or _dated(line) or _labelled(line) or _masthead(line)


def _byline(line: str) -> tuple[Proposal, ...] | None:
    match = _BYLINE.fullmatch(line)
    if not match:
        return None
    names = match["names"] or match["named"]
    before_role = re.split(r",|\||\sin\s|\s[–—-]\s", names)[0]
    if names.endswith((".", "?", "!")) and len(names.split()) > 4:
        return None
    if not looks_like_names(before_role) or not author_names(names):
        return None
    return (Proposal("authors", names, "text"),)


def _dated_byline(line: str) -> tuple[Proposal, ...] | None:
    """A name and a date on one line; the date makes a "From" without a colon a byline."""
    date = next(dates_in(line), None)
    if not date or _left_over(line[date.end :]):
        return None
    who = _WEEKDAY.sub("", line[: date.start]).strip(" ,|·•–—-")
    who = _FROM.sub("by ", who, count=1)
    byline = _byline(who)
    return (*byline, Proposal("published", date.iso, "text")) if byline else None


def _dated(line: str) -> tuple[Proposal, ...] | None:
    label = _DATED.match(line)
    date = next(dates_in(line), None)
    if not date:
        return None
    field = "modified" if label and label["changed"] else "published"
    before = line[label.end() if label else 0 : date.start]
    if _left_over(before):
        return None
    after = _CLOCK.sub(" ", line[date.end :], count=1)
    if label:
        return (Proposal(field, date.iso, "text"), *_breadcrumb(after))
    return None if _left_over(after) else (Proposal(field, date.iso, "text"),)


def _left_over(text: str) -> bool:
    """True where words stand beside the date that are no weekday or time of day."""
    return any(c.isalnum() for c in _CLOCK.sub(" ", _WEEKDAY.sub(" ", text)))


def _breadcrumb(text: str) -> tuple[Proposal, ...]:
    """The section that stands last in a path such as "Home page politics" or "Home > World > Asia"."""
    text = " ".join(text.split()).strip(" ,.|–—-")
    parts = [part for part in _CRUMB.split(text) if part and part.lower() not in HOME]
    if not parts:
        return ()
    last = parts[-1]
    for home in sorted(HOME, key=len, reverse=True):
        if last.lower().startswith(f"{home} "):
            last = last[len(home) + 1 :]
            break
    return (Proposal("section", last, "text"),) if len(last) <= 60 else ()


def _labelled(line: str) -> tuple[Proposal, ...] | None:
    match = _LABELLED.fullmatch(line)
    if not match or (match["value"].endswith(".") and len(match["value"].split()) > 6):
        return None
    return (Proposal(_FIELD[match["label"].lower()], match["value"], "text"),)


def _masthead(line: str) -> tuple[Proposal, ...] | None:
    """An outlet's name that stands alone, or with the section and the date beside it."""
    pieces = [piece.strip() for piece in _BESIDE.split(line) if piece.strip()]
    dates = [piece for piece in pieces if _dated(piece)]
    rest = [piece for piece in pieces if piece not in dates]
    if not rest or len(rest) > 2 or len(rest[0].split()) > 5:
        return None
    if not dates and (len(pieces) > 1 or not _is_outlet(rest[0])):
        return None
    found = [Proposal("outlet", rest[0], "text"), *(Proposal("section", piece, "text") for piece in rest[1:])]
    return (*found, *(proposal for piece in dates for proposal in _dated(piece) or ()))


def is_masthead_name(line: str) -> bool:
    """True for a line of one to five words, capitals and “of the” alone, that can be an outlet's name.

    >>> is_masthead_name("Post of the Coast"), is_masthead_name("Dam leaks again")
    (True, False)
    """
    words = line.split()
    if not 0 < len(words) <= LONGEST_MASTHEAD or line[-1] in ".,;!?…" or ":" in line:
        return False
    return words[0][0].isupper() and all(w[0].isupper() or w in _SMALL for w in words)


def _is_outlet(name: str) -> bool:
    words = name.split()
    ends = {words[0].lower(), words[-1].lower()}
    return 1 < len(words) <= 5 and bool(ends & OUTLET_WORDS) and all(word[0].isupper() for word in words)
