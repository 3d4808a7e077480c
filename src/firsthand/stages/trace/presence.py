"""Presence: whether a source is told to have been there, and whether what is told lies in the past."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Statement, Token

from .clauses import is_negated, is_passive, objects
from .documents import main_verb
from .scene import Scene
from .words import people, posts
from .words.hands import SAYING, TELLING


def was_there(scene: Scene, statement: Statement) -> bool:
    """True for a source "who was on board", "at the scene", "who survived"."""
    tokens = [t for span in statement.source for t in scene.annotation.tokens_in(span)]
    if any(t.lemma in people.PRESENCE for t in tokens):
        return True
    clauses = [t for t in tokens if t.dep in ("relcl", "acl")]
    joined = [t for t in tokens if t.dep == "conj" and t.pos == "VERB" and scene.annotation.head(t) in clauses]
    return any(_was_part_of_it(scene, t) for t in (*clauses, *joined))


def _was_part_of_it(scene: Scene, verb: Token) -> bool:
    """True for "who survived", "who lay under a lorry", "who keeps the inn opposite"; no saying, nothing negated."""
    if verb.lemma in people.CAME_THROUGH:
        return True
    if verb.lemma in posts.DWELLING and _is_next_to(scene, verb):
        return True
    if verb.lemma == "be" and any(t.lemma in posts.ADJOINING for t in scene.annotation.children(verb)):
        return True
    past = verb.tag == "VBD" or any(t.dep == "aux" and t.tag == "VBD" for t in scene.annotation.children(verb))
    if not past or is_negated(scene.annotation, verb) or is_passive(scene.annotation, verb):
        return False
    if any(t.text.lower() in ("us", "me") for t in _around(scene, verb)):
        return False  # "who sent us the picture" is how the outlet came by it
    behind_it = {t.lemma for t in scene.annotation.children(verb) if t.dep in ("prep", "advmod")}
    if verb.lemma == "be":
        return bool(behind_it & people.PLACED)
    if verb.lemma in people.ACQUAINTED or (verb.lemma == "work" and behind_it & {"with", "for"}):
        return False
    return verb.pos == "VERB" and verb.lemma not in SAYING | TELLING and verb.lemma not in people.ON_THEIR_TERMS


def _around(scene: Scene, verb: Token) -> Iterator[Token]:
    """What hangs on the verb, and on that, two steps down."""
    todo = list(scene.annotation.children(verb))
    for _ in range(2):
        yield from todo
        todo = [t for each in todo for t in scene.annotation.children(each)]
    yield from todo


def _is_next_to(scene: Scene, verb: Token) -> bool:
    """True for "lives opposite" and "keeps the inn opposite the gate"."""
    around = (verb, *objects(scene.annotation, verb))
    return any(t.lemma in people.NEXT_TO for each in around for t in scene.annotation.children(each))


def tells_of_the_past(scene: Scene, statement: Statement) -> bool:
    """True where the content's main clause is in the past, as it is of what somebody saw."""
    verb = main_verb(scene, statement.content)
    if verb is None:
        return False
    helpers = [t for t in scene.annotation.children(verb) if t.dep in ("aux", "auxpass")]
    seen = verb.tag == "VBG" and not helpers  # "reported a lorry driving on the wrong side"
    used_to = verb.tag == "VBN" and not helpers  # "the key used to hang there", to the tagger
    return verb.tag == "VBD" or seen or used_to or any(t.tag == "VBD" for t in helpers)
