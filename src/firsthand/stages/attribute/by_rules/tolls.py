"""Figures that somebody gives: "puts the dead at nineteen", "a list holds nine names", "they speak of forty dead"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Token

from . import rules
from .cues import cue_of
from .lexicon import BORNE, COUNTING, COUNTING_OF, GIVING, TOLLS
from .marked_text import MarkedText
from .proposal import Proposal
from .sources import source_of


def by_toll(m: MarkedText) -> Iterator[Proposal]:
    """A proposal for each verb of counting that has somebody or something for its subject and a figure behind it."""
    for verb in m.tokens:
        if verb.pos != "VERB" or m.child(verb, "nsubj") is None or m.child(verb, "ccomp", "neg") is not None:
            continue
        if verb.lemma == "count" and verb.tag == "VBD":
            continue  # "she counted six": a deed, and not what she gives as the figure
        content = _figure(m, verb)
        source = source_of(m, verb) if content else ()
        if content and source:
            yield Proposal(rules.TOLL, verb.index, source, cue_of(m, verb), content)


def _figure(m: MarkedText, verb: Token) -> tuple[int, ...]:
    if verb.lemma in GIVING:
        given = _given_as(m, verb)
        if given:
            return given
    if verb.lemma in COUNTING_OF:
        link = next((c for c in m.children(verb) if c.dep == "prep" and c.lemma in COUNTING_OF[verb.lemma]), None)
        thing = m.child(link, "pobj") if link is not None else None
        return tuple(range(*m.phrase(thing))) if thing is not None and _is_toll(m, thing) else ()
    thing = m.child(verb, "dobj") if verb.lemma in COUNTING else None
    if thing is None or thing.index < verb.index:
        return ()
    at = next((c for over in (verb, thing) for c in m.children(over) if c.dep == "prep" and c.lemma == "at"), None)
    if verb.lemma == "put":
        number = m.child(at, "pobj") if at is not None else None
        if number is None or not _counts(m, number):
            return ()
        return tuple(range(m.left[thing.index], m.phrase(number)[1]))
    return tuple(range(*m.phrase(thing))) if _is_toll(m, thing) else ()


def _given_as(m: MarkedText, verb: Token) -> tuple[int, ...]:
    """What is given in “gives the strength as 212 men”, “puts the dead at no fewer than nineteen”, “bears the date”."""
    thing = m.child(verb, "dobj")
    if thing is None or thing.index < verb.index:
        return ()
    if verb.lemma in ("bear", "carry"):
        return tuple(range(*m.phrase(thing))) if thing.lemma in BORNE else ()
    link = next((t for t in m.tokens[thing.index + 1 : m.sentence(verb).last] if t.lemma in GIVING[verb.lemma]), None)
    value = m.child(link, "pobj", "prep", "pcomp", "amod") if link is not None and link.dep == "prep" else None
    if link is None or value is None:
        return ()
    last = max(m.right[link.index], m.right[value.index])
    figures = any(t.pos == "NUM" for t in m.tokens[link.index : last + 1])
    quoted = m.quotation_of[thing.index] >= 0
    return tuple(range(m.left[thing.index], last + 1)) if figures or quoted else ()


def _is_toll(m: MarkedText, thing: Token) -> bool:
    """True for "forty dead", "nineteen names" and a bare "thirty-one"."""
    return (_counts(m, thing) and thing.lemma in TOLLS) or (thing.pos == "NUM" and thing.entity != "DATE")


def _counts(m: MarkedText, thing: Token) -> bool:
    words = m.tokens[slice(*m.phrase(thing))]
    return any(token.pos == "NUM" and token.entity not in ("DATE", "TIME", "MONEY", "PERCENT") for token in words)
