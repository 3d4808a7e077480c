"""Basis: how the one at the end of the chain knows, as far as the report's words show it.

Connections of a source to the information follow the HURIDOCS Events Standard Formats.
"""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.domain import Basis, Channel, PartyKind, Role, Statement, Token

from .clauses import is_passive
from .hands import Hand
from .known_as import known_as
from .overheard import is_heard_on_tape, shows, tells_what_was_said, was_told_by
from .own_part import lived_through, own_part
from .own_voice import basis_of_own_voice
from .parties import Draft
from .persons import basis_of_person, is_a_jibe
from .scene import Scene
from .second_hand import is_second_hand, passed_on
from .standing import belongs_to_a_body, is_called_a_body, speaks_for_a_body
from .words import people, sureness


def basis_of(scene: Scene, statement: Statement, hands: Sequence[Hand], within: Sequence[Statement]) -> Basis:
    """How the last hand knows. `hands` are those below the publisher, `within` the statements nested in this one."""
    if not hands:
        return basis_of_own_voice(scene, statement, scene.cue_verb(statement))
    last, cue = hands[-1], scene.cue_verb(statement)
    if last.role is Role.DOCUMENT or shows(hands, cue):
        return Basis.DOCUMENT_OR_RECORDING
    if last.party is None:
        return _of_unknown(scene, statement, cue) if last.evidence == statement.source else Basis.UNKNOWN
    if is_heard_on_tape(scene, statement, hands):
        return Basis.TOOK_PART
    if was_told_by(scene, statement, last.party, within):
        return Basis.TOOK_PART
    if passed_on(statement, hands):
        return Basis.HEARSAY
    return _of_party(scene, statement, last, cue, within)


def _of_party(scene: Scene, statement: Statement, last: Hand, cue: Token | None, within: Sequence[Statement]) -> Basis:
    """How a party knows that speaks for itself, as far as the report lets it."""
    party = last.party
    if party is None:
        return Basis.UNKNOWN
    kind = PartyKind.ORGANISATION if is_called_a_body(party) else known_as(scene, party).kind
    speaks_for = speaks_for_a_body(scene, party)
    official = speaks_for or belongs_to_a_body(scene, party)
    if is_second_hand(scene, statement, party, cue, official=official):
        return Basis.HEARSAY
    if kind is PartyKind.OUTLET and tells_what_was_said(scene, within):
        return Basis.HEARSAY
    if kind is PartyKind.OUTLET or _is_a_question(scene, statement, cue):
        return Basis.UNKNOWN
    if official and kind is PartyKind.PERSON and not (cue is not None and _says_nothing(scene, statement)):
        own = lived_through(scene, statement, party)
        if own is None and not speaks_for:
            own = own_part(scene, statement, party)
        if own is not None:
            return own
    if official and is_a_jibe(scene, statement, party):
        return Basis.INFERENCE
    if official and not _is_own_opinion(party, cue):
        return Basis.OFFICIAL_POSITION
    if last.channel is Channel.PHONE_CALL:
        return own_part(scene, statement, party) or Basis.UNKNOWN
    return basis_of_person(scene, statement, party, cue)


def _of_unknown(scene: Scene, statement: Statement, cue: Token | None) -> Basis:
    """Of "he believes …" without anybody whom "he" could mean, the words alone tell how he knows."""
    source = scene.head_of(statement.source) if statement.source else None
    if source is None or source.tag != "PRP":
        return Basis.UNKNOWN
    if is_second_hand(scene, statement, None, cue, official=False):
        return Basis.HEARSAY
    if cue is not None and is_passive(scene.annotation, cue):
        return Basis.UNKNOWN  # "she is thought to have fled": somebody thinks so
    if cue is not None and cue.lemma in sureness.OPINING:
        return Basis.INFERENCE
    return own_part(scene, statement, None) or Basis.UNKNOWN


def _is_a_question(scene: Scene, statement: Statement, cue: Token | None) -> bool:
    """True for "asked whether she had seen it", which holds nothing to be so; not for "asked people to stay"."""
    if cue is None or cue.lemma not in sureness.ASKING:
        return False
    first = next(iter(scene.content_tokens(statement.content)), None)
    return first is not None and (first.lemma in ("whether", "if") or first.tag in ("WP", "WRB", "WDT"))


def _says_nothing(scene: Scene, statement: Statement) -> bool:
    """True for "did not deny" and "would not say", which tell nothing of what the speaker knows."""
    tokens = [t for span in statement.cue for t in scene.annotation.tokens_in(span)]
    return any(t.dep == "neg" or t.lemma in sureness.DECLINING for t in tokens)


def _is_own_opinion(party: Draft, cue: Token | None) -> bool:
    """True where a person who is no spokesman believes or suspects, or where doctors do."""
    person = party.kind is PartyKind.PERSON and not party.nouns & people.SPOKESPEOPLE
    carers = party.kind is PartyKind.GROUP and bool(party.nouns & people.CARERS)
    return (person or carers) and cue is not None and cue.lemma in sureness.OPINING
