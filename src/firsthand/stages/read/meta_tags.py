"""What a page's head and visible marks say: meta tags, OpenGraph, title, canonical address, `time` and `h1`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from .draft import Proposal
from .elements import words_in

MOST_TAGS = 500
MOST_MARKS = 20
"""Marked elements whose words are read: hostile pages nest thousands, each holding all the others' words."""

_OG = {
    "og:title": "title",
    "twitter:title": "title",
    "og:site_name": "outlet",
    "og:url": "url",
    "og:locale": "language",
    "article:published_time": "published",
    "og:article:published_time": "published",
    "article:modified_time": "modified",
    "og:updated_time": "modified",
    "article:section": "section",
    "article:author": "authors",
}
_META = {
    "author": "authors",
    "authors": "authors",
    "byl": "authors",
    "parsely-author": "authors",
    "sailthru.author": "authors",
    "dc.creator": "authors",
    "dcterms.creator": "authors",
    "citation_author": "authors",
    "parsely-title": "title",
    "dc.title": "title",
    "sailthru.title": "title",
    "date": "published",
    "pubdate": "published",
    "publishdate": "published",
    "publish-date": "published",
    "publication_date": "published",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dcterms.created": "published",
    "dcterms.issued": "published",
    "cxenseparse:recs:publishtime": "published",
    "article.published": "published",
    "datepublished": "published",
    "datemodified": "modified",
    "last-modified": "modified",
    "lastmod": "modified",
    "dcterms.modified": "modified",
    "article.updated": "modified",
    "section": "section",
    "parsely-section": "section",
    "article.section": "section",
    "application-name": "outlet",
    "dc.publisher": "outlet",
    "publisher": "outlet",
    "content-language": "language",
    "language": "language",
    "dc.language": "language",
}

_SECTION_MARKS = {"category tag", "articlesection", "category", "ressort", "rubrik", "section-name", "article-section"}
LONGEST_SECTION = 40
_AUTHOR_MARKS = {"author", "byline", "author-name", "byline__name"}


def from_meta_tags(page: etree._Element) -> Iterator[Proposal]:
    """What meta tags, `title`, `html lang` and the canonical link say."""
    if language := page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang"):
        yield Proposal("language", language, "meta")
    for number, tag in enumerate(page.iter("meta")):
        if number >= MOST_TAGS:
            break
        content = (tag.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (tag.get(attribute) or "").strip().lower()
            if content and name in _OG and not _is_address_as_author(name, content):
                yield Proposal(_OG[name], content, "og")
            elif content and name in _META:
                yield Proposal(_META[name], content, "meta")
    for title in page.iter("title"):
        yield Proposal("title", words_in(title), "meta")
        break
    for link in page.iter("link"):
        if "canonical" in (link.get("rel") or "").lower() and link.get("href"):
            yield Proposal("url", link.get("href") or "", "meta")
            break


def _is_address_as_author(name: str, content: str) -> bool:
    return name == "article:author" and content.startswith(("http", "/", "www."))


def from_marks(page: etree._Element) -> Iterator[Proposal]:
    """What the page shows: its only `h1`, the first dated `time`, what is marked as author or section."""
    headings = [words for h1 in islice(page.iter("h1"), MOST_MARKS) if (words := words_in(h1))]
    if len(headings) == 1:
        yield Proposal("title", headings[0], "text")
    for time in page.iter("time"):
        date = time.get("datetime") or words_in(time)
        field = "modified" if "modified" in (time.get("itemprop") or "").lower() else "published"
        if date.strip():
            yield Proposal(field, date, "time")
            break
    authors = [name[:200] for element in islice(_author_marks(page), MOST_MARKS) if (name := words_in(element))][:10]
    if authors:
        yield Proposal("authors", "; ".join(dict.fromkeys(authors)), "text")
    if section := _section_mark(page):
        yield Proposal("section", section, "text")


def _author_marks(page: etree._Element) -> Iterator[etree._Element]:
    return (element for element in page.iter("a", "span", "p", "div", "address") if _marks(element) & _AUTHOR_MARKS)


def _section_mark(page: etree._Element) -> str | None:
    """The words of the first short element that is marked as the page's section."""
    marked = (element for element in page.iter("a", "span", "p", "div") if _marks(element) & _SECTION_MARKS)
    for element in islice(marked, MOST_MARKS):
        if 0 < len(words := words_in(element)) <= LONGEST_SECTION:
            return words
    return None


def _marks(element: etree._Element) -> set[str]:
    return {(element.get(name) or "").lower() for name in ("rel", "itemprop", "class")}
