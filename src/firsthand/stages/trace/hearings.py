"""Hearings: who spoke to whom, wherever the report says so: "told the Gazette", "spoke to several of the prisoners",
"in an interview with", "was interviewed by". A hearing need not stand in a statement's own sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.domain import Channel, PartyKind, Spans, Token

from .clauses import agents, behind, is_negated, is_passive, objects, subject
from .parties import Draft
from .scene import Scene
from .words import bodies
from .words.hands import INTERVIEWING, INTERVIEWS, MESSAGES, SPEAKING, TELLING, WRITING


@dataclass(frozen=True, slots=True)
class Hearing:
    """`speaker` spoke to `listener`, or, where that is None, to the report's own writer. `at` is a token's index."""

    speaker: Draft
    listener: Draft | None
    channel: Channel
    at: int
    sentence: int
    evidence: Spans


def hearings(scene: Scene) -> tuple[Hearing, ...]:
    """All hearings of the report, in order of text."""
    found: list[Hearing] = []
    for number, sentence in enumerate(scene.annotation.sentences):
        for token in scene.annotation.tokens_of(sentence):
            found.extend(_heard_at(scene, token, number))
    return tuple(found)


def _heard_at(scene: Scene, token: Token, sentence: int) -> Iterator[Hearing]:
    if token.pos == "VERB" and not is_negated(scene.annotation, token):
        channel = Channel.DOCUMENT if token.lemma in WRITING else Channel.INTERVIEW
        for speaker, listener in _pairs(scene, token):
            yield from _hearing(scene, speaker, listener, token, sentence, channel)
    elif token.pos == "NOUN" and token.lemma in INTERVIEWS | MESSAGES:
        channel = Channel.PHONE_CALL if token.lemma == "call" else Channel.INTERVIEW
        for speaker, listener in _pairs_of_noun(scene, token):
            yield from _hearing(scene, speaker, listener, token, sentence, channel)


def _pairs(scene: Scene, verb: Token) -> Iterator[tuple[Token, Token]]:
    """Each speaker with each listener that the verb shows."""
    annotation = scene.annotation
    doer = subject(annotation, verb)
    if doer is None:
        return
    passive = is_passive(annotation, verb)
    if verb.lemma in INTERVIEWING:
        if passive:
            yield from ((doer, listener) for listener in agents(annotation, verb))
        else:
            yield from ((speaker, doer) for speaker in objects(annotation, verb))
    if passive or verb.lemma not in TELLING | SPEAKING:
        return
    things = [] if verb.lemma in ("speak", "talk") else list(objects(annotation, verb))  # who "spoke Dutch" told nobody
    # "Described the shelling to the Herald": the parse may hang "to" on the thing described.
    aside = [noun for thing in things for _, noun in behind(annotation, thing, ("to", "with"))]
    others = [*things, *(noun for _, noun in behind(annotation, verb, ("to", "with")))]
    for other in (*others, *(noun for noun in aside if _is_outlet(scene, noun))):
        if verb.lemma in SPEAKING and _listens(scene, doer) and not _listens(scene, other):
            yield other, doer
        else:
            yield doer, other


def _pairs_of_noun(scene: Scene, noun: Token) -> Iterator[tuple[Token, Token]]:
    """Of "in an interview with the Gazette, she said": the speaker is the subject of the verb that it hangs on."""
    annotation = scene.annotation
    preposition = annotation.head(noun)
    if noun.dep != "pobj" or preposition.lemma not in ("in", "during", "by"):
        return
    speaker = subject(annotation, annotation.head(preposition))
    if speaker is None:
        return
    yield from ((speaker, listener) for _, listener in behind(annotation, noun, ("to", "with")))
    for child in annotation.children(noun):
        if child.lemma in ("publish", "broadcast", "air", "print", "give") and child.dep in ("acl", "relcl"):
            published_in = (other for _, other in behind(annotation, child, ("in", "on", "to")))
            yield from ((speaker, listener) for listener in (*agents(annotation, child), *published_in))


def _hearing(
    scene: Scene, speaker: Token, listener: Token, at: Token, sentence: int, channel: Channel
) -> Iterator[Hearing]:
    who = scene.party(speaker)
    if who is None or who.kind is PartyKind.OUTLET or not _listens(scene, listener):
        return
    to = None if scene.is_own(listener) else scene.party(listener)
    if to is not who:
        evidence = tuple(sorted({*scene.words(at), *scene.words(listener)}))
        yield Hearing(who, to, channel, at.index, sentence, evidence)


def _is_outlet(scene: Scene, token: Token) -> bool:
    draft = scene.party(token)
    return scene.is_own(token) or (draft is not None and draft.kind is PartyKind.OUTLET)


def _listens(scene: Scene, token: Token) -> bool:
    """True for the report's own writer, an outlet, and a named body that is not an assembly or authority."""
    if _is_outlet(scene, token):
        return True
    draft = scene.party(token)
    if draft is None or draft.kind is not PartyKind.ORGANISATION or not draft.named or token.entity != "ORG":
        return False
    return not draft.name_words & (bodies.ASSEMBLIES | bodies.STATE)
