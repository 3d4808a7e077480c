"""Conjecture: whether what is told could be seen at all, or is guessed, to come, or said of everybody."""

from __future__ import annotations

from firsthand.domain import Statement

from .documents import main_verb
from .main_clause import main_clause
from .scene import Scene
from .words import sureness


def is_guessed(scene: Scene, statement: Statement) -> bool:
    """True where the content's main clause tells of the future, or of what could or must be."""
    verb = main_verb(scene, statement.content)
    if verb is None:
        return False
    helpers = [t for t in scene.annotation.children(verb) if t.dep == "aux"]
    if any(t.lemma == "have" for t in helpers):
        return False  # "would have turned" tells in translations that somebody says so
    guesses = any(t.text.lower() in sureness.TO_COME | sureness.CONJECTURE for t in helpers)
    return guesses and verb.lemma not in sureness.SEEING  # "you could see the wire" is no guess


def is_of_all(scene: Scene, statement: Statement) -> bool:
    """True for "nobody asks twice" and "whoever built it has never been cold": a judgement of people."""
    clause = main_clause(scene, statement)
    if clause.verb is None:
        return False
    around = (clause.verb, *(t for t in scene.annotation.children(clause.verb) if t.dep == "aux"))
    if any(t.tag == "VBD" for t in around):
        return False
    first = next((t for t in scene.content_tokens(statement.content) if t.pos != "PUNCT"), None)
    return first is not None and first.lemma in sureness.ANYBODY


def could_be_seen(scene: Scene, statement: Statement) -> bool:
    """True for "you could see the wire", which tells what the speaker saw."""
    verb = main_verb(scene, statement.content)
    if verb is None or verb.lemma not in sureness.SEEING:
        return False
    return any(t.dep == "aux" and t.text.lower() == "could" for t in scene.annotation.children(verb))


def is_timeless(scene: Scene, statement: Statement) -> bool:
    """True where the main clause is in the present, as "a clock forgives nobody" is."""
    verb = main_verb(scene, statement.content)
    if verb is None:
        return False
    helpers = [t for t in scene.annotation.children(verb) if t.dep in ("aux", "auxpass")]
    present = any(t.tag in ("VBZ", "VBP", "MD") for t in (verb, *helpers))
    return present and not any(t.tag in ("VBD", "VBN") for t in scene.content_tokens(statement.content))
