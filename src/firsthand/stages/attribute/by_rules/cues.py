"""A cue's span: the verb with its auxiliaries, negation and adverbs, and the verbs that merely lead up to it."""

from __future__ import annotations

from firsthand.domain import Spans, Token

from .lexicon import LEADING_VERBS
from .marked_text import MarkedText

_BEFORE = frozenset({"aux", "auxpass", "neg", "advmod"})
_AFTER = frozenset({"prt", "neg"})


def cue_of(m: MarkedText, verb: Token, link: Token | None = None) -> Spans:
    """The cue's one span: "has also said", "went on to say", "called for"; `link` is its preposition."""
    first, last = leading_verb(m, verb).index, verb.index + 1
    while first > 0 and m.tokens[first - 1].dep in _BEFORE and _hangs_on(m, m.tokens[first - 1], verb):
        first -= 1
    while last < len(m.tokens) and m.tokens[last].dep in _AFTER and m.tokens[last].head == verb.index:
        last += 1
    if link is not None and link.index == last:
        last += 1
    span = m.span(first, last)
    return (span,) if span is not None else ()


def leading_verb(m: MarkedText, verb: Token) -> Token:
    """The first of the verbs that lead up to it: "went" in "went on to say", "quoted" in "was quoted as saying"."""
    for _ in range(3):
        head = m.annotation.head(verb)
        if verb.dep == "pcomp" and head.dep == "prep":
            head = m.annotation.head(head)
        elif verb.dep not in ("xcomp", "advcl") or verb.tag not in ("VB", "VBG"):
            return verb
        if head.lemma not in LEADING_VERBS or not 0 < verb.index - head.index <= 5:
            return verb
        verb = head
    return verb


def _hangs_on(m: MarkedText, token: Token, verb: Token) -> bool:
    """Whether an auxiliary or adverb belongs to the verb or to one that leads up to it."""
    return token.head == verb.index or token.head == leading_verb(m, verb).index
