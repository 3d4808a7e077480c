"""Frames: how a verb takes what it reports, and which tokens that is.

A frame's name is what the word lists (verbs.tsv) are keyed by: "clause", "to", "ing", "object", "small", "prep:about"; with
"be-" before it where the verb is passive ("be-to" as in "is expected to win"); "bare" where it takes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.domain import Token

from .marked_text import MarkedText

KEPT_PREPOSITIONS = frozenset({"for", "of", "as", "about", "over", "to", "with", "against", "from", "into", "on"})
"""Prepositions after an object that belong to what is reported; the others tell where and when it was said."""

TELLING = frozenset({"describe", "explain", "say", "tell", "mention", "report", "reveal", "announce", "recount", "confess"})
"""Verbs whose "to" leads to a hearer, who is no part of the content."""

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
    clauses = [child for child in children if child.dep == "ccomp" and not _is_aside(m, child, verb)]
    if clauses:
        return Frame("clause", _union(m, clauses))
    infinitive = next((child for child in children if child.dep == "xcomp" and child.index > verb.index), None)
    if infinitive is not None:
        taken = [child for child in children if child.dep == "dobj" and verb.index < child.index < infinitive.index]
        name = "to" if infinitive.tag == "VB" else "ing" if infinitive.tag == "VBG" else "small"
        return Frame(name, _range(m, [*taken, infinitive]))
    thing = next((child for child in children if child.dep in ("dobj", "oprd") and child.index > verb.index), None)
    if thing is not None:
        return Frame("object", _range(m, [thing, *_complements(m, verb, thing)]))
    return _prepositional(m, verb)


def _prepositional(m: MarkedText, verb: Token) -> Frame:
    for child in m.children(verb):
        if child.dep == "prep" and child.index > verb.index:
            inner = m.child(child, "pobj", "pcomp")
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


def _is_aside(m: MarkedText, clause: Token, verb: Token) -> bool:
    """Whether the child is a bare word that the parse calls a clause, such as a name before a colon."""
    return clause.pos == "PUNCT" or m.left[clause.index] <= verb.index <= m.right[clause.index] < verb.index


def _range(m: MarkedText, parts: list[Token]) -> tuple[int, ...]:
    first = min(m.left[part.index] for part in parts)
    last = max(m.right[part.index] for part in parts)
    return tuple(range(first, last + 1))


def _union(m: MarkedText, parts: Iterable[Token]) -> tuple[int, ...]:
    return tuple(sorted({index for part in parts for index in range(*m.phrase(part))}))
