"""What is mentioned in a letter, a recording or a call: "a call, intercepted by X, in which bribes are mentioned"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Token

from . import rules
from .cues import cue_of
from .frames import is_passive
from .lexicon import MENTIONING, RECORDS
from .marked_text import MarkedText
from .proposal import Proposal
from .sources import noun_phrase


def by_mention(m: MarkedText) -> Iterator[Proposal]:
    """A proposal for each passive verb of mentioning with "in" and a record of words."""
    for verb in m.tokens:
        if verb.lemma not in MENTIONING or verb.pos != "VERB" or not is_passive(m, verb):
            continue
        subject = m.child(verb, "nsubjpass")
        record = _record(m, verb)
        if subject is None or record is None or subject.lemma in ("it", "which", "that"):
            continue
        source = noun_phrase(m, record, verb)
        content = tuple(range(*m.phrase(subject)))
        yield Proposal(rules.MENTIONED, verb.index, source, cue_of(m, verb), content)


def _record(m: MarkedText, verb: Token) -> Token | None:
    """The record that "in the letter" or "in which" names; for "in which" the nearest one that the clause hangs on."""
    for child in m.children(verb):
        if child.dep != "prep" or child.lemma not in ("in", "on"):
            continue
        inner = m.child(child, "pobj")
        if inner is None:
            continue
        if inner.lemma in RECORDS:
            return inner
        if inner.lemma == "which":
            return next((head for head in m.annotation.ancestors(verb) if head.lemma in RECORDS), None)
    return None
