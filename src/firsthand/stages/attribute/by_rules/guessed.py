"""What the report's writer guesses a thing to rest on: "the delay is probably also due to the missing crane"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Token

from . import rules
from .lexicon import GUESSING, RESTING
from .marked_text import MarkedText
from .proposal import Proposal


def by_guess(m: MarkedText) -> Iterator[Proposal]:
    """A proposal without a source for each main clause, outside quotation marks, that guesses at a ground."""
    for verb in m.tokens:
        if verb.dep != "ROOT" or m.quotation_of[verb.index] >= 0 or not _guesses(m, verb):
            continue
        ground = _ground(m, verb)
        subject = m.child(verb, "nsubj", "nsubjpass")
        if ground is None or subject is None:
            continue
        first, last = m.phrase(subject)
        cue = m.span(last, ground.index + 1)
        content = (*range(first, last), *range(ground.index + 1, m.phrase(ground)[1]))
        if cue is not None and last < ground.index:
            yield Proposal(rules.OWN_GUESS, verb.index, (), (cue,), content)


def _guesses(m: MarkedText, verb: Token) -> bool:
    return any(child.lemma.lower() in GUESSING and child.dep == "advmod" for child in m.children(verb))


def _ground(m: MarkedText, verb: Token) -> Token | None:
    """The preposition before the ground: "on" in "is based on", "to" in "is due to", "from" in "stems from"."""
    for over in (verb, m.child(verb, "acomp", "prep")):
        if over is None or over.lemma not in RESTING:
            continue
        link = next((c for c in m.children(over) if c.dep in ("prep", "agent", "pcomp") and c.index > over.index), None)
        if link is not None:
            return link
    return None
