"""Where on a page the story is: trafilatura's answer, or where it has none our own plain walk over paragraphs.

trafilatura is asked for precision first, then for recall. Our own walk takes paragraphs that stand in no menu, form or
footer and read like sentences; it is also what reads pages too large to ask trafilatura about.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping

import trafilatura
from lxml import etree

from firsthand.domain import BlockKind

from .foreign import FOREIGN_TROUBLE
from .html_joints import Joints
from .html_layout import EXTRACTED, LaidOut, Part, lay_out
from .limits import ReadLimits

FEWEST_WORDS = 12
"""Words of prose below which a page has no story: a cookie notice or an error is shorter."""
FEWEST_WORDS_WALKED = 25

_HUSK = re.compile(r"[\W_]{0,20}(?:by|von|from)?[\W_]{0,20}", re.IGNORECASE)

PAGE: Mapping[str, Part] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Part.HEADING),
    **dict.fromkeys(
        ("p", "div", "article", "section", "main", "body", "td", "th", "dd", "dt", "figure"), Part.PARAGRAPH
    ),
    **dict.fromkeys(("pre", "ul", "ol", "dl", "table", "tbody", "tr", "html", "center", "hr"), Part.PARAGRAPH),
    **dict.fromkeys(("nav", "footer", "aside", "form", "header", "script", "style", "noscript", "head"), Part.SKIP),
    **dict.fromkeys(("button", "select", "template", "svg", "iframe", "object", "figcaption", "textarea"), Part.SKIP),
    "blockquote": Part.QUOTE,
    "li": Part.ITEM,
    "a": Part.LINK,
    "br": Part.BREAK,
}
"""The elements of HTML, for our own walk."""


def find_body(page: etree._Element, limits: ReadLimits, base: str | None, *, small: bool) -> LaidOut | None:
    """The story's text, blocks and links; None where the page has none. `page` is not changed.

    `small` says that the page may be given to trafilatura.
    """
    joints = Joints(page)
    for recall in (False, True) if small else ():
        extracted = _extracted(page, recall=recall)
        if extracted is not None:
            laid_out = lay_out(extracted, EXTRACTED, limits, base, joints)
            if laid_out.words >= FEWEST_WORDS:
                return _without_husks(laid_out)
    walked = walk_page(page, limits, base)
    return walked if walked.words >= FEWEST_WORDS_WALKED else None


def _without_husks(laid_out: LaidOut) -> LaidOut:
    """Without blocks such as "By ,": what is left of a byline whose name and date the extraction takes for metadata."""
    husks = [bool(_HUSK.fullmatch(block.span.of(laid_out.text))) for block in laid_out.blocks]
    return laid_out.keep(number for number, is_husk in enumerate(husks) if not is_husk) if any(husks) else laid_out


def walk_page(page: etree._Element, limits: ReadLimits, base: str | None) -> LaidOut:
    """The blocks of the whole page that read like sentences, with the headings between them."""
    laid_out = lay_out(page, PAGE, limits, base)
    text, blocks = laid_out.text, laid_out.blocks
    prose = [_reads_like_prose(block.span.of(text)) for block in blocks]
    return laid_out.keep(
        number
        for number, block in enumerate(blocks)
        if prose[number] or (block.kind is BlockKind.HEADING and any(prose[number + 1 : number + 2]))
    )


def _reads_like_prose(words: str) -> bool:
    return len(words) >= 40 and words.rstrip("\"'”’»)")[-1:] in {".", "!", "?", "…", ":"}


def _extracted(page: etree._Element, *, recall: bool) -> etree._Element | None:
    try:
        document = trafilatura.bare_extraction(
            copy.deepcopy(page),
            favor_precision=not recall,
            favor_recall=recall,
            include_comments=False,
            include_links=True,
        )
    except FOREIGN_TROUBLE:
        return None  # our own walk reads the page then
    return None if document is None else document.body
