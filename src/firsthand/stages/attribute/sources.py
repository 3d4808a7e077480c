"""Who a cue makes the source: the noun phrase nearest to it, found by walking the parse."""

from __future__ import annotations

from firsthand.domain import Span, Spans, Token

from .marked_text import MarkedText

EMPTY_SUBJECTS = frozenset({"it", "there"})
"""Subjects that stand for nobody in "it is said that", "there are reports that"."""

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_SUBJECTS = ("nsubj", "nsubjpass")
_SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dep"})


def source_of(m: MarkedText, verb: Token) -> Spans:
    """The source of an active verb: its subject, the subject that it shares, or the noun that it describes."""
    subject = subject_of(m, verb)
    return () if subject is None else noun_phrase(m, subject, verb)


def agent_of(m: MarkedText, verb: Token) -> Spans:
    """The source of a passive verb: whom "by" names."""
    by = m.child(verb, "agent")
    agent = m.child(by, "pobj") if by is not None else None
    return () if agent is None else noun_phrase(m, agent, verb)


def subject_of(m: MarkedText, verb: Token) -> Token | None:
    """The word that heads the verb's subject; for "who says" the word that "who" stands for. None where there is none."""
    token = verb
    for _ in range(8):
        subject = m.child(token, *_SUBJECTS)
        if subject is not None:
            if subject.lemma in _RELATIVE and token.dep == "relcl":
                return m.annotation.head(token)
            return subject
        head = m.annotation.head(token)
        if token.dep in ("relcl", "acl"):
            return head if head.pos in ("NOUN", "PROPN", "PRON", "NUM", "DET") else None
        if token.dep not in _SHARES_SUBJECT or head.index == token.index:
            return None
        token = head
    return None


def noun_phrase(m: MarkedText, noun: Token, cue: Token) -> Spans:
    """The span of a noun with its determiners and appositions, without a clause set off by commas or one with the cue."""
    if noun.lemma in EMPTY_SUBJECTS and (noun.dep == "expl" or noun.lemma == "there"):
        return ()
    first, last = m.phrase(noun)
    for child in m.children(noun):
        if child.index > noun.index and (_is_set_off(m, child) or m.left[child.index] <= cue.index <= m.right[child.index]):
            last = min(last, m.left[child.index])
    if first <= cue.index < last:
        first, last = (first, cue.index) if noun.index < cue.index else (cue.index + 1, last)
    span = m.span(first, last)
    return (span,) if span is not None else ()


def possessor_of(m: MarkedText, noun: Token) -> Spans:
    """The source of a noun cue: "the owner's" in "the owner's claim", "the owner" in "the claim by the owner"."""
    owner = m.child(noun, "poss")
    if owner is not None:
        return _spans(m.span(*m.phrase(owner)))
    for child in m.children(noun):
        if child.dep in ("prep", "agent") and child.lemma in ("by", "from", "among"):
            inner = m.child(child, "pobj")
            if inner is not None:
                return noun_phrase(m, inner, noun)
    return ()


def _is_set_off(m: MarkedText, child: Token) -> bool:
    """Whether a clause after the noun starts with a comma or dash of its own."""
    before = m.left[child.index] - 1
    return child.dep in ("relcl", "advcl", "acl") and before >= 0 and m.tokens[before].text in (",", "–", "—", "-", "--")


def _spans(span: Span | None) -> Spans:
    return (span,) if span is not None else ()
