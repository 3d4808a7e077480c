"""What goes on from a statement without a cue of its own: quotations over paragraphs, further quoted sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from . import rules
from .direct import is_utterance
from .marked_text import MarkedText
from .proposal import Proposal

_BLOCKS_APART = 1
_SPEAKING = frozenset({rules.QUOTE, rules.VERB_CLAUSE, rules.INSERTED, rules.ACCORDING_TO})


def continued(m: MarkedText, proposals: list[Proposal], joined: Mapping[int, int]) -> list[Proposal]:
    """The proposals with what goes on from them; `joined` tells the anchor that has each quotation, by its number."""
    by_anchor = {proposal.anchor: proposal for proposal in proposals}
    owner = dict(joined)
    further: dict[int, list[int]] = defaultdict(list)
    for number in range(len(m.quotations) - 2, -1, -1):
        if m.quotations[number].goes_on and number not in owner and number + 1 in owner:
            owner[number] = owner[number + 1]
            further[owner[number]].extend(range(*m.tokens_of(m.quotations[number])))
    speakers = _speakers(m, proposals)
    for number, quotation in enumerate(m.quotations):
        first, last = m.tokens_of(quotation)
        if number in owner or first == last:
            continue
        before = owner.get(number - 1)
        if before is not None and m.quotations[number - 1].goes_on:
            owner[number] = before
            further[before].extend(range(first, last))
        elif _stands_alone(m, number, first, last):
            near = before if before is not None and _is_near(m, number, first) else None
            speaker = _latest(m, speakers, first, near)
            if speaker is not None:
                owner[number] = first
                source = by_anchor[speaker].source
                by_anchor[first] = Proposal(rules.QUOTE_GOES_ON, first, source, (), tuple(range(first, last)))
    for anchor, words in further.items():
        known = by_anchor[anchor]
        by_anchor[anchor] = replace(known, content=tuple(sorted({*known.content, *words})))
    return list(by_anchor.values())


def _speakers(m: MarkedText, proposals: list[Proposal]) -> list[int]:
    """The anchors of those cues outside quotations whose sources can be the speaker of what comes next, in order."""
    return sorted(p.anchor for p in proposals if p.source and p.rule in _SPEAKING and m.quotation_of[p.anchor] < 0)


def _latest(m: MarkedText, speakers: list[int], first: int, near: int | None) -> int | None:
    """The anchor of the last who spoke before the quotation in its block, else of the quotation near before it."""
    place = bisect_left(speakers, first) - 1
    if place >= 0 and m.block_of(speakers[place]) == m.block_of(first) and (near is None or speakers[place] > near):
        return speakers[place]
    return near


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
