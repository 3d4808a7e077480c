"""Who a cue makes the source: the noun phrase nearest to it, found by walking the parse."""

from __future__ import annotations

from firsthand.domain import Span, Spans, Token

from .marked_text import MarkedText

EMPTY_SUBJECTS = frozenset({"it", "there"})
"""Subjects that stand for nobody in "it is said that", "there are reports that"."""

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "DATE"})
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
    """The word that heads the verb's subject, for "who says" the word that "who" stands for; None without one."""
    token = verb
    quoted = m.quotation_of[verb.index]
    for _ in range(8):
        subject = next(
            (c for c in m.children(token) if c.dep in _SUBJECTS and m.quotation_of[c.index] in (quoted, -1)),
            _inverted(m, token, quoted),
        )
        if subject is not None:
            return _antecedent(m, token, subject) if subject.lemma in _RELATIVE else subject
        head = m.annotation.head(token)
        if token.dep in ("relcl", "acl"):
            return head if head.pos in ("NOUN", "PROPN", "PRON", "NUM", "DET") else None
        if token.dep not in _SHARES_SUBJECT or head.index == token.index:
            return None
        token = head
    return None


def _inverted(m: MarkedText, verb: Token, quoted: int) -> Token | None:
    """The noun after the verb where the parse takes the quoted words for its subject: "“Lies!” shouted the crowd"."""
    if not any(c.dep in _SUBJECTS and m.quotation_of[c.index] not in (quoted, -1) for c in m.children(verb)):
        return None
    after = m.child(verb, "dobj", "attr", "oprd")
    return after if after is not None and after.index > verb.index and m.quotation_of[after.index] == quoted else None


def _antecedent(m: MarkedText, verb: Token, pronoun: Token) -> Token:
    """The noun that a relative pronoun stands for; "who" never stands for a place, whatever the parse says."""
    while verb.dep == "conj" and m.annotation.head(verb).index != verb.index:
        verb = m.annotation.head(verb)
    while verb.dep in ("ccomp", "xcomp", "advcl") and verb.head != verb.index:
        verb = m.annotation.head(verb)
        while verb.dep == "conj":
            verb = m.annotation.head(verb)
    if verb.dep != "relcl":
        return pronoun
    noun = m.annotation.head(verb)
    if pronoun.lemma == "who" and _is_place(m, noun):
        for above in m.annotation.ancestors(noun):
            if above.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") and not _is_place(m, above):
                noun = above
            elif above.dep not in ("prep", "acl", "amod") and above.pos != "PROPN":
                break
    while noun.dep == "appos" and noun.index - noun.head <= 3:
        noun = m.annotation.head(noun)
    return noun


def _is_place(m: MarkedText, noun: Token) -> bool:
    """Whether the noun is a place by its entity, or a name after "in", "at" or "near", whatever its entity."""
    after = m.annotation.head(noun).lemma if noun.dep == "pobj" else ""
    return noun.entity in _PLACES or (noun.pos == "PROPN" and after in ("in", "at", "near"))


def noun_phrase(m: MarkedText, noun: Token, cue: Token) -> Spans:
    """The span of a noun with its determiners and appositions, without a clause that is set off or holds the cue."""
    if noun.lemma in EMPTY_SUBJECTS and (noun.dep == "expl" or noun.lemma == "there"):
        return ()
    first, last = m.phrase(noun)
    for index in range(noun.index + 1, last):
        if _is_set_off(m, m.tokens[index]):
            last = min(last, m.left[index])
            break
    if first <= cue.index < last:
        first, last = (first, _clause_start(m, noun, cue)) if noun.index < cue.index else (cue.index + 1, last)
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


def _clause_start(m: MarkedText, noun: Token, cue: Token) -> int:
    """Where the clause with the cue begins that hangs on the noun, however deep inside it."""
    start = cue.index
    token = cue
    while token.index != noun.index and token.head != token.index:
        if token.dep in ("relcl", "acl", "advcl"):
            start = m.left[token.index]
        token = m.annotation.head(token)
    return max(start, noun.index + 1)


def _is_set_off(m: MarkedText, child: Token) -> bool:
    """Whether a clause after the noun starts with a comma or dash of its own."""
    before = m.left[child.index] - 1
    return (
        child.dep in ("relcl", "advcl", "acl") and before >= 0 and m.tokens[before].text in (",", "–", "—", "-", "--")
    )


def _spans(span: Span | None) -> Spans:
    return (span,) if span is not None else ()
