"""Basis of what persons and groups say for themselves: by their cue, what they tell of themselves, what they are."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.domain import Basis, Channel, PartyKind, Statement, StatementKind, Token

from .clauses import behind, is_passive, subject
from .conjecture import could_be_seen, is_guessed, is_of_all, is_timeless
from .hands import Hand
from .main_clause import FIRST_PERSON, main_clause
from .own_part import own_part
from .parties import Draft
from .presence import tells_of_the_past, was_there
from .scene import Scene
from .standing import is_near, judges, nouns_of, studies_it
from .words import bodies, people, posts, sureness

_OWNERS = frozenset(("his", "her", "their", "our", "my"))


def basis_of_person(scene: Scene, statement: Statement, party: Draft, cue: Token | None) -> Basis:
    """By what they want, think, did or saw, and else by what they are."""
    nouns = nouns_of(scene, statement, party)
    if cue is not None and (cue.lemma in sureness.INTENDING or _wants_it_done(scene, cue)):
        return Basis.OFFICIAL_POSITION if nouns & posts.POLITICIANS else Basis.TOOK_PART
    if nouns & bodies.UNNAMED_VOICES or is_near(scene, party):
        return Basis.UNKNOWN
    if cue is not None and (_sees(scene, cue) or _is_from_the_spot(scene, cue)):
        return Basis.EYEWITNESS
    if cue is not None and cue.lemma in sureness.OPINING:
        return Basis.INFERENCE
    own = own_part(scene, statement, party)
    if own is not None:
        return own
    if is_guessed(scene, statement) or is_of_all(scene, statement) or is_a_jibe(scene, statement, party):
        return Basis.INFERENCE
    return _by_what_they_are(scene, statement, party, nouns, cue)


def _by_what_they_are(
    scene: Scene, statement: Statement, party: Draft, nouns: frozenset[str], cue: Token | None
) -> Basis:
    """By the source's nouns, where the content doesn't show how they know."""
    if nouns & posts.KEEPERS:
        return Basis.TOOK_PART
    ours = nouns & bodies.REPORTERS and "our" in party.modifiers
    there = was_there(scene, statement) and not is_timeless(scene, statement)
    if ours or nouns & people.WITNESSES or there or could_be_seen(scene, statement):
        return Basis.EYEWITNESS
    if nouns & people.RESCUERS and party.kind is PartyKind.GROUP:
        return Basis.OFFICIAL_POSITION
    if nouns & people.PARTICIPANTS:
        return Basis.EYEWITNESS if nouns & people.CAUGHT_UP and _is_of_others(scene, statement) else Basis.TOOK_PART
    if judges(nouns) or studies_it(scene, party) or (cue is not None and _weighs(scene, cue)):
        return Basis.INFERENCE
    return Basis.UNKNOWN


def _of_old(scene: Scene, statement: Statement, party: Draft) -> Basis:
    """How "a former governor of the prison" knows: what was, from the work there; what is, by judging."""
    if not party.modifiers & people.FORMERLY:
        return Basis.UNKNOWN
    if not tells_of_the_past(scene, statement):
        return Basis.INFERENCE
    of = any(True for p in party.first_phrases for _ in behind(scene.annotation, p.head, posts.BELONGING))
    return Basis.TOOK_PART if of else Basis.UNKNOWN


def is_a_jibe(scene: Scene, statement: Statement, party: Draft) -> bool:
    """True for what a politician without an office says of others, of no day: “A cat signs no treaty”."""
    if statement.kind is not StatementKind.DIRECT or party.kind is not PartyKind.PERSON:
        return False
    if not party.nouns & posts.POLITICIANS or party.nouns & people.OFFICES:
        return False
    own = any(t.text.lower() in FIRST_PERSON for t in scene.content_tokens(statement.content))
    return not own and is_timeless(scene, statement)


def basis_by_trade(scene: Scene, statement: Statement, hands: Sequence[Hand]) -> Basis:
    """How a waitress or an engineer knows, where nothing else in the report shows it: she saw it, he judges."""
    party = hands[-1].party if hands else None
    if party is None or party.kind not in (PartyKind.PERSON, PartyKind.GROUP):
        return Basis.UNKNOWN
    if hands[-1].channel is Channel.PHONE_CALL:
        return Basis.UNKNOWN
    if (old := _of_old(scene, statement, party)) is not Basis.UNKNOWN:
        return old
    nouns = nouns_of(scene, statement, party)
    if is_near(scene, party) or nouns & bodies.UNNAMED_VOICES:
        return Basis.UNKNOWN
    if nouns & people.PRACTITIONERS:
        return Basis.INFERENCE
    doer = main_clause(scene, statement).doer
    if doer is not None and doer.text.lower() == "you":
        return Basis.UNKNOWN  # "you went home" reproaches somebody
    ordinary = nouns & (people.ORDINARY | posts.CREW_HEADS) or _is_passing_by(scene, party, nouns)
    return Basis.EYEWITNESS if ordinary and tells_of_the_past(scene, statement) else Basis.UNKNOWN


def _is_passing_by(scene: Scene, party: Draft, nouns: frozenset[str]) -> bool:
    """True for "a man on the quay" and "people in the queue", who are told apart by where they were."""
    if party.named or not nouns & (people.GENERIC_PERSONS | {"people"}):
        return False
    return any(True for p in party.first_phrases for _ in behind(scene.annotation, p.head, people.PLACED))


def _wants_it_done(scene: Scene, cue: Token) -> bool:
    """True for "demanded", "called for", "asked to see it"; "asked whether" wants an answer only."""
    if cue.lemma == "call":
        return any(t.lemma in ("for", "on") for t in scene.annotation.children(cue))
    return cue.lemma in sureness.ASKING_FOR


def _sees(scene: Scene, cue: Token) -> bool:
    """True for the cue "saw"; not for "from his circles is to be heard"."""
    return cue.lemma in sureness.SEEING and not is_passive(scene.annotation, cue)


def _weighs(scene: Scene, cue: Token) -> bool:
    """True for "concluded" and "called it a farce"; not for "called for a vote" and "described the wound"."""
    if cue.lemma == "call" and any(t.lemma in ("for", "on") for t in scene.annotation.children(cue)):
        return False
    if cue.lemma in sureness.DEPICTING:
        return any(t.lemma == "as" for t in scene.annotation.children(cue))
    return cue.lemma in sureness.INFERRING_CUES | sureness.JUDGING_CUES


def _is_of_others(scene: Scene, statement: Statement) -> bool:
    """True where the content tells what happened: its subject, as asked before, is somebody or something else."""
    clause = main_clause(scene, statement)
    if clause.verb is None or clause.verb.lemma == "be":
        return False
    if clause.doer is not None and clause.doer.lemma in posts.UNITS:
        owners = (t for t in scene.annotation.children(clause.doer) if t.dep == "poss")
        if any(t.text.lower() in _OWNERS for t in owners):
            return False  # "his unit had been ordered to fire"
    return clause.doer is not None or subject(scene.annotation, clause.verb) is not None


def _is_from_the_spot(scene: Scene, cue: Token) -> bool:
    """Whether the cue is of one who is there, as "report from the front" is."""
    return cue.lemma in ("report", "tell") and any(t.lemma == "from" for t in scene.annotation.children(cue))
