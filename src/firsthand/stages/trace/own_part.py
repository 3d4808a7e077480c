"""Own part: whether what is told shows that the speaker did it, went through it, or saw it happen."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.domain import Basis, Statement, Token

from .clauses import is_negated, is_passive, objects
from .conjecture import is_timeless
from .main_clause import FIRST_PERSON, SPEAKERS_OWN, MainClause, is_own_speech, is_speaker, main_clause, with_joined
from .parties import Draft
from .scene import Scene
from .words import sureness
from .words.hands import SAYING

_PLACED = ("at", "in", "on", "near", "by", "under", "behind", "inside", "outside", "aboard", "opposite", "beside")


def own_part(scene: Scene, statement: Statement, party: Draft | None) -> Basis | None:
    """Took part where the speaker is who acts in the content, saw where the speaker was there: "in front of us"."""
    clause = main_clause(scene, statement)
    if clause.verb is not None and _is_the_one_told(scene, statement, clause.verb, party):
        return Basis.TOOK_PART
    found = _in_first_person(scene, statement)
    if found is not None:
        return found
    if clause.verb is not None and _is_done_to(scene, statement, clause.verb, party):
        return Basis.TOOK_PART
    if clause.verb is None or not (clause.left_out or _is_doer(scene, statement, clause, party)):
        return None
    if _is_cut_short(scene, clause.verb):
        return None
    return _by_verbs(scene, with_joined(scene, clause.verb))


def lived_through(scene: Scene, statement: Statement, party: Draft) -> Basis | None:
    """What an office-holder tells of what she saw, read or went through herself is no position of her office."""
    clause = main_clause(scene, statement)
    if (there := _was_there_alone(scene, statement)) is not None:
        return there
    if clause.verb is None or clause.doer is None:
        return None
    alone = clause.doer.text.lower() == "i" and is_own_speech(scene, statement, clause.doer)
    if not (alone or _is_we(scene, statement, clause.doer) or is_speaker(scene, statement, clause.doer, party)):
        return None
    verbs = tuple(with_joined(scene, clause.verb))
    if any(_sees(scene, verb) or _is_placed(scene, verb) for verb in verbs):
        return Basis.EYEWITNESS
    lived = any(verb.lemma in sureness.EXPERIENCING for verb in verbs)
    did = alone and _is_past(scene, clause.verb) and clause.verb.lemma not in sureness.ACTS_OF_OFFICE
    return Basis.TOOK_PART if lived or did else None


def _was_there_alone(scene: Scene, statement: Statement) -> Basis | None:
    """By “I was there, and I steered”, wherever it stands in the quotation."""
    for token in scene.content_tokens(statement.content):
        verb = scene.annotation.head(token)
        if token.text.lower() != "i" or token.dep != "nsubj" or verb.lemma != "be" or not _is_past(scene, verb):
            continue
        if is_own_speech(scene, statement, token) and any(
            t.text.lower() == "there" for t in scene.annotation.children(verb)
        ):
            acted = any(t.dep == "conj" and t.pos == "VERB" for t in scene.annotation.children(verb))
            return Basis.TOOK_PART if acted else Basis.EYEWITNESS
    return None


def _is_cut_short(scene: Scene, verb: Token) -> bool:
    """True for "that she had not", an answer whose verb stands in the question."""
    kept = ("nsubj", "neg", "mark", "punct", "advmod")
    return verb.lemma in ("have", "do", "will", "can") and all(t.dep in kept for t in scene.annotation.children(verb))


def _is_we(scene: Scene, statement: Statement, doer: Token) -> bool:
    return is_own_speech(scene, statement, doer) and doer.text.lower() in SPEAKERS_OWN


def _is_doer(scene: Scene, statement: Statement, clause: MainClause, party: Draft | None) -> bool:
    return clause.doer is not None and is_speaker(scene, statement, clause.doer, party)


def _in_first_person(scene: Scene, statement: Statement) -> Basis | None:
    """By the quotation's "I" and "we": who mostly acts took part; who mostly sees, or only comes in, was there."""
    tokens = scene.content_tokens(statement.content)
    own = [t for t in tokens if t.text.lower() in FIRST_PERSON and is_own_speech(scene, statement, t)]
    if not own:
        return None
    if not any(t.pos in ("VERB", "AUX") for t in tokens):
        return Basis.TOOK_PART  # "the longest night of my life"
    acted = [t for t in own if t.text.lower() in SPEAKERS_OWN and t.dep in ("nsubj", "nsubjpass")]
    verbs = [scene.annotation.head(t) for t in acted]
    main = [verb for verb in verbs if verb.dep not in ("relcl", "acl", "advcl")]
    if not main:
        done_to = any(t.dep in ("dobj", "dative") and t.text.lower() in ("me", "us") for t in own)
        return Basis.TOOK_PART if done_to or is_timeless(scene, statement) else Basis.EYEWITNESS
    end = scene.annotation.sentence_of(tokens[0]).last
    did = [verb for verb in main if verb.index < end or _is_an_act(scene, verb)]
    if not did:
        return Basis.EYEWITNESS
    saw = sum(_sees(scene, verb) or _is_placed(scene, verb) for verb in did)
    return Basis.EYEWITNESS if 2 * saw >= len(did) else Basis.TOOK_PART


def _is_an_act(scene: Scene, verb: Token) -> bool:
    """True for what somebody does; not for "I was nineteen" and "I did not tell"."""
    negated = is_negated(scene.annotation, verb)
    return verb.pos == "VERB" and not negated and not is_passive(scene.annotation, verb)


def _by_verbs(scene: Scene, verbs: Iterable[Token]) -> Basis:
    saw = any(_sees(scene, verb) or _is_placed(scene, verb) for verb in verbs)
    return Basis.EYEWITNESS if saw else Basis.TOOK_PART


def _sees(scene: Scene, verb: Token) -> bool:
    if verb.lemma not in sureness.SEEING or is_passive(scene.annotation, verb):
        return False
    never = any(t.lemma == "never" for t in scene.annotation.children(verb))
    return not never or any(
        t.lemma in ("so", "such") for t in scene.annotation.tokens_of(scene.annotation.sentence_of(verb))
    )


def _is_placed(scene: Scene, verb: Token) -> bool:
    """True for "was on the stairs": who tells where she stood tells what happened there; not "are on their side"."""
    if verb.lemma != "be" or verb.pos != "AUX" or not _is_past(scene, verb):
        return False
    return any(t.dep == "prep" and t.lemma in _PLACED for t in scene.annotation.children(verb))


def _is_past(scene: Scene, verb: Token) -> bool:
    helpers = [t for t in scene.annotation.children(verb) if t.dep == "aux"]
    return verb.tag == "VBD" or any(t.tag == "VBD" for t in helpers)


def _is_done_to(scene: Scene, statement: Statement, verb: Token, party: Draft | None) -> bool:
    """True for "guards had beaten him" of one who speaks of himself; not for what others saw or said of him."""
    doer = main_clause(scene, statement).doer
    by = scene.party(doer) if doer is not None else None
    if by is None or by.kind is None or verb.lemma in sureness.SEEING | SAYING or is_passive(scene.annotation, verb):
        return False
    return any(is_speaker(scene, statement, t, party) for t in objects(scene.annotation, verb))


def _is_the_one_told(scene: Scene, statement: Statement, verb: Token, party: Draft | None) -> bool:
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
    return any(t.text.lower() in FIRST_PERSON or is_speaker(scene, statement, t, party) for t in told)
