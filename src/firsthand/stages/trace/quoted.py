"""Quoted: which tokens stand inside quotation marks, whoever said them."""

from __future__ import annotations

from firsthand.domain import Annotation


def tokens_in_marks(annotation: Annotation) -> frozenset[int]:
    """The indexes of tokens inside quotation marks, a paragraph at a time, so that a mark left open ends with it."""
    inside: set[int] = set()
    block, opened = -1, False
    for sentence in annotation.sentences:
        if sentence.block != block:
            block, opened = sentence.block, False
        for token in annotation.tokens_of(sentence):
            if token.tag in ("``", "''"):
                opened = token.tag == "``"
            elif opened:
                inside.add(token.index)
    return frozenset(inside)
