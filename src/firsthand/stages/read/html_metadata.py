"""What an HTML page says of itself, from every place that says it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from lxml import etree
from trafilatura.metadata import extract_metadata

from .address import from_address, split_address
from .draft import Proposal
from .foreign import FOREIGN_TROUBLE
from .json_ld import from_json_ld
from .meta_tags import from_marks, from_meta_tags
from .titles import hung_on

MOST_HEADINGS = 2
MOST_PIECES = 100


def page_proposals(
    page: etree._Element, url: str | None, obtained_at: datetime, *, small: bool
) -> tuple[tuple[Proposal, ...], str | None]:
    """All that was found for the page's fields, and the page's address, `url` where that is known.

    `small` says that trafilatura and htmldate, whose time grows faster than the page, may be asked too.
    """
    found = [*from_json_ld(page), *from_meta_tags(page), *from_marks(page), *_from_title(page)]
    if url:
        found.append(Proposal("url", url, "url"))
    said = [p.value for p in found if p.field == "url" and split_address(p.value)]
    address = url or next(iter(said), None)
    found += from_address(address)
    if small:
        found += _from_trafilatura(page, address, obtained_at)
    return tuple(found), address


def _from_title(page: etree._Element) -> Iterator[Proposal]:
    """The outlet's name, where the title is the heading with that hung on."""
    title = next(page.iter("title"), None)
    headings = list(islice(page.iter("h1"), MOST_HEADINGS))
    if title is None or len(headings) != 1:
        return
    words, heading = ("".join(map(str, islice(element.itertext(), MOST_PIECES))) for element in (title, headings[0]))
    name = hung_on(words, heading)
    if name is not None:
        yield Proposal("outlet", name, "title")


def _from_trafilatura(page: etree._Element, url: str | None, obtained_at: datetime) -> Iterator[Proposal]:
    """What trafilatura finds, and the date that htmldate, which it calls, finds in the head and the text."""
    dates = {"original_date": True, "extensive_search": True, "max_date": obtained_at.date().isoformat()}
    try:
        document = extract_metadata(copy.deepcopy(page), url, dates)
    except FOREIGN_TROUBLE:
        return  # the other places are enough; nothing that they say is lost
    for field, value in (
        ("title", document.title),
        ("authors", document.author),
        ("outlet", document.sitename),
        ("section", next(iter(document.categories or ()), None)),
    ):
        if isinstance(value, str) and value.strip():
            yield Proposal(field, value, "trafilatura")
    if isinstance(document.date, str):
        yield Proposal("published", document.date, "htmldate")
