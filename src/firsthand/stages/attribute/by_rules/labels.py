"""Transcripts: paragraphs that begin with who speaks and a colon, two speakers at least taking turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from . import rules
from .marked_text import MarkedText
from .proposal import Proposal

LONGEST_LABEL = 4
"""Words of a speaker's label."""

TURNS = 3
"""Paragraphs that must begin with a label for the text to be a transcript."""


def by_label(m: MarkedText) -> Iterator[Proposal]:
    """A proposal for each paragraph of a transcript."""
    blocks = _blocks(m)
    labels = [(first, colon, last) for first, last in blocks if (colon := _colon(m, first, last)) is not None]
    names = Counter(m.text[m.tokens[first].span.start : m.tokens[colon].span.start] for first, colon, _ in labels)
    if len(labels) < TURNS or len(names) < 2 or max(names.values()) < 2:
        return
    for first, colon, last in labels:
        source, cue = m.span(first, colon), m.tokens[colon].span
        if source is not None:
            yield Proposal(rules.SPEAKER_LABEL, colon, (source,), (cue,), tuple(range(colon + 1, last)))


def _blocks(m: MarkedText) -> list[tuple[int, int]]:
    """The first and last token of each paragraph."""
    found: list[list[int]] = []
    block = -1
    for sentence in m.annotation.sentences:
        if sentence.block != block:
            found.append([sentence.first, sentence.last])
            block = sentence.block
        found[-1][1] = sentence.last
    return [(first, last) for first, last in found]


def _colon(m: MarkedText, first: int, last: int) -> int | None:
    """The colon of a label at the paragraph's start: a few words, the first with a capital, and words after it."""
    for index in range(first + 1, min(first + LONGEST_LABEL + 1, last - 1)):
        if m.tokens[index].text == ":":
            return index if m.tokens[first].text[:1].isupper() else None
    return None
