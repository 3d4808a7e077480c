"""The words inside an element."""

from __future__ import annotations

from lxml import etree


def raw_words(element: etree._Element) -> str:
    """All text in the element as it stands."""
    return "".join(str(piece) for piece in element.itertext())


def words_in(element: etree._Element) -> str:
    """All text in the element, on one line."""
    return " ".join(raw_words(element).split())
