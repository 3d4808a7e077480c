"""Basis of what the report says in its own voice, as far as its words show it: seen, read, learned or thought."""

from __future__ import annotations

from firsthand.domain import Basis, Statement, Token

from .clauses import is_passive, subject
from .documents import main_verb
from .scene import Scene
from .words import sureness


def basis_of_own_voice(scene: Scene, statement: Statement, cue: Token | None) -> Basis:
    """How the outlet's own writer knows."""
    if statement.content_text.rstrip("”\"'’ ").endswith("?") or (cue is not None and cue.text == ":"):
        return Basis.UNKNOWN  # who interviews holds nothing to be so
    if cue is not None and _is_learned(scene, statement, cue):
        return Basis.UNKNOWN
    if cue is not None and cue.lemma in sureness.OPINING:
        return Basis.INFERENCE
    if cue is not None and _has_looked(scene, cue):
        return Basis.DOCUMENT_OR_RECORDING
    for token in (main_verb(scene, statement.content), cue):
        if token is not None and token.lemma in sureness.SEEING:
            return Basis.EYEWITNESS
    if cue is not None and cue.lemma in sureness.PUBLISHING:
        return Basis.UNKNOWN  # "as this newspaper reported" guesses nothing, and doesn't tell how it knows
    return Basis.INFERENCE


def _is_learned(scene: Scene, statement: Statement, cue: Token) -> bool:
    """True for "has learned", "we understand" and, of nobody, "is expected": somebody told, and it is left open who."""
    if cue.lemma in sureness.LEARNING and not is_passive(scene.annotation, cue):
        return True
    if statement.source:
        return False
    conditional = any(t.dep == "aux" and t.lemma == "would" for t in scene.annotation.children(cue))
    return is_passive(scene.annotation, cue) or (cue.lemma in sureness.RAISING and conditional)


def _has_looked(scene: Scene, cue: Token) -> bool:
    """True where the outlet says in the cue's sentence that it looked at a document or recording again."""
    tokens = scene.annotation.tokens_of(scene.annotation.sentence_of(cue))
    looked = (t for t in tokens if t.lemma in sureness.EXAMINING and t.pos == "VERB" and t.index < cue.index)
    for verb in looked:
        doer = subject(scene.annotation, verb)
        if doer is not None and scene.is_own(doer) and not scene.is_quoted(verb):
            return True
    return False
