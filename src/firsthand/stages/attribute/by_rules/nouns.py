"""Nouns of speech and belief: "the claim that …", "a decision to …", "reports are spreading that …"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Spans, Token

from . import rules
from .cues import cue_of
from .frames import is_that_clause
from .lexicon import VIEW_NOUNS, nouns, speech_verbs, verbs
from .marked_text import MarkedText
from .proposal import Proposal
from .sources import possessor_of, source_of


def by_noun(m: MarkedText) -> Iterator[Proposal]:
    """A proposal for each noun that the word list knows in the frame in which it stands."""
    for token in m.tokens:
        frames = nouns().get(token.lemma) if token.pos == "NOUN" else None
        if frames is None or _is_where_it_was_said(m, token):
            continue
        content = _content(m, token, frames)
        if content:
            first = m.left[token.index]
            owner = m.child(token, "poss")
            if owner is not None:
                first = m.right[owner.index] + 1
            cue = m.span(first, token.index + 1)
            if cue is not None and content[0] > token.index:
                source = possessor_of(m, token) or _doer(m, token)
                yield Proposal(rules.NOUN, token.index, source, (cue,), content)
        elif token.dep in ("nsubj", "nsubjpass"):
            yield from _as_subject(m, token, frames)


def _is_where_it_was_said(m: MarkedText, noun: Token) -> bool:
    """True in "in her view" and "said in a letter that …": the statement is another word's."""
    preposition = m.annotation.head(noun)
    if preposition.lemma != "in":
        return False
    return noun.lemma in VIEW_NOUNS or m.annotation.head(preposition).lemma in speech_verbs()


def _content(m: MarkedText, noun: Token, frames: frozenset[str]) -> tuple[int, ...]:
    for child in m.children(noun):
        if child.index < noun.index:
            continue
        marked = child.dep in ("acl", "ccomp") and is_that_clause(m, child)
        if (marked and "that" in frames) or (child.dep in ("acl", "xcomp") and child.tag == "VB" and "to" in frames):
            return tuple(range(*m.phrase(child)))
        if child.dep == "prep" and f"prep:{child.lemma}" in frames:
            inner = m.child(child, "pobj", "pcomp")
            return () if inner is None else tuple(range(*m.phrase(inner)))
    return ()


def _doer(m: MarkedText, noun: Token) -> Spans:
    """Who makes the claim in "they made the claim that"."""
    head = m.annotation.head(noun)
    return source_of(m, head) if noun.dep == "dobj" and head.pos == "VERB" else ()


def _as_subject(m: MarkedText, noun: Token, frames: frozenset[str]) -> Iterator[Proposal]:
    """A proposal for "reports are spreading that …" or "the claim is that …"."""
    verb = m.annotation.head(noun)
    if verb.lemma in verbs() and verb.lemma != "be":
        return
    clause = m.child(verb, "ccomp", "acl")
    if clause is None or clause.index < verb.index or not ({"that", "is-that"} & frames):
        return
    if not is_that_clause(m, clause):
        return
    content = tuple(range(*m.phrase(clause)))
    if verb.lemma == "be":
        cue, source = m.span(noun.index, verb.index + 1), possessor_of(m, noun)
        if cue is not None:
            yield Proposal(rules.NOUN, noun.index, source, (cue,), content)
        return
    source_span = m.span(*m.phrase(noun))
    if source_span is not None:
        yield Proposal(rules.NOUN_SUBJECT, verb.index, (source_span,), cue_of(m, verb), content)
