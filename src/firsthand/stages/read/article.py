"""One article as JSON to a draft: `{"url", "title", "text", "published", …}`, a line of a feed or of a corpus."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from firsthand.domain import Capture

from .decoding import decode, without_surrogates
from .draft import Draft, Proposal, Unread
from .html import draft_of_page
from .limits import ReadLimits
from .plain import draft_of_text

TEXT = ("text", "body", "content", "articleBody", "article_text", "html")
FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "authors": ("authors", "author", "byline"),
    "outlet": ("outlet", "source", "publisher", "site_name", "site", "domain"),
    "published": ("published", "date", "published_at", "datePublished", "date_published", "publish_date", "pubDate"),
    "modified": ("modified", "updated", "dateModified", "date_modified"),
    "section": ("section", "category"),
    "language": ("language", "lang"),
    "url": ("url", "link"),
}
"""Under which names a field may stand; the first that holds words is taken."""

_MARKUP = re.compile(
    r"</(?:p|div|a|h[1-6]|li|span|em|strong|b|i|blockquote|article)\s{0,5}>|<(?:p|br|div)\s{0,5}/?>", re.I
)


def read_article(capture: Capture, data: bytes, limits: ReadLimits) -> Draft | Unread:
    """The draft of an article object; a text with tags is read as a page. Unread where it has no text."""
    decoded = decode(data)
    try:
        article = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        return Unread(f'it is not JSON ({error}); an article is one object with its text under "text"')
    if not isinstance(article, dict):
        return Unread("it is no JSON object; give several articles as JSON Lines, one object a line (.jsonl)")
    text = next((v for key in TEXT if isinstance(v := article.get(key), str) and v.strip()), None)
    if text is None:
        return Unread('it has no text; an article is one object with its text under "text"')
    text = without_surrogates(text).replace("\x00", "\ufffd")
    proposals = tuple(_proposals(article))
    url = capture.url or next((p.value for p in proposals if p.field == "url"), None)
    if _MARKUP.search(text):
        draft = draft_of_page(f"<html><body><article>{text}</article></body></html>", url, capture.obtained_at, limits)
        if isinstance(draft, Unread):
            return Unread(draft.reason, (*decoded.notes, *draft.notes))
        kept = tuple(p for p in draft.proposals if p.field != "language" or p.found_in != "meta")
        return Draft(draft.text, draft.blocks, draft.links, (*proposals, *kept), (*decoded.notes, *draft.notes), url)
    plain = draft_of_text(text, limits, decoded.notes)
    if isinstance(plain, Unread):
        return plain
    return Draft(plain.text, plain.blocks, (), proposals, plain.notes, url)


def _proposals(article: Mapping[str, Any]) -> Iterator[Proposal]:
    for field, keys in FIELDS.items():
        for key in keys:
            words = _words(article.get(key))
            if words:
                yield Proposal(field, words, "feed")
                break


def _words(value: Any) -> str:
    """The words of a value: a string, a name in an object, or several in a list, joined."""
    values = value[:50] if isinstance(value, list) else [value]
    named = [item.get("name") if isinstance(item, dict) else item for item in values]
    return "; ".join(item.strip() for item in named if isinstance(item, str) and item.strip())
