"""Translators: "said through an interpreter", "speaking with the help of a translator", "as her son interpreted"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Channel, Role, Statement, Token

from .clauses import subject
from .hands import Hand, without_repeats
from .scene import Scene, covers
from .words.hands import INTERPRETING
from .words.people import TRANSLATORS

_BY_WHOM = ("through", "via", "by", "of", "with")


def translators(scene: Scene, statement: Statement, cue: Token | None) -> tuple[Hand, ...]:
    """Those who put the speaker's words into another language, as the cue's sentence tells outside the content."""
    if cue is None:
        return ()
    tokens = scene.annotation.tokens_of(scene.annotation.sentence_of(cue))
    return without_repeats(hand for token in tokens for hand in _at(scene, statement, token))


def of_the_interview(scene: Scene) -> tuple[Hand, ...]:
    """Who interpreted the whole conversation, as a transcript's introduction says: "Ida Lum interpreted"."""
    nowhere = (t for t in scene.annotation.tokens if t.pos == "VERB" and t.lemma in INTERPRETING and t.tag == "VBD")
    for verb in nowhere:
        doer = subject(scene.annotation, verb)
        draft = scene.party(doer) if doer is not None else None
        children = scene.annotation.children(verb)
        plain = not any(t.dep == "auxpass" or (t.dep in ("dobj", "ccomp") and t.index > verb.index) for t in children)
        if doer is not None and draft is not None and plain and not scene.is_quoted(verb):
            return (Hand(draft, Role.TRANSLATOR, Channel.UNKNOWN, scene.words(doer)),)
    return ()


def _at(scene: Scene, statement: Statement, token: Token) -> Iterator[Hand]:
    if covers(statement.content, token.span) or covers(statement.source, token.span):
        return
    doer: Token | None = None
    if token.pos == "NOUN" and token.lemma in TRANSLATORS and scene.annotation.head(token).lemma in _BY_WHOM:
        doer = token
    elif token.pos == "VERB" and token.lemma in INTERPRETING and token.tag in ("VBD", "VBZ", "VBG", "VBP"):
        doer = subject(scene.annotation, token)
    if doer is None:
        return
    draft = scene.party(doer) or scene.cast.described(doer.text.lower(), None, scene.words(doer))
    yield Hand(draft, Role.TRANSLATOR, Channel.UNKNOWN, scene.words(doer))
