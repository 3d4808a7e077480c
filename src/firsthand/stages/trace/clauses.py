"""What a verb's subject, objects and agent are, read off the parse; every walk is bounded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from firsthand.domain import Annotation, Token

from .words.hands import EMERGING

STEPS = 12
"""How far a walk along the parse goes before it gives up."""

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
RELATIVES = frozenset(("who", "which", "that", "whom", "whose"))


def subject(annotation: Annotation, verb: Token) -> Token | None:
    """Who does what `verb` says: its own subject, else that of the clause that it is coordinated with or hangs on.

    A relative pronoun is followed to the noun that it stands for. None where the parse shows no subject.
    """
    for _ in range(STEPS):
        own = next((t for t in annotation.children(verb) if t.dep in SUBJECTS), None)
        if own is not None:
            return antecedent(annotation, own) if is_relative(own) else own
        head = annotation.head(verb)
        if verb.dep in ("acl", "relcl"):
            return head
        if head.index == verb.index or verb.dep not in ("conj", "advcl", "xcomp", "pcomp", "prep", "ccomp", "dep"):
            return None
        verb = head
    return None


def is_passive(annotation: Annotation, verb: Token) -> bool:
    """True where `verb` is in the passive: "was told", and "intercepted by" after a noun."""
    children = annotation.children(verb)
    if any(t.dep in ("nsubjpass", "auxpass") for t in children):
        return True
    if verb.tag != "VBN" or any(t.dep in ("aux", "nsubj") for t in children):
        return False
    if verb.dep == "conj":
        head = annotation.head(verb)
        return head.tag == "VBN" and any(t.dep in ("nsubjpass", "auxpass") for t in annotation.children(head))
    return verb.dep in ("acl", "advcl", "relcl")


def is_relative(token: Token) -> bool:
    """True for "who", "which" and "that" where they stand for a noun before them."""
    return token.tag in ("WP", "WDT", "WP$") and token.lemma in RELATIVES


def antecedent(annotation: Annotation, pronoun: Token) -> Token:
    """The noun that a relative pronoun stands for, as the parse has it; the pronoun itself where there is none."""
    token = pronoun
    for _ in range(STEPS):
        head = annotation.head(token)
        if head.index == token.index:
            return pronoun
        if token.dep in ("relcl", "acl"):
            return head if head.index < pronoun.index else pronoun
        token = head
    return pronoun


def objects(annotation: Annotation, verb: Token) -> Iterator[Token]:
    """The direct and indirect objects of `verb`."""
    for child in annotation.children(verb):
        if child.dep in ("dobj", "dative", "iobj") and child.pos != "ADP":
            yield child


def behind(annotation: Annotation, token: Token, prepositions: Iterable[str]) -> Iterator[tuple[Token, Token]]:
    """Each preposition of these that hangs on `token`, with each noun behind it, coordinated ones included."""
    wanted = frozenset(prepositions)
    for child in annotation.children(token):
        if child.lemma in wanted and child.pos in ("ADP", "SCONJ", "PART"):
            for noun in annotation.children(child):
                if noun.dep in ("pobj", "pcomp"):
                    for each in coordinated(annotation, noun):
                        yield child, each


def agents(annotation: Annotation, verb: Token) -> Iterator[Token]:
    """Who did what a passive `verb` says; "intercepted and published by X" gives X for both verbs."""
    for each in _passive_series(annotation, verb):
        found = [noun for _, noun in behind(annotation, each, ("by",))]
        if found:
            yield from found
            return


def _passive_series(annotation: Annotation, verb: Token) -> Iterator[Token]:
    yield verb
    for _ in range(STEPS):
        following = next((t for t in annotation.children(verb) if t.dep == "conj"), None)
        if following is None:
            return
        yield following
        verb = following


def coordinated(annotation: Annotation, noun: Token) -> Iterator[Token]:
    """`noun` and the nouns joined to it by "and" or a comma, at most a dozen."""
    yield noun
    for _ in range(STEPS):
        following = next((t for t in annotation.children(noun) if t.dep == "conj"), None)
        if following is None:
            return
        yield following
        noun = following


def is_negated(annotation: Annotation, verb: Token) -> bool:
    """True where "not", "never" or "no longer" hangs on `verb`."""
    return any(t.dep == "neg" or t.lemma in ("never", "neither") for t in annotation.children(verb))


def is_empty(annotation: Annotation, it: Token) -> bool:
    """True for the "it" that means nothing: "it has emerged that …", "it is said that …", "it seems"."""
    verb = annotation.head(it)
    if it.dep == "expl" or verb.lemma in EMERGING or verb.lemma == "seem":
        return True
    if it.dep not in ("nsubj", "nsubjpass"):
        return False
    children = annotation.children(verb)
    has_clause = any(t.dep in ("ccomp", "csubj") and t.index > verb.index for t in children)
    if it.dep == "nsubjpass":
        return has_clause
    return verb.lemma == "be" and has_clause
