"""What a page's JSON-LD says of its article (schema.org's NewsArticle and its kin)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from .draft import Proposal
from .elements import raw_words

LONGEST_SCRIPT = 1_000_000
MOST_SCRIPTS = 50
MOST_NODES = 5_000
DEEPEST = 12

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting|Review)$")
_COMMENT = re.compile(r"^\s*(?:<!--|//\s?<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s?\]\]>|\]\]>)\s*$")

type Node = dict[str, Any]


def from_json_ld(page: etree._Element) -> Iterator[Proposal]:
    """What the first article that the page's JSON-LD describes says of itself; broken scripts are passed over."""
    nodes = [node for script in _scripts(page) for node in _nodes(script)]
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    article = next((node for node in nodes if _is_article(node)), None)
    if article is None:
        return
    yield from _article(article, named)


def _article(article: Node, named: dict[str, Node]) -> Iterator[Proposal]:
    for field, keys in (
        ("title", ("headline", "name")),
        ("published", ("datePublished", "dateCreated")),
        ("modified", ("dateModified",)),
        ("section", ("articleSection",)),
        ("language", ("inLanguage",)),
    ):
        value = next((text for key in keys for text in _texts(article.get(key), named)), None)
        if value:
            yield Proposal(field, value, "json-ld")
    authors = [name for key in ("author", "creator") for name in _texts(article.get(key), named)]
    if authors:
        yield Proposal("authors", "; ".join(dict.fromkeys(authors)), "json-ld")
    for outlet in list(_texts(article.get("publisher"), named))[:1]:
        yield Proposal("outlet", outlet, "json-ld")
    page = article.get("mainEntityOfPage") or article.get("url")
    address = page.get("@id") if isinstance(page, dict) else page
    if isinstance(address, str):
        yield Proposal("url", address, "json-ld")


def _scripts(page: etree._Element) -> Iterator[Any]:
    found = 0
    for script in page.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        found += 1
        text = raw_words(script)
        if found > MOST_SCRIPTS or len(text) > LONGEST_SCRIPT:
            continue
        text = _COMMENT.sub("", _COMMENT.sub("", text.strip()))
        try:
            yield json.loads(text, strict=False)  # raw line breaks in strings are common
        except (ValueError, RecursionError):
            continue


def _nodes(value: Any) -> Iterator[Node]:
    """The objects in a JSON-LD value, outer before inner, through lists and graphs; bounded in depth and number."""
    todo: list[tuple[Any, int]] = [(value, 0)]
    seen = 0
    while todo and seen < MOST_NODES:
        item, depth = todo.pop(0)
        seen += 1
        if depth > DEEPEST:
            continue
        if isinstance(item, list):
            todo += [(inner, depth + 1) for inner in item[:MOST_NODES]]
        elif isinstance(item, dict):
            yield item
            todo += [(inner, depth + 1) for inner in item.values() if isinstance(inner, dict | list)]


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds)


def _texts(value: Any, named: dict[str, Node]) -> Iterator[str]:
    """The words of a property: a string, the name of an object, what an "@id" refers to, or each in a list."""
    for item in value[:50] if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = item.get("name") or named.get(str(item.get("@id")), {}).get("name") or item.get("alternateName")
            if isinstance(item, list):
                item = next(iter(item), None)
        if isinstance(item, str) and item.strip():
            yield item.strip()
