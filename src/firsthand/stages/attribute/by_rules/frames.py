"""Frames: how a verb takes what it reports, and which tokens that is.

A frame's name is what the word lists (verbs.tsv) are keyed by: "clause", "to", "ing", "object", "small", "prep:about",
with "be-" before it where the verb is passive ("be-to" as in "is expected to win"); "bare" where it takes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.domain import Token

from .lexicon import ADDRESSING, HEARD, RECORDS, TOLD
from .marked_text import MarkedText

KEPT_PREPOSITIONS = frozenset({"for", "of", "as", "about", "over", "to", "with", "against", "from", "into", "on"})
"""Prepositions after an object that belong to what is reported; the others tell where and when it was said."""

TELLING = frozenset(
    {"describe", "explain", "say", "tell", "mention", "report", "reveal", "announce", "recount", "confess"}
)
"""Verbs whose "to" leads to a hearer, who is no part of the content."""

_ASKING = frozenset({"how", "why", "when", "where"})
_TIMES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb's frame with its content's token numbers, in order; `link` is the preposition that belongs to the cue."""

    name: str
    content: tuple[int, ...]
    link: Token | None = None


def is_passive(m: MarkedText, verb: Token) -> bool:
    """True for "was told" and for the participle in "a plan described as"."""
    if any(child.dep in ("auxpass", "nsubjpass") for child in m.children(verb)):
        return True
    return verb.tag == "VBN" and verb.dep == "acl" and m.child(verb, "dobj", "nsubj") is None


def frame_of(m: MarkedText, verb: Token) -> Frame:
    """The verb's frame; the content of "bare" is empty."""
    frame = _active(m, verb)
    if not is_passive(m, verb):
        return frame
    subject = m.child(verb, "nsubjpass")
    content = frame.content
    if subject is not None and frame.name != "clause":
        content = tuple(range(*m.phrase(subject))) + content
    return Frame(f"be-{frame.name}", content, frame.link)


def _active(m: MarkedText, verb: Token) -> Frame:
    children = m.children(verb)
    clauses = [child for child in children if child.dep == "ccomp" and not _is_apart(m, child, verb)]
    if clauses:
        return Frame("clause", _clause(m, clauses))
    how = next((child for child in children if child.lemma in _ASKING and child.index == verb.index + 1), None)
    if how is not None and how.dep == "advmod":
        return Frame("clause", _to_sentence_end(m, how))
    infinitive = next((child for child in children if child.dep == "xcomp" and child.index > verb.index), None)
    if infinitive is not None:
        taken = [child for child in children if child.dep == "dobj" and verb.index < child.index < infinitive.index]
        name = _verb_form(m, infinitive)
        return Frame(name, _range(m, [*taken, infinitive]))
    written = _written(m, verb)
    if written is not None:
        return Frame("clause", _range(m, [written]))
    thing = next((child for child in children if child.dep in ("dobj", "oprd")), None)
    if thing is not None and thing.index < verb.index and thing.lemma == "what":
        return Frame("clause", (thing.index,))
    if thing is not None and thing.index > verb.index:
        displaced = _displaced(m, verb, thing)
        if displaced is not None:
            return Frame("object", _range(m, [displaced]))
        if verb.lemma in HEARD and thing.lemma not in TOLD:
            return _after_hearer(m, verb, thing)
        complements = _complements(m, verb, thing)
        if thing.pos == "PRON" and verb.lemma in ADDRESSING and not complements:
            return Frame("bare", ())
        return Frame("object", _range(m, [thing, *complements]))
    return _prepositional(m, verb)


def _written(m: MarkedText, verb: Token) -> Token | None:
    """The clause of "said in a letter that …", which the parse hangs on the letter, or on whom it went to."""
    for child in m.children(verb):
        thing = m.child(child, "pobj") if child.dep == "prep" and child.lemma in ("in", "on") else None
        if thing is None or thing.lemma not in RECORDS:
            continue
        for below in m.annotation.tokens[thing.index + 1 : m.right[thing.index] + 1]:
            if below.dep in ("acl", "relcl", "ccomp") and _adds_that(m, below):
                return below
    return None


def _adds_that(m: MarkedText, clause: Token) -> bool:
    """Whether the clause begins with a "that" and has a subject of its own besides."""
    subject = m.child(clause, "nsubj", "nsubjpass")
    first = m.tokens[m.left[clause.index]]
    return first.lemma == "that" and subject is not None and subject.index != first.index


def is_that_clause(m: MarkedText, clause: Token) -> bool:
    """Whether the clause has a "that" of its own."""
    return any(child.dep == "mark" and child.lemma == "that" for child in m.children(clause))


def _after_hearer(m: MarkedText, verb: Token, hearer: Token) -> Frame:
    """What follows the one who is told: a clause hung on them, "about …", a second object, or nothing."""
    for child in m.children(hearer):
        if child.dep in ("acl", "relcl", "ccomp") and m.tokens[m.left[child.index]].lemma == "that":
            return Frame("clause", _range(m, [child]))
    following = [child for child in (*m.children(hearer), *m.children(verb)) if child.index > hearer.index]
    for child in following:
        inner = m.child(child, "pobj", "pcomp") if child.dep == "prep" and child.lemma in ("about", "of") else None
        if inner is not None:
            return Frame(f"prep:{child.lemma}", _range(m, [inner]), child if child.head == verb.index else None)
        if child.dep == "dobj" and child.head == verb.index:
            return Frame("object", _range(m, [child]))
    return Frame("bare", ())


def _prepositional(m: MarkedText, verb: Token) -> Frame:
    for child in m.children(verb):
        if child.dep == "prep" and child.index > verb.index:
            inner = m.child(child, "pobj", "pcomp") or (m.child(child, "amod") if child.lemma == "as" else None)
            if inner is None or inner.entity in _TIMES:
                continue
            return Frame(f"prep:{child.lemma}", _range(m, [inner]), child)
    return Frame("bare", ())


def _complements(m: MarkedText, verb: Token, thing: Token) -> list[Token]:
    """What stands after the object and belongs to it: up to the first child that tells when, where or why."""
    kept = []
    for child in m.children(verb):
        if child.index <= thing.index:
            continue
        if child.dep not in ("prep", "oprd", "dative", "dobj", "appos", "prt"):
            break
        if child.dep == "prep":
            inner = m.child(child, "pobj", "pcomp")
            hearer = verb.lemma in TELLING and child.lemma == "to"
            if child.lemma not in KEPT_PREPOSITIONS or hearer or inner is None or inner.entity in _TIMES:
                break
        if child.dep != "prt":
            kept.append(child)
    return kept


def _is_apart(m: MarkedText, clause: Token, verb: Token) -> bool:
    """Whether what the parse calls a clause of the verb is a mark, or stands before a semicolon as its own sentence."""
    if clause.pos == "PUNCT" or m.left[clause.index] <= verb.index <= m.right[clause.index] < verb.index:
        return True
    after = m.right[clause.index] + 1
    return clause.index < verb.index and any(token.text == ";" for token in m.tokens[after : after + 2])


def _range(m: MarkedText, parts: list[Token]) -> tuple[int, ...]:
    first = min(m.left[part.index] for part in parts)
    last = max(m.right[part.index] for part in parts)
    return tuple(range(first, last + 1))


def _clause(m: MarkedText, clauses: list[Token]) -> tuple[int, ...]:
    """The clauses' tokens without a coordinated "and who …", which goes with the cue's own clause."""
    head = m.annotation.head(clauses[0])
    further = [child for child in m.children(head) if child.index > clauses[-1].index and _says_that(m, child)]
    kept = {index for clause in (*clauses, *further) for index in range(*m.phrase(clause))}
    if further and clauses[-1].index > head.index:
        kept = set(range(min(kept), max(kept) + 1))
    for clause in clauses:
        for child in m.children(clause):
            subject = m.child(child, "nsubj", "nsubjpass") if child.dep == "conj" else None
            if subject is not None and subject.lemma == "who":
                first, last = m.phrase(child)
                while first - 1 in kept and m.tokens[first - 1].dep in ("cc", "punct"):
                    first -= 1
                kept.difference_update(range(first, last))
    return tuple(sorted(kept))


def _says_that(m: MarkedText, child: Token) -> bool:
    """Whether the child is a further "and that …" that the parse hangs on the cue."""
    return child.dep in ("conj", "advcl") and any(
        mark.dep == "mark" and mark.lemma == "that" and mark.index == m.left[child.index] for mark in m.children(child)
    )


def _verb_form(m: MarkedText, below: Token) -> str:
    helpers = [child for child in m.children(below) if child.dep in ("aux", "auxpass")]
    if any(helper.lemma == "to" for helper in helpers):
        return "to"
    return "ing" if below.tag == "VBG" or any(helper.tag == "VBG" for helper in helpers) else "small"


def _to_sentence_end(m: MarkedText, first: Token) -> tuple[int, ...]:
    """From "how" to the end of its sentence or the next dash; for clauses that the parse hangs elsewhere."""
    last = first.index
    end = m.sentence(first).last
    while last < end and m.tokens[last].text not in ("–", "—", "--", ";"):
        last += 1
    return tuple(range(first.index, last))


def _displaced(m: MarkedText, verb: Token, thing: Token) -> Token | None:
    """What "it" stands for where it follows the hearer: "described it to the paper the habits of the yard"."""
    to = next((child for child in m.children(verb) if child.lemma == "to" and child.dep in ("prep", "dative")), None)
    hearer = m.child(to, "pobj") if to is not None else None
    if thing.lemma != "it" or hearer is None or verb.lemma not in TELLING:
        return None
    candidates = [
        child for child in (*m.children(hearer), *m.children(verb)) if child.dep in ("appos", "dobj", "npadvmod")
    ]
    named = [
        c for c in candidates if c.index > hearer.index and c.pos == "NOUN" and m.tokens[m.left[c.index]].text == "the"
    ]
    return named[-1] if named else None
