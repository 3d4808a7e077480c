"""Files of JSON Lines, taken apart: each line is an article with "url", "title", "text", "published" and more."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator

from firsthand.domain import Obtained, Problem

from .media_type import media_type_of

TEXT_KEYS = ("text", "body", "content", "articleBody", "article_text", "html")
"""Under which names an article's text may stand; one of them must."""


def split(obtained: Obtained) -> Iterator[Obtained | Problem]:
    """One Obtained a line for JSON Lines; anything else comes back unchanged.

    A line that is no article is a Problem that names the file and the line; the other lines go on.
    """
    if media_type_of(obtained.data, obtained.declared_type) != "application/x-ndjson":
        yield obtained
        return
    found = False
    for number, line in enumerate(obtained.data.removeprefix(codecs.BOM_UTF8).split(b"\n"), start=1):
        line = line.strip()
        if line:
            found = True
            yield _article(line, obtained, number)
    if not found:
        yield Problem(obtained.obtained_from, "capture", "holds no lines; JSON Lines have one article a line")


def _article(line: bytes, obtained: Obtained, number: int) -> Obtained | Problem:
    place = f"{obtained.obtained_from}:line {number}"
    try:
        article = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Problem(place, "capture", f"is not JSON ({error}); each line must be one object such as {_EXAMPLE}")
    if not isinstance(article, dict):
        return Problem(place, "capture", f"is not a JSON object; each line must be one, such as {_EXAMPLE}")
    if not any(isinstance(article.get(key), str) and article[key].strip() for key in TEXT_KEYS):
        return Problem(place, "capture", f'has no text; put it under "text", such as {_EXAMPLE}')
    url = article.get("url")
    url = url if isinstance(url, str) and url.startswith(("http://", "https://")) else obtained.url
    return Obtained(line, place, obtained.obtained_at, "application/json", url)


_EXAMPLE = '{"url": "…", "title": "…", "text": "…", "published": "2026-01-02"}'
