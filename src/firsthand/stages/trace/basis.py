"""Basis: how the one at the end of the chain knows, as far as the report's words show it.

Connections of a source to the information follow the HURIDOCS Events Standard Formats.
"""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.domain import Basis, Channel, PartyKind, Role, Statement, Token

from .clauses import is_passive, subject
from .documents import main_verb
from .hands import Hand
from .known_as import known_as
from .main_clause import main_clause
from .own_part import lived_through, own_part
from .own_voice import basis_of_own_voice
from .parties import Draft
from .scene import Scene
from .second_hand import is_second_hand, passed_on
from .standing import belongs_to_a_body, judges, nouns_of, speaks_for_a_body, tells_of_the_past, was_there
from .words import bodies, people, sureness


def basis_of(scene: Scene, statement: Statement, hands: Sequence[Hand]) -> Basis:
    """How the last hand knows. `hands` are those below the publisher."""
    if not hands:
        return basis_of_own_voice(scene, statement, scene.cue_verb(statement))
    last, cue = hands[-1], scene.cue_verb(statement)
    if last.role is Role.DOCUMENT:
        return Basis.DOCUMENT_OR_RECORDING
    if last.party is None:
        return _of_unknown(scene, statement, cue) if last.evidence == statement.source else Basis.UNKNOWN
    kind = known_as(scene, last.party).kind
    official = speaks_for_a_body(scene, last.party) or belongs_to_a_body(last.party)
    second = is_second_hand(scene, statement, last.party, cue, official=official)
    if second or passed_on(statement, hands):
        return Basis.HEARSAY
    if kind is PartyKind.OUTLET and _tells_what_was_said(scene, statement):
        return Basis.HEARSAY
    if kind is PartyKind.OUTLET or _is_a_question(scene, statement, cue):
        return Basis.UNKNOWN
    silent = cue is not None and _says_nothing(scene, statement)
    if kind is PartyKind.PERSON and not silent and (lived := lived_through(scene, statement, last.party)):
        return lived
    if kind is PartyKind.PERSON and not silent and not speaks_for_a_body(scene, last.party):
        own = own_part(scene, statement, last.party)
        if own is not None and official:
            return own
    if official and not _is_own_opinion(last.party, cue):
        return Basis.OFFICIAL_POSITION
    if last.channel is Channel.PHONE_CALL:
        return own_part(scene, statement, last.party) or Basis.UNKNOWN
    return _of_person(scene, statement, last.party, cue)


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


def _tells_what_was_said(scene: Scene, statement: Statement) -> bool:
    """True where people speak within the content: an outlet reports that two witnesses say so."""
    within = (other for other in scene.statements if other.nested_in == statement.id and other.source)
    heads = (scene.head_of(other.source) for other in within)
    parties = (scene.party(head) for head in heads if head is not None)
    return any(party is not None and party.kind in (PartyKind.PERSON, PartyKind.GROUP) for party in parties)


def _says_nothing(scene: Scene, statement: Statement) -> bool:
    """True for "did not deny" and "would not say", which tell nothing of what the speaker knows."""
    tokens = [t for span in statement.cue for t in scene.annotation.tokens_in(span)]
    return any(t.dep == "neg" or t.lemma in sureness.DECLINING for t in tokens)


def _is_own_opinion(party: Draft, cue: Token | None) -> bool:
    """True where a person who is no spokesman believes or suspects."""
    person = party.kind is PartyKind.PERSON and not party.nouns & people.SPOKESPEOPLE
    return person and cue is not None and cue.lemma in sureness.OPINING


def _of_person(scene: Scene, statement: Statement, party: Draft, cue: Token | None) -> Basis:
    nouns = nouns_of(scene, statement, party)
    if cue is not None and (cue.lemma in sureness.INTENDING or _wants_it_done(scene, cue)):
        return Basis.OFFICIAL_POSITION if nouns & people.POLITICIANS else Basis.TOOK_PART
    if nouns & bodies.UNNAMED_VOICES:
        return Basis.UNKNOWN
    if cue is not None and (_sees(scene, cue) or _is_from_the_spot(scene, cue)):
        return Basis.EYEWITNESS
    if cue is not None and cue.lemma in sureness.OPINING:
        return Basis.INFERENCE
    own = own_part(scene, statement, party)
    if own is not None:
        return own
    if _is_guessed(scene, statement):
        return Basis.INFERENCE
    return _by_what_they_are(scene, statement, party, nouns, cue)


def _by_what_they_are(
    scene: Scene, statement: Statement, party: Draft, nouns: frozenset[str], cue: Token | None
) -> Basis:
    """By the source's nouns, where the content doesn't show how they know."""
    if nouns & people.KEEPERS:
        return Basis.TOOK_PART
    ours = nouns & bodies.REPORTERS and "our" in party.modifiers
    if ours or nouns & people.WITNESSES or was_there(scene, statement) or _could_be_seen(scene, statement):
        return Basis.EYEWITNESS
    if nouns & people.RESCUERS and party.kind is PartyKind.GROUP:
        return Basis.OFFICIAL_POSITION
    if nouns & people.PARTICIPANTS:
        return Basis.EYEWITNESS if nouns & people.CAUGHT_UP and _is_of_others(scene, statement) else Basis.TOOK_PART
    if judges(nouns) or (cue is not None and _weighs(scene, cue)):
        return Basis.INFERENCE
    return Basis.UNKNOWN


def basis_by_trade(scene: Scene, statement: Statement, hands: Sequence[Hand]) -> Basis:
    """How a waitress or an engineer knows, where nothing else in the report shows it: she saw it, he judges."""
    party = hands[-1].party if hands else None
    if party is None or party.kind not in (PartyKind.PERSON, PartyKind.GROUP):
        return Basis.UNKNOWN
    nouns = nouns_of(scene, statement, party)
    if nouns & people.PRACTITIONERS:
        return Basis.INFERENCE
    return (
        Basis.EYEWITNESS
        if nouns & (people.ORDINARY | people.CREW_HEADS) and tells_of_the_past(scene, statement)
        else Basis.UNKNOWN
    )


def _wants_it_done(scene: Scene, cue: Token) -> bool:
    """True for "demanded", "called for", "asked to see it"; "asked whether" wants an answer only."""
    if cue.lemma == "call":
        return any(t.lemma in ("for", "on") for t in scene.annotation.children(cue))
    return cue.lemma in sureness.ASKING_FOR


def _sees(scene: Scene, cue: Token) -> bool:
    """True for the cue "saw"; not for "from his circles is to be heard"."""
    return cue.lemma in sureness.SEEING and not is_passive(scene.annotation, cue)


def _weighs(scene: Scene, cue: Token) -> bool:
    """True for "concluded" and "called it a farce"; "called for" asks for something."""
    if cue.lemma == "call" and any(t.lemma in ("for", "on") for t in scene.annotation.children(cue)):
        return False
    return cue.lemma in sureness.INFERRING_CUES | sureness.JUDGING_CUES


def _is_guessed(scene: Scene, statement: Statement) -> bool:
    """True where the content's main clause tells of the future, or of what could or must be."""
    verb = main_verb(scene, statement.content)
    if verb is None:
        return False
    helpers = [t for t in scene.annotation.children(verb) if t.dep == "aux"]
    if any(t.lemma == "have" for t in helpers):
        return False  # "would have turned" tells in translations that somebody says so
    guesses = any(t.text.lower() in sureness.TO_COME | sureness.CONJECTURE for t in helpers)
    return guesses and verb.lemma not in sureness.SEEING  # "you could see the wire" is no guess


def _could_be_seen(scene: Scene, statement: Statement) -> bool:
    """True for "you could see the wire", which tells what the speaker saw."""
    verb = main_verb(scene, statement.content)
    if verb is None or verb.lemma not in sureness.SEEING:
        return False
    return any(t.dep == "aux" and t.text.lower() == "could" for t in scene.annotation.children(verb))


def _is_of_others(scene: Scene, statement: Statement) -> bool:
    """True where the content tells what happened: its subject, as asked before, is somebody or something else."""
    clause = main_clause(scene, statement)
    if clause.verb is None or clause.verb.lemma == "be":
        return False
    return clause.doer is not None or subject(scene.annotation, clause.verb) is not None


def _is_from_the_spot(scene: Scene, cue: Token) -> bool:
    """Whether the cue is of one who is there, as "report from the front" is."""
    return cue.lemma in ("report", "tell") and any(t.lemma == "from" for t in scene.annotation.children(cue))
