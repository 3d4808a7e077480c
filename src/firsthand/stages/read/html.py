"""HTML to a draft: decode, bound, parse once, then the page's metadata and its body."""

from __future__ import annotations

import re
from datetime import datetime

from lxml import etree
from lxml.html import HTMLParser

from firsthand.domain import Capture

from .decoding import charset_in_page, charset_of, decode
from .draft import Draft, Unread
from .html_body import find_body
from .html_metadata import page_proposals
from .limits import ReadLimits

NO_BODY = "no readable body was found on the page; it may need a login or scripts: save it from a browser once it shows"
LONGEST_TAG = 2_000
"""Characters of a tag up to which its attributes are not counted."""
MOST_ATTRIBUTES = 300

_BREAKS = re.compile(r"(?:<br\s{0,8}/?>\s{0,8}){3,}", re.IGNORECASE)


def read_html(capture: Capture, data: bytes, limits: ReadLimits) -> Draft | Unread:
    """The draft of a page; Unread where it has no readable body."""
    declared = charset_of(capture.media_type) or charset_in_page(data)
    decoded = decode(data, declared)
    return draft_of_page(decoded.text, capture.url, capture.obtained_at, limits, decoded.notes)


def draft_of_page(
    html: str, url: str | None, obtained_at: datetime, limits: ReadLimits, notes: tuple[str, ...] = ()
) -> Draft | Unread:
    """The draft of a page's decoded text; `url` is where it was, if that is known."""
    html, cut = bounded(html, limits)
    notes += cut
    page = parse(html)
    if page is None:
        return Unread(NO_BODY, notes)
    tags = html.count("<")
    small = tags <= limits.tags
    if not small:
        notes += (f"the page has {tags:,} tags, more than {limits.tags:,}: its paragraphs were read by a plain walk",)
    proposals, address = page_proposals(page, url, obtained_at, small=small)
    body = find_body(page, limits, address, small=small)
    if body is None:
        return Unread(NO_BODY, notes)
    return Draft(body.text, body.blocks, body.links, proposals, (*notes, *body.notes), address)


def parse(html: str) -> etree._Element | None:
    """The page's root element; None where there is no markup at all. Comments are left out."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None
    return root if root is not None and isinstance(root.tag, str) else None


def bounded(html: str, limits: ReadLimits) -> tuple[str, tuple[str, ...]]:
    """The page with what no honest page has cut down, so that parsing takes time in proportion; what was cut.

    Runs of line breaks are folded, stretches of text longer than a report may be are cut, and tags with very many
    attributes lose them, since parsers compare each attribute with all before it.
    """
    html = _BREAKS.sub("<br><br>", html.replace("\x00", ""))
    pieces, cut = [], 0
    for piece in html.split("<"):
        if len(piece) > LONGEST_TAG:
            tag, end, words = piece.partition(">")
            if len(tag) > LONGEST_TAG and (
                len(tag.split(None, MOST_ATTRIBUTES)) > MOST_ATTRIBUTES or tag.count("=") > MOST_ATTRIBUTES
            ):
                piece = f"{tag.split(None, 1)[0][:100]}{end}{words}" if end else ""
            cut += max(0, len(piece) - limits.characters)
            piece = piece[: limits.characters]
        pieces.append(piece)
    note = (f"{cut:,} characters of one stretch of the page were not read: it is longer than a report may be",)
    return "<".join(pieces), note if cut else ()
