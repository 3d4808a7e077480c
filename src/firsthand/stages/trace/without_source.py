"""Statements that name no source: somebody unknown, the official version's authority, or who just spoke."""

from __future__ import annotations

from firsthand.domain import Channel, Role, Statement, StatementKind, Token

from .hands import Hand, unknown
from .nobodys_words import is_own_thought
from .relays import relays
from .scene import Scene
from .settings_of_speech import setting_of
from .told_before import ToldBefore
from .words.bodies import STATE


def hands_without_source(
    scene: Scene, told: ToldBefore, statement: Statement, anchor: Token | None, block: int
) -> tuple[Hand, ...]:
    """The hands below the publisher of a statement whose source is empty, in paragraph number `block`."""
    if not statement.cue:
        return _going_on(told, statement, block)
    cue = scene.cue_verb(statement)
    above = relays(scene, statement, anchor)
    official = _official(scene, statement)
    if official is not None:
        return (*above, official)
    shown, _ = setting_of(scene, cue, told.recording)
    if shown:
        return (*above, *shown)
    if not above and cue is not None and is_own_thought(scene, cue):
        return ()
    return (*above, unknown(statement.cue))


def _going_on(told: ToldBefore, statement: Statement, block: int) -> tuple[Hand, ...]:
    """A statement without source or cue goes on from the one before it in the same or the last paragraph."""
    if told.latest is None:
        return ()
    before, since = told.latest
    quoted = statement.kind is not StatementKind.INDIRECT
    if block - since > (2 if quoted else 0):
        return (unknown(statement.content),) if quoted else ()
    return told.done[before.id]


def _official(scene: Scene, statement: Statement) -> Hand | None:
    """The authority in the content of "that is the official story", which says so itself."""
    tokens = [t for span in statement.cue for t in scene.annotation.tokens_in(span)]
    if not any(t.lemma == "official" for t in tokens):
        return None
    for token in scene.content_tokens(statement.content):
        draft = scene.party(token)
        if draft is not None and (draft.nouns | draft.name_words) & STATE:
            return Hand(draft, Role.SPEAKER, Channel.STATEMENT, statement.cue)
    return None
