"""What has come out, and nobody is said to have told: "it has emerged that …", "it became known that …"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Span

from . import rules
from .cues import cue_of
from .frames import is_that_clause
from .lexicon import COMING_OUT
from .marked_text import MarkedText
from .proposal import Proposal

_KNOWN = frozenset({"known", "public", "apparent"})


def by_emergence(m: MarkedText) -> Iterator[Proposal]:
    """A proposal without a source for each "it" that comes out with a clause."""
    for verb in m.tokens:
        subject = m.child(verb, "nsubj", "expl") if verb.pos == "VERB" else None
        if subject is None or subject.lemma != "it":
            continue
        known = next((c for c in m.children(verb) if c.dep in ("acomp", "oprd") and c.text in _KNOWN), None)
        if verb.lemma not in COMING_OUT and (known is None or verb.lemma != "become"):
            continue
        clause = next((c for over in (verb, known) if over for c in m.children(over) if is_that_clause(m, c)), None)
        if clause is None or clause.index < verb.index:
            continue
        cue = cue_of(m, verb)
        if known is not None and cue:
            cue = (Span(cue[0].start, known.span.end),)
        yield Proposal(rules.EMERGED, verb.index, (), cue, tuple(range(*m.phrase(clause))))
