"""Score a report's metadata: is each field what the page says? A field that the page leaves open must be left open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from firsthand.domain import Report

FIELDS = ("title", "authors", "outlet", "published", "section", "language", "dateline", "url")


def score_metadata(gold: Mapping[str, Any], report: Report) -> dict[str, bool]:
    """Whether each of FIELDS that the gold has is right.

    Authors are compared as a set, `published` by its day, `language` by its first part. A gold that does not have a
    field at all (the language of a plain text, say, which nothing declares) leaves it out of the score.
    """
    return {
        name: _comparable(name, gold[name]) == _comparable(name, getattr(report, name))
        for name in FIELDS
        if name in gold
    }


def _comparable(field: str, value: Any) -> object:
    if field == "authors":
        return {_plain(name) for name in value}
    if field == "published":
        return (value or "")[:10]
    if field == "language":
        return (value or "").casefold().split("-")[0]
    return _plain(value)


def _plain(value: str | None) -> str:
    return " ".join((value or "").casefold().replace("’", "'").replace("‘", "'").split())
