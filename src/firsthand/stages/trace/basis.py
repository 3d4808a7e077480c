"""Basis: how the one at the end of the chain knows, as far as the report's words show it.

Connections of a source to the information follow the HURIDOCS Events Standard Formats.
"""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.domain import Basis, Channel, PartyKind, Role, Statement, StatementKind, Token

from .clauses import behind, is_negated, is_passive, objects, subject
from .documents import main_verb
from .hands import Hand
from .parties import Draft
from .scene import Scene
from .words import bodies, people, sureness
from .words.hands import POSTING, SAYING, TELLING

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
    if _was_told(scene, statement, last.party, cue):
        return Basis.HEARSAY
    if _is_hearsay(hands):
        return Basis.HEARSAY
    if last.party.kind is PartyKind.PERSON and (lived := _lived_through(scene, statement, last.party)):
        return lived
    if _speaks_for_a_body(last.party) and not _is_own_opinion(last.party, cue):
        return Basis.OFFICIAL_POSITION
    if last.channel is Channel.PHONE_CALL:
        return _own_part(scene, statement, last.party) or Basis.UNKNOWN
    return _of_person(scene, statement, last.party, cue)


def _of_own_voice(scene: Scene, statement: Statement) -> Basis:
    if statement.content_text.rstrip("”\"'’ ").endswith("?"):
        return Basis.UNKNOWN
    verb = main_verb(scene, statement.content)
    for token in (verb, scene.cue_verb(statement)):
        if token is not None and token.lemma in sureness.SEEING:
            return Basis.EYEWITNESS
    return Basis.INFERENCE


def _was_told(scene: Scene, statement: Statement, speaker: Draft, cue: Token | None) -> bool:
    """True where the speaker says that somebody said so: "heard", "was told that", "her friend had texted"."""
    heard = cue is not None and cue.lemma in sureness.HEARSAY_CUES and not is_passive(scene.annotation, cue)
    if heard or (cue is not None and _is_told_that(scene, cue)):
        return True
    verb = main_verb(scene, statement.content)
    if verb is None or speaker.kind in _BODIES or _is_told_to(scene, verb):
        return False
    if _is_told_that(scene, verb):
        return True
    if _tells_another(scene, verb, speaker):
        return False
    doer = subject(scene.annotation, verb)
    said = scene.party(doer) if doer is not None and verb.lemma in TELLING | POSTING else None
    return said is not None and said is not speaker and said.kind in (PartyKind.PERSON, PartyKind.GROUP)


def _tells_another(scene: Scene, verb: Token, speaker: Draft) -> bool:
    """True for "the mate told the office", which passed between others, and "he told me", the speaker's own part."""
    told = (*objects(scene.annotation, verb), *(noun for _, noun in behind(scene.annotation, verb, ("to",))))
    return verb.lemma in TELLING and any(
        t.text.lower() in _FIRST_PERSON or scene.party(t) not in (None, speaker, speaker.group) for t in told
    )


def _is_told_that(scene: Scene, verb: Token) -> bool:
    """Passive "was told that …"; who "was told to" do something took part in it."""
    if verb.lemma not in sureness.TOLD or verb.tag != "VBN" or not is_passive(scene.annotation, verb):
        return False
    doer = subject(scene.annotation, verb)
    past = any(t.dep == "auxpass" and t.tag in ("VBD", "VBN") for t in scene.annotation.children(verb))
    if past and doer is not None and doer.text.lower() in ("i", "we"):
        return False  # what one was told at the time is one's own part; "I am told" is hearsay
    return any(t.dep == "ccomp" for t in scene.annotation.children(verb))


def _is_hearsay(hands: Sequence[Hand]) -> bool:
    """True where a person or group passed on what the last one said; an outlet or body only relays it."""
    return any(
        hand.role is Role.RELAYER and hand.party is not None and hand.party.kind in (PartyKind.PERSON, PartyKind.GROUP)
        for hand in hands[:-1]
    )


def _speaks_for_a_body(party: Draft) -> bool:
    if party.kind in _BODIES or (party.body or "") in bodies.ORGANISATIONS | bodies.SERVICES:
        return True
    if party.modifiers & people.FORMERLY:
        return False
    if party.modifiers & people.ON_DUTY:
        return True
    voices = people.OFFICES | people.OFFICIAL_VOICES
    if not _leads_a_body(party):
        voices = voices - people.LEADERS
    if party.kind is not PartyKind.PERSON:  # "a guard" is a person, "the guard" of a country a body
        voices = voices | bodies.STATE
    return bool(party.nouns & (voices | people.TITLES_OF_OFFICE))


def _leads_a_body(party: Draft) -> bool:
    """True for "opposition leader" and the leader of a party; not for who leads a crew."""
    owned = party.owner is not None and not party.owner.nouns & people.CREWS
    return owned or bool((party.modifiers | party.nouns) & people.LED) or bool(party.body)


def _lived_through(scene: Scene, statement: Statement, party: Draft) -> Basis | None:
    """What an office-holder tells of what she saw, read or went through herself is no position of her office."""
    verb = main_verb(scene, statement.content)
    doer = subject(scene.annotation, verb) if verb is not None else None
    if verb is None or doer is None or not (_is_first_person(scene, statement, doer) or _means(scene, doer, party)):
        return None
    if verb.lemma in sureness.SEEING:
        return _seen(scene, verb)
    return Basis.TOOK_PART if verb.lemma in sureness.EXPERIENCING else None


def _is_first_person(scene: Scene, statement: Statement, token: Token) -> bool:
    quoted = statement.kind is not StatementKind.INDIRECT and scene.is_quoted(token)
    return quoted and token.text.lower() in ("i", "we")


def _is_own_opinion(party: Draft, cue: Token | None) -> bool:
    """True where a person who is no spokesman believes or suspects."""
    person = party.kind is PartyKind.PERSON and not party.nouns & people.SPOKESPEOPLE
    return person and cue is not None and cue.lemma in sureness.OPINING


def _of_person(scene: Scene, statement: Statement, party: Draft, cue: Token | None) -> Basis:
    if cue is not None and cue.lemma in sureness.INTENDING:
        return Basis.TOOK_PART
    nouns = party.nouns | (party.group.nouns if party.group is not None else set())
    if nouns & bodies.UNNAMED_VOICES:
        return Basis.UNKNOWN
    if cue is not None and (cue.lemma in sureness.SEEING or _is_from_the_spot(scene, cue)):
        return Basis.EYEWITNESS
    own = _own_part(scene, statement, party)
    if own is not None:
        return own
    if nouns & people.WITNESSES or _was_there(scene, statement):
        return Basis.EYEWITNESS
    if nouns & people.PARTICIPANTS:
        return Basis.EYEWITNESS if nouns & people.CAUGHT_UP and _is_of_others(scene, statement) else Basis.TOOK_PART
    if _is_to_come(scene, statement):
        return Basis.INFERENCE
    if nouns & people.ANALYSTS or (cue is not None and cue.lemma in sureness.INFERRING_CUES):
        return Basis.INFERENCE
    return Basis.UNKNOWN


def _is_to_come(scene: Scene, statement: Statement) -> bool:
    """True where the content's main clause tells of the future."""
    verb = main_verb(scene, statement.content)
    if verb is None:
        return False
    return any(t.dep == "aux" and t.text.lower() in sureness.TO_COME for t in scene.annotation.children(verb))


def _is_of_others(scene: Scene, statement: Statement) -> bool:
    """True where the content tells what happened: its subject, as asked before, is somebody or something else."""
    verb = main_verb(scene, statement.content)
    return verb is not None and verb.lemma != "be" and subject(scene.annotation, verb) is not None


def _own_part(scene: Scene, statement: Statement, party: Draft) -> Basis | None:
    """Took part where the speaker is who acts in the content, saw where the speaker was there: "in front of us"."""
    verb = main_verb(scene, statement.content)
    tokens = scene.content_tokens(statement.content)
    if verb is not None and _is_the_one_told(scene, verb, party):
        return Basis.TOOK_PART
    doer = subject(scene.annotation, verb) if verb is not None else None
    own = [t for t in tokens if t.text.lower() in _FIRST_PERSON and scene.is_quoted(t)]
    if statement.kind is not StatementKind.INDIRECT and own:
        acted = [t for t in own if t.text.lower() in ("i", "we") and t.dep in ("nsubj", "nsubjpass")]
        saw = any(_seen(scene, scene.annotation.head(t)) is Basis.EYEWITNESS for t in acted)
        return Basis.TOOK_PART if acted and not saw else Basis.EYEWITNESS
    if doer is None or not _means(scene, doer, party):
        return None
    return _seen(scene, verb)


def _is_told_to(scene: Scene, verb: Token) -> bool:
    """True for "the yard told her to leave it": who is told to do something took part in it."""
    return verb.lemma in sureness.TOLD and any(t.dep == "xcomp" for t in scene.annotation.children(verb))


def _is_the_one_told(scene: Scene, verb: Token, party: Draft) -> bool:
    if verb.lemma not in sureness.TOLD:
        return False
    told = [*objects(scene.annotation, verb), *(t for t in scene.annotation.children(verb) if t.dep == "dative")]
    told += [
        t
        for clause in scene.annotation.children(verb)
        if clause.dep == "ccomp" and clause.tag == "VB"  # "ordered him to stay", a clause to the parser
        for t in scene.annotation.children(clause)
        if t.dep == "nsubj"
    ]
    return any(t.text.lower() in _FIRST_PERSON or _means(scene, t, party) for t in told)


def _means(scene: Scene, doer: Token, party: Draft) -> bool:
    meant = scene.party(doer)
    return meant is not None and (meant is party or meant is party.group)


def _seen(scene: Scene, verb: Token | None) -> Basis:
    saw = verb is not None and verb.lemma in sureness.SEEING and not is_passive(scene.annotation, verb)
    return Basis.EYEWITNESS if saw else Basis.TOOK_PART


def _was_there(scene: Scene, statement: Statement) -> bool:
    """True for a source "who was on board", "at the scene", "who survived"."""
    if any(t.lemma in people.PRESENCE for span in statement.source for t in scene.annotation.tokens_in(span)):
        return True
    noun = scene.head_of(statement.source) if statement.source else None
    clauses = scene.annotation.children(noun) if noun is not None else ()
    return any(_was_part_of_it(scene, t) for t in clauses if t.dep in ("relcl", "acl"))


def _was_part_of_it(scene: Scene, verb: Token) -> bool:
    """True for "who survived", "who lay under a lorry": the past of a verb that is no saying, and not negated."""
    if verb.lemma in people.CAME_THROUGH:
        return True
    says = verb.lemma in SAYING | TELLING or verb.lemma in people.ON_THEIR_TERMS
    active = verb.tag == "VBD" and not is_passive(scene.annotation, verb) and verb.pos == "VERB"
    return active and not says and not is_negated(scene.annotation, verb)


def _is_from_the_spot(scene: Scene, cue: Token) -> bool:
    """Whether the cue is of one who is there, as "report from the front" is."""
    return cue.lemma in ("report", "tell") and any(t.lemma == "from" for t in scene.annotation.children(cue))
