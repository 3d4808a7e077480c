"""Overheard: what is shown or said on a recording, and what others say within somebody's words."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.domain import Channel, PartyKind, Role, Statement, StatementKind, Token

from .clauses import is_passive
from .documents import main_verb
from .hands import Hand
from .main_clause import FIRST_PERSON, is_speaker, main_clause
from .parties import Draft
from .scene import Scene
from .words import sureness
from .words.hands import SAYING, SHOWING


def is_heard_on_tape(scene: Scene, statement: Statement, hands: Sequence[Hand]) -> bool:
    """True for who speaks on a recording as it is made ("can be heard saying"): what they do there is their own part.

    A call that somebody intercepted mostly tells of what was before it.
    """
    last, above = hands[-1], hands[-2] if len(hands) > 1 else None
    if above is not None and above.role is Role.INTERCEPTOR:
        return False
    if above is not None and above.role is Role.DOCUMENT and above.channel is Channel.RECORDING:
        return last.channel in (Channel.PHONE_CALL, Channel.UNKNOWN)
    tokens = [t for span in statement.cue for t in scene.annotation.tokens_in(span)]
    heard = any(t.lemma == "hear" and t.tag == "VBN" for t in tokens)
    speaking = any(t.lemma in SAYING and t.tag == "VBG" for t in tokens)
    return heard and speaking and statement.kind is StatementKind.DIRECT


def shows(hands: Sequence[Hand], cue: Token | None) -> bool:
    """True for what a picture shows, whoever sent it."""
    above = hands[-2] if len(hands) > 1 else None
    shown = above is not None and above.role is Role.DOCUMENT and above.channel is Channel.RECORDING
    return shown and cue is not None and cue.lemma in SHOWING


def was_told_by(scene: Scene, statement: Statement, party: Draft, within: Sequence[Statement]) -> bool:
    """True for "had been told by a colleague that …" where what the colleague said is a statement of its own."""
    verb = main_verb(scene, statement.content)
    if verb is None or verb.lemma not in sureness.TOLD or not is_passive(scene.annotation, verb):
        return False
    if not any(t.dep == "auxpass" and t.tag in ("VBD", "VBN") for t in scene.annotation.children(verb)):
        return False  # "I am told that"
    doer = main_clause(scene, statement).doer
    if doer is None or not (doer.text.lower() in FIRST_PERSON or is_speaker(scene, statement, doer, party)):
        return False  # "none of them had been told"
    return any(span.contains(verb.span) for other in within for span in other.cue)


def tells_what_was_said(scene: Scene, within: Sequence[Statement]) -> bool:
    """True where people speak within the content: an outlet reports that two witnesses say so."""
    heads = (scene.head_of(other.source) for other in within if other.source)
    parties = (scene.party(head) for head in heads if head is not None)
    return any(party is not None and party.kind in (PartyKind.PERSON, PartyKind.GROUP) for party in parties)
