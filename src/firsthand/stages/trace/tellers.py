"""Tellers: who told the source of "we were told that …"; that it is I or we who speak within somebody's words."""

from __future__ import annotations

from firsthand.domain import Channel, PartyKind, Role, Statement, Token

from .clauses import agents, is_passive
from .hands import Hand, unknown
from .parties import Draft
from .scene import Scene
from .words.hands import OUTLET_VOICE
from .words.sureness import TOLD

_TOLD_IN_PERSON = ("tell", "inform")


def teller(scene: Scene, statement: Statement) -> tuple[Hand, ...] | None:
    """Who told the source of "We were told that …", mostly an unknown hand; None for other statements."""
    cue = scene.cue_verb(statement)
    token = scene.head_of(statement.source) if statement.source else None
    if cue is None or token is None or cue.lemma not in TOLD or not is_passive(scene.annotation, cue):
        return None
    if token.dep != "nsubjpass" or token.head != cue.index:
        return None
    for agent in agents(scene.annotation, cue):
        return (Hand(scene.party(agent), Role.SPEAKER, Channel.UNKNOWN, scene.words(agent)),)
    return (unknown(statement.cue),)


def tells_on(draft: Draft, cue: Token | None) -> bool:
    """Whether who was told may have passed it on: a conscript, or people who were told; not a firm that was warned."""
    if draft.kind is PartyKind.GROUP:
        return cue is not None and cue.lemma in _TOLD_IN_PERSON
    return draft.kind is PartyKind.PERSON


def is_first_person(scene: Scene, statement: Statement) -> bool:
    """True for the "I" and "we" of what the outer speaker says."""
    token = scene.head_of(statement.source) if statement.source else None
    return token is not None and token.pos == "PRON" and token.text.lower() in OUTLET_VOICE
