"""Hearsay without a mouth: "it is said that …", "…, it is claimed on the quay", "the boat is said to have sunk".

Expectations, plans and duties ("is expected to", "is meant to", "is supposed to") are nobody's words.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Token

from . import rules
from .cues import cue_of
from .frames import frame_of
from .lexicon import HEARSAY
from .marked_text import MarkedText
from .proposal import Proposal

_BE = frozenset({"is", "was", "has", "can", "could", "had", "’s", "'s"})
_BETWEEN = frozenset({"be", "been", "now", "also", "even", "further"})


def by_hearsay(m: MarkedText) -> Iterator[Proposal]:
    """A proposal without a source for each passive verb of hearsay in a main clause that has no agent."""
    for verb in m.tokens:
        if verb.lemma not in HEARSAY or verb.tag not in ("VBN", "VBD") or m.quotation_of[verb.index] >= 0:
            continue
        it = _it_before(m, verb)
        content = _said_before(m, it) if it is not None else ()
        if it is not None and content:
            cue = m.span(it.index, verb.index + 1)
            yield Proposal(rules.HEARSAY, verb.index, (), (cue,) if cue is not None else (), content)
        elif m.child(verb, "auxpass") is not None and m.child(verb, "agent", "neg") is None:
            frame = frame_of(m, verb)
            if frame.content and (frame.name == "be-to" or (frame.name == "be-clause" and it is not None)):
                yield Proposal(rules.HEARSAY, verb.index, (), cue_of(m, verb), frame.content)


def _it_before(m: MarkedText, verb: Token) -> Token | None:
    """The "it" of "it is said" or "it can be revealed"."""
    place = verb.index - 1
    while place > 0 and m.tokens[place].text.lower() in _BETWEEN:
        place -= 1
    if place < 1 or m.tokens[place].text.lower() not in _BE or m.tokens[place - 1].text.lower() != "it":
        return None
    return m.tokens[place - 1]


def _said_before(m: MarkedText, it: Token) -> tuple[int, ...]:
    """What stands before ", it is said" at the end of a sentence; nothing where a clause follows."""
    sentence = m.sentence(it)
    comma = it.index - 1
    behind = m.tokens[it.index + 1 : sentence.last]
    verbs = sum(t.pos in ("VERB", "AUX") for t in behind)
    helpers = sum(t.text.lower() in _BE | _BETWEEN for t in behind)
    if comma <= sentence.first or m.tokens[comma].text != "," or verbs - helpers > 1:
        return ()
    return tuple(range(sentence.first, comma))
