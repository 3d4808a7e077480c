"""Tellers: who told the source of "we were told that …"; that it is I or we who speak within somebody's words."""

from __future__ import annotations

from firsthand.domain import Channel, Role, Statement

from .clauses import agents, is_passive
from .hands import Hand, unknown
from .scene import Scene
from .words.hands import OUTLET_VOICE
from .words.sureness import TOLD


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


def is_first_person(scene: Scene, statement: Statement) -> bool:
    """True for the "I" and "we" of what the outer speaker says."""
    token = scene.head_of(statement.source) if statement.source else None
    return token is not None and token.pos == "PRON" and token.text.lower() in OUTLET_VOICE
