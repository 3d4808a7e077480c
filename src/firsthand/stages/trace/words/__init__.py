"""Word lists of `trace`: facts about English nouns, verbs and given names, apart from the rules that use them."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of `text`, which are parted by white space."""
    return frozenset(text.split())
