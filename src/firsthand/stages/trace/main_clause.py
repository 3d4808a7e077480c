"""The main clause of what is told: its verb, who does it, and whether that is the speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.domain import Statement, StatementKind, Token

from .clauses import STEPS, SUBJECTS, subject
from .documents import main_verb
from .parties import Draft
from .scene import Scene
from .traits import PLURAL_PRONOUNS, PRONOUN_GENDER, Gender
from .words import people

FIRST_PERSON = frozenset(("i", "we", "me", "us", "my", "our", "myself", "ourselves"))
SPEAKERS_OWN = frozenset(("i", "we"))


@dataclass(frozen=True, slots=True)
class MainClause:
    """`doer` is the verb's subject within the content; `left_out` tells of "denied taking it", whose doer speaks."""

    verb: Token | None
    doer: Token | None
    left_out: bool


def main_clause(scene: Scene, statement: Statement) -> MainClause:
    """The clause that the content turns on; the subject of the cue is never its subject."""
    verb = main_verb(scene, statement.content) or _predicate(scene, statement)
    if verb is None:
        return MainClause(None, None, left_out=False)
    doer = subject(scene.annotation, verb)
    own = doer is not None and (doer.head == verb.index or any(span.contains(doer.span) for span in statement.content))
    if own:
        return MainClause(verb, doer, left_out=False)
    return MainClause(verb, None, left_out=_has_no_tense(scene, verb) and not _asks_another(scene, statement))


def _predicate(scene: Scene, statement: Statement) -> Token | None:
    """The word that the content turns on where the tagger takes it for no verb: "that he was mistaken"."""
    tokens = scene.content_tokens(statement.content)
    inside = {t.index for t in tokens}
    roots = (t for t in tokens if t.head not in inside and t.pos == "ADJ")
    return next((t for t in roots if any(c.dep in SUBJECTS for c in scene.annotation.children(t))), None)


def _has_no_tense(scene: Scene, verb: Token) -> bool:
    """True for "taking it", "having been there" and "to have copied it"."""
    helpers = [t for t in scene.annotation.children(verb) if t.dep in ("aux", "auxpass")]
    return verb.tag == "VBG" or any(t.lemma == "to" or t.tag == "VBG" for t in helpers)


def _asks_another(scene: Scene, statement: Statement) -> bool:
    """True for "told an engineer to leave it": the cue's object does it."""
    cue = scene.cue_verb(statement)
    return cue is not None and any(t.dep in ("dobj", "dative") for t in scene.annotation.children(cue))


def with_joined(scene: Scene, verb: Token) -> Iterator[Token]:
    """The verb and those that are joined to it and have the same subject: "flew over the town and saw"."""
    yield verb
    for _ in range(STEPS):
        joined = next(
            (t for t in scene.annotation.children(verb) if t.dep == "conj" and t.pos in ("VERB", "AUX")), None
        )
        if joined is None or any(t.dep in ("nsubj", "nsubjpass") for t in scene.annotation.children(joined)):
            return
        yield joined
        verb = joined


def is_speaker(scene: Scene, statement: Statement, token: Token, party: Draft | None) -> bool:
    """True where `token` in the content means who speaks, or the group that they belong to.

    A pronoun that nothing resolves is the speaker's where the source is the same pronoun, or where it can be by gender.
    """
    if any(span.contains(token.span) for span in statement.source):
        return True
    if token.pos != "PRON":
        return False  # who speaks of "the men" means others
    meant, word = scene.party(token), token.text.lower()
    if word in PRONOUN_GENDER.keys() | PLURAL_PRONOUNS and is_own_speech(scene, statement, token):
        return False  # in their own words people say "I"
    if meant is not None and party is not None and (meant is party or meant is party.group):
        return True
    source = scene.head_of(statement.source) if statement.source else None
    if source is None or word not in PRONOUN_GENDER.keys() | PLURAL_PRONOUNS:
        return False
    if party is None:
        return meant is None and source.text.lower() == word
    return (meant is None or _opens(scene, statement, token)) and _can_be(word, party)


def _opens(scene: Scene, statement: Statement, token: Token) -> bool:
    """True for the pronoun that indirect or mixed speech opens with: in "said he had paid" it is the speaker."""
    opening = scene.content_tokens(statement.content)[:2]
    return statement.kind is not StatementKind.DIRECT and any(t is token for t in opening)


def _can_be(word: str, party: Draft) -> bool:
    if word in PLURAL_PRONOUNS:  # "they had dug", says one of a crew
        return party.number != "one" or bool(party.nouns & (people.PARTICIPANTS | people.ORDINARY | people.LEADERS))
    gender = PRONOUN_GENDER[word]
    return gender is not Gender.THING and party.number != "several" and party.gender in (gender, Gender.OPEN)


def is_own_speech(scene: Scene, statement: Statement, token: Token) -> bool:
    """True for a word inside quotation marks, and for one behind a speaker's label: "The soldier: I saw it"."""
    cue = scene.cue_verb(statement)
    return scene.is_quoted(token) or (cue is not None and cue.text == ":")
