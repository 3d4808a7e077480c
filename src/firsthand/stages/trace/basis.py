"""Basis: how the one at the end of the chain knows, as far as the report's words show it.

Connections of a source to the information follow the HURIDOCS Events Standard Formats.
"""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.domain import Basis, Channel, PartyKind, Role, Statement, StatementKind, Token

from .clauses import is_passive, subject
from .documents import main_verb
from .hands import Hand
from .parties import Draft
from .scene import Scene
from .words import bodies, people, sureness

_BODIES = (PartyKind.ORGANISATION, PartyKind.SERVICE)
_FIRST_PERSON = frozenset(("i", "we", "me", "us", "my", "our", "myself", "ourselves"))


def basis_of(scene: Scene, statement: Statement, hands: Sequence[Hand]) -> Basis:
    """How the last hand knows. `hands` are those below the publisher."""
    if not hands:
        return _of_own_voice(scene, statement)
    last = hands[-1]
    if last.role is Role.DOCUMENT:
        return Basis.DOCUMENT_OR_RECORDING
    if last.party is None or last.party.kind is PartyKind.OUTLET:
        return Basis.UNKNOWN
    cue = scene.cue_verb(statement)
    if cue is not None and cue.lemma in sureness.HEARSAY_CUES:
        return Basis.HEARSAY
    if _is_hearsay(hands):
        return Basis.HEARSAY
    if _speaks_for_a_body(last.party):
        return Basis.OFFICIAL_POSITION
    if last.channel is Channel.PHONE_CALL:
        return Basis.UNKNOWN
    return _of_person(scene, statement, last.party, cue)


def _of_own_voice(scene: Scene, statement: Statement) -> Basis:
    verb = main_verb(scene, statement.content)
    for token in (verb, scene.cue_verb(statement)):
        if token is not None and token.lemma in sureness.SEEING:
            return Basis.EYEWITNESS
    return Basis.INFERENCE


def _is_hearsay(hands: Sequence[Hand]) -> bool:
    """True where a person or group passed on what the last one said; an outlet or body only relays it."""
    return any(
        hand.role is Role.RELAYER and hand.party is not None and hand.party.kind in (PartyKind.PERSON, PartyKind.GROUP)
        for hand in hands[:-1]
    )


def _speaks_for_a_body(party: Draft) -> bool:
    if party.kind in _BODIES:
        return True
    nouns = party.nouns | ({party.group.nouns} if False else set())
    return bool(nouns & (people.OFFICES | people.OFFICIAL_VOICES)) or bool(nouns & bodies.STATE)


def _of_person(scene: Scene, statement: Statement, party: Draft, cue: Token | None) -> Basis:
    if cue is not None and cue.lemma in sureness.INTENDING:
        return Basis.TOOK_PART
    own = _own_part(scene, statement, party)
    if own is not None:
        return own
    nouns = party.nouns | (party.group.nouns if party.group is not None else set())
    if cue is not None and (cue.lemma in sureness.SEEING or _is_from_the_spot(scene, cue)):
        return Basis.EYEWITNESS
    if nouns & people.WITNESSES:
        return Basis.EYEWITNESS
    if nouns & people.ANALYSTS or (cue is not None and cue.lemma in sureness.INFERRING_CUES):
        return Basis.INFERENCE
    return Basis.UNKNOWN


def _own_part(scene: Scene, statement: Statement, party: Draft) -> Basis | None:
    """Took part or saw, where the content's main clause is about the speaker."""
    verb = main_verb(scene, statement.content)
    tokens = [t for span in statement.content for t in scene.annotation.tokens_in(span)]
    if statement.kind is not StatementKind.INDIRECT and any(t.text.lower() in _FIRST_PERSON for t in tokens):
        return _seen(scene, verb)
    if verb is None:
        return None
    doer = subject(scene.annotation, verb)
    if doer is None or not _means(scene, doer, party):
        return None
    return _seen(scene, verb)


def _means(scene: Scene, doer: Token, party: Draft) -> bool:
    meant = scene.party(doer)
    return meant is not None and (meant is party or meant is party.group)


def _seen(scene: Scene, verb: Token | None) -> Basis:
    saw = verb is not None and verb.lemma in sureness.SEEING and not is_passive(scene.annotation, verb)
    return Basis.EYEWITNESS if saw else Basis.TOOK_PART


def _is_from_the_spot(scene: Scene, cue: Token) -> bool:
    """Whether the cue is of one who is there, as "report from the front" is."""
    return cue.lemma in ("report", "tell") and any(t.lemma == "from" for t in scene.annotation.children(cue))
