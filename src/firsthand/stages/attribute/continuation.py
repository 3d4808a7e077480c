"""What goes on from a statement without a cue of its own: quotations over paragraphs, further quoted sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from . import rules
from .direct import is_utterance
from .marked_text import MarkedText
from .proposal import Proposal

_BLOCKS_APART = 1


def continued(m: MarkedText, proposals: list[Proposal], joined: Mapping[int, int]) -> list[Proposal]:
    """The proposals with what goes on from them; `joined` tells the anchor that has each quotation, by its number."""
    by_anchor = {proposal.anchor: proposal for proposal in proposals}
    owner = dict(joined)
    further: dict[int, list[int]] = defaultdict(list)
    for number in range(len(m.quotations) - 2, -1, -1):
        if m.quotations[number].goes_on and number not in owner and number + 1 in owner:
            owner[number] = owner[number + 1]
            further[owner[number]].extend(range(*m.tokens_of(m.quotations[number])))
    for number in range(1, len(m.quotations)):
        first, last = m.tokens_of(m.quotations[number])
        if number in owner or number - 1 not in owner or first == last:
            continue
        before = owner[number - 1]
        if m.quotations[number - 1].goes_on:
            owner[number] = before
            further[before].extend(range(first, last))
        elif _stands_alone(m, number, first, last) and _is_near(m, number, first):
            owner[number] = first
            by_anchor[first] = Proposal(
                rules.QUOTE_GOES_ON, first, by_anchor[before].source, (), tuple(range(first, last))
            )
    for anchor, words in further.items():
        known = by_anchor[anchor]
        by_anchor[anchor] = replace(known, content=tuple(sorted({*known.content, *words})))
    return list(by_anchor.values())


def _stands_alone(m: MarkedText, number: int, first: int, last: int) -> bool:
    """Whether the quotation is a sentence or more with nothing else in it."""
    if not is_utterance(m, number) or m.text[m.tokens[last - 1].span.start - 1] not in ".!?…" or last - first < 4:
        return False
    begins = first == 0 or m.sentence(m.tokens[first]).first >= first or m.tokens[first - 1].text in (".", "!", "?")
    ends = last == len(m.tokens) or m.tokens[last].index == m.sentence(m.tokens[last]).first
    return begins and ends


def _is_near(m: MarkedText, number: int, first: int) -> bool:
    """Whether the quotation before is in the same block or the one before."""
    earlier = m.tokens_of(m.quotations[number - 1])[0]
    return m.sentence(m.tokens[first]).block - m.sentence(m.tokens[earlier]).block <= _BLOCKS_APART
