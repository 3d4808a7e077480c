"""A sentence with "according to" or "as reported by" and whom, or with "in her view": the rest is the content."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Spans, Token

from . import rules
from .lexicon import VIEW_NOUNS, speech_verbs
from .marked_text import MarkedText
from .proposal import Proposal
from .sources import noun_phrase, possessor_of


def by_according_to(m: MarkedText) -> Iterator[Proposal]:
    """A proposal for each "according to", each "as reported by" and each "in X's view"."""
    for token in m.tokens:
        if token.lemma in ("accord", "according") and token.text.lower() == "according":
            yield from _according(m, token)
        elif token.lemma in VIEW_NOUNS and token.dep == "pobj":
            yield from _in_the_view(m, token)
        elif token.tag == "VBN" and token.lemma in speech_verbs():
            yield from _as_reported_by(m, token)


def _according(m: MarkedText, according: Token) -> Iterator[Proposal]:
    to = m.tokens[according.index + 1] if according.index + 1 < len(m.tokens) else None
    if to is None or to.lemma != "to":
        return
    whom = m.child(to, "pobj") or m.child(according, "pobj")
    if whom is None:
        return
    source = noun_phrase(m, whom, according)
    cue = m.span(according.index, to.index + 1)
    first, last = m.phrase(according)
    last = max(last, m.phrase(whom)[1])
    content = _rest(m, according, first, last)
    if source and cue is not None and content:
        yield Proposal(rules.ACCORDING_TO, according.index, source, (cue,), content)


def _as_reported_by(m: MarkedText, verb: Token) -> Iterator[Proposal]:
    """A proposal for "as reported by the Herald" and "as first told to and quoted by the Herald"."""
    first = m.left[verb.index]
    by = m.child(verb, "agent")
    whom = m.child(by, "pobj") if by is not None else None
    if by is None or whom is None or m.tokens[first].lemma != "as" or verb.dep not in ("advcl", "acl", "prep", "pcomp"):
        return
    source, cue = noun_phrase(m, whom, verb), m.span(first, by.index + 1)
    content = _rest(m, verb, first, m.phrase(verb)[1])
    if source and cue is not None and content:
        yield Proposal(rules.ACCORDING_TO, verb.index, source, (cue,), content)


def _in_the_view(m: MarkedText, noun: Token) -> Iterator[Proposal]:
    preposition = m.annotation.head(noun)
    source: Spans = possessor_of(m, noun)
    of = next((child for child in m.children(noun) if child.dep == "prep" and child.lemma == "of"), None)
    whom = m.child(of, "pobj") if of is not None else None
    if not source and whom is not None and m.child(noun, "det") is not None:
        source = noun_phrase(m, whom, noun)
    if preposition.lemma not in ("in", "to") or not source:
        return
    cue = m.span(noun.index, noun.index + 1)
    content = _rest(m, preposition, *m.phrase(preposition))
    if cue is not None and content:
        yield Proposal(rules.ACCORDING_TO, noun.index, source, (cue,), content)


def _rest(m: MarkedText, adjunct: Token, first: int, last: int) -> tuple[int, ...]:
    """The clause that the adjunct hangs on, without it; all coordinated clauses where it ends them after a comma."""
    clause = adjunct
    for clause in m.annotation.ancestors(adjunct):
        if clause.pos in ("VERB", "AUX") and clause.dep not in ("amod", "acl"):
            break
    ends = all(token.pos == "PUNCT" for token in m.tokens[last : m.right[clause.index] + 1])
    if ends and first > clause.index and m.tokens[first - 1].text == ",":
        while clause.dep == "conj" and m.annotation.head(clause).pos in ("VERB", "AUX"):
            clause = m.annotation.head(clause)
    if clause.index == adjunct.index:
        sentence = m.sentence(adjunct)
        start, end = sentence.first, sentence.last
    else:
        start, end = m.phrase(clause)
    return (*range(start, first), *range(max(last, start), end))
