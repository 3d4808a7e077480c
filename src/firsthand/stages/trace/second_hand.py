"""Second hand: what shows that the speaker has it from somebody else, by "heard that", "was told that", "she wrote"."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.domain import PartyKind, Role, Statement, StatementKind, Token

from .clauses import agents, behind, is_passive, objects
from .hands import Hand
from .main_clause import FIRST_PERSON, SPEAKERS_OWN, is_own_speech, is_speaker, main_clause, with_joined
from .parties import Draft
from .scene import Scene
from .standing import nouns_of
from .words import people, posts, sureness
from .words.hands import POSTING, SAYING, TALKING, TELLING

_BODIES = (PartyKind.ORGANISATION, PartyKind.SERVICE)
_PEOPLE = (PartyKind.PERSON, PartyKind.GROUP)
_TENSED = ("VBD", "VBZ", "VBP", "MD")


def passed_on(statement: Statement, hands: Sequence[Hand]) -> bool:
    """True where a person passed on what the last hand said, or a body what somebody says within its own words.

    An outlet only relays.
    """
    last = hands[-1].party
    of_people = statement.nested_in is not None and last is not None and last.kind in _PEOPLE
    passing = (*_PEOPLE, *_BODIES) if of_people else _PEOPLE
    return any(
        hand.role is Role.RELAYER and hand.party is not None and hand.party.kind in passing for hand in hands[:-1]
    )


def is_second_hand(
    scene: Scene, statement: Statement, speaker: Draft | None, cue: Token | None, *, official: bool
) -> bool:
    """True where the speaker says that somebody said so: "heard", "was told that", "her friend had texted".

    Who is `official` speaks for others and gives their words as the position of all.
    """
    if cue is not None and _is_heard(scene, cue, statement):
        return True
    if speaker is not None and speaker.kind in _BODIES:
        return False
    clause = main_clause(scene, statement)
    verb = clause.verb
    if verb is None or _is_told_to(scene, verb):
        return False
    of_speaker = clause.doer is not None and _is_own(scene, statement, clause.doer, speaker)
    if of_speaker:
        return _hears_that(scene, verb) or _is_told_that(scene, verb)
    if official:
        return False
    telling = (t for t in with_joined(scene, verb) if t is verb or any(map(_is_clause, scene.annotation.children(t))))
    return any(_others_told(scene, statement, each, clause.doer, speaker) for each in telling)


def _is_clause(token: Token) -> bool:
    return token.dep == "ccomp"


def _is_heard(scene: Scene, cue: Token, statement: Statement) -> bool:
    """True for the cues "heard that" and "am told"; who "heard him shout" was there."""
    if cue.lemma in sureness.HEARSAY_CUES and not is_passive(scene.annotation, cue):
        return cue.lemma != "hear" or _has_tense(scene, statement)
    return _is_told_that(scene, cue)


def _has_tense(scene: Scene, statement: Statement) -> bool:
    verb = main_clause(scene, statement).verb
    if verb is None:
        return False
    return verb.tag in _TENSED or any(t.tag in _TENSED for t in scene.annotation.children(verb) if t.dep[:3] == "aux")


def _is_own(scene: Scene, statement: Statement, doer: Token, speaker: Draft | None) -> bool:
    first_person = doer.text.lower() in SPEAKERS_OWN and is_own_speech(scene, statement, doer)
    return first_person or is_speaker(scene, statement, doer, speaker)


def _hears_that(scene: Scene, verb: Token) -> bool:
    """True for "had heard that three were ill", not for "heard a bang" and "heard her call"."""
    if verb.lemma not in sureness.HEARSAY_CUES or is_passive(scene.annotation, verb):
        return False
    children = scene.annotation.children(verb)
    return any(_is_tensed_clause(scene, t) or (t.lemma == "from" and verb.lemma == "learn") for t in children)


def _is_tensed_clause(scene: Scene, verb: Token) -> bool:
    if verb.dep not in ("ccomp", "acl", "relcl"):
        return False
    children = scene.annotation.children(verb)
    return any(t.lemma == "that" and t.dep == "mark" for t in children) or (
        verb.dep == "ccomp" and (verb.tag in _TENSED or any(t.tag in _TENSED for t in children if t.dep[:3] == "aux"))
    )


def _says_that(scene: Scene, statement: Statement, verb: Token) -> bool:
    """True where "that …" follows the verb, wherever the parse hangs it: "told her on the telephone that"."""
    words = (t for t in scene.content_tokens(statement.content) if t.index > verb.index)
    return any(t.lemma == "that" and t.tag in ("IN", "WDT") for t in words)


def _is_told_that(scene: Scene, verb: Token) -> bool:
    """Passive "was told that …"; who "was told to" do something took part in it."""
    if verb.lemma not in sureness.TOLD or verb.tag != "VBN" or not is_passive(scene.annotation, verb):
        return False
    children = scene.annotation.children(verb)
    past = any(t.dep == "auxpass" and t.tag in ("VBD", "VBN") for t in children)
    if past and any(t.dep == "nsubjpass" and t.text.lower() in SPEAKERS_OWN for t in children):
        return False  # what one was told at the time is one's own part; "I am told" is hearsay
    around = (*children, *(t for agent in agents(scene.annotation, verb) for t in scene.annotation.children(agent)))
    return any(_is_tensed_clause(scene, t) for t in around)


def _is_told_to(scene: Scene, verb: Token) -> bool:
    """True for "the yard told her to leave it": who is told to do something took part in it."""
    return verb.lemma in sureness.TOLD and any(t.dep == "xcomp" for t in scene.annotation.children(verb))


def _others_told(scene: Scene, statement: Statement, verb: Token, doer: Token | None, speaker: Draft | None) -> bool:
    """True for "he had told her that …" and "her friend had written"; what passed between others is no hearsay."""
    if verb.lemma not in (SAYING | POSTING | sureness.MESSAGING) - sureness.COMMANDING or doer is None:
        return False
    if verb.lemma in TALKING and not any(map(_is_clause, scene.annotation.children(verb))):
        return False  # "the guests had argued"
    told = (*objects(scene.annotation, verb), *(noun for _, noun in behind(scene.annotation, verb, ("to",))))
    if any(t.text.lower() in FIRST_PERSON for t in told):
        return False
    if any(is_speaker(scene, statement, t, speaker) for t in told):
        children = scene.annotation.children(verb)
        says = _says_that(scene, statement, verb) or any(_is_clause(t) or t.lemma in ("of", "about") for t in children)
        return statement.kind is StatementKind.INDIRECT and says
    kin = nouns_of(scene, statement, speaker) & people.KIN
    if kin and verb.lemma in TELLING and any(t.lemma in posts.FAMILY for t in told):
        return True  # "police had told the family", says a cousin
    if verb.lemma in TELLING and any(scene.party(t) is not None for t in told):
        return False
    said = scene.party(doer)
    if said is None:
        return doer.text.lower() in ("he", "she")
    return said is not speaker and said.kind in _PEOPLE
