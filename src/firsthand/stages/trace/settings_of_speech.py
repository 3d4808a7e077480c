"""Where and how something was said: "in a statement", "on Telegram", "by phone", "in a call intercepted by …"."""

from __future__ import annotations

from firsthand.domain import Channel, Role, Token

from .clauses import behind
from .documents import channel_of, handlers, is_document, is_seen
from .hands import Hand
from .scene import Scene
from .words import bodies
from .words.hands import INTERVIEWS, POSTING

NEAREST = 6
"""Tokens behind an "in" that opens the sentence among which its document stands."""

_PREPOSITIONS = ("in", "on", "at", "via", "by", "during", "through", "over")


def setting_of(
    scene: Scene, cue: Token | None, recording: Hand | None = None
) -> tuple[tuple[Hand, ...], Channel | None]:
    """The hands that the setting of the cue shows, and the speaker's channel; None where the text names none.

    `recording` is the document hop of a recording that the report spoke of before: "in the call" is heard on it.
    """
    if cue is None:
        return (), None
    for preposition, noun in behind(scene.annotation, cue, _PREPOSITIONS):
        if preposition.lemma == "by" and noun.lemma not in ("phone", "telephone", "email", "e-mail", "letter"):
            continue
        paper = _taken_up(scene, noun) if preposition.lemma == "in" else None
        if paper is not None:
            return (paper,), Channel.DOCUMENT
        if is_document(noun) or noun.lemma in bodies.UTTERANCES:
            return _hands(scene, noun) or _on_tape(scene, noun, recording), _channel(scene, noun)
    fronted = _fronted(scene, cue)
    if fronted is not None:
        return _hands(scene, fronted), Channel.DOCUMENT
    return (), Channel.POST if cue.lemma in POSTING else None


def _fronted(scene: Scene, cue: Token) -> Token | None:
    """The document of "In a letter, which the Argus has seen, the owner asks", which the parse may hang elsewhere."""
    first = scene.annotation.sentence_of(cue).first
    if scene.annotation.tokens[first].lemma != "in":
        return None
    nouns = (t for t in scene.annotation.tokens[first + 1 : min(cue.index, first + 1 + NEAREST)])
    noun = next((t for t in nouns if t.pos == "NOUN" and is_document(t)), None)
    return noun if noun is not None and noun.lemma not in bodies.RECORDINGS and is_seen(scene, noun) else None


def _hands(scene: Scene, noun: Token) -> tuple[Hand, ...]:
    above = handlers(scene, noun)
    document = scene.party(noun)
    shown = bool(above) or (noun.lemma not in bodies.RECORDINGS and is_seen(scene, noun))
    if not shown or document is None or noun.lemma in bodies.CALLS | INTERVIEWS or not is_document(noun):
        return above
    channel = Channel.RECORDING if noun.lemma in bodies.RECORDINGS else Channel.DOCUMENT
    return (*above, Hand(document, Role.DOCUMENT, channel, scene.words(noun)))


def _taken_up(scene: Scene, pronoun: Token) -> Hand | None:
    """The document hop of "in it", where "it" is a letter or the like that the report spoke of."""
    document = scene.party(pronoun) if pronoun.text.lower() == "it" else None
    if document is None or document.named or not document.nouns & (bodies.DOCUMENTS - bodies.RECORDS):
        return None
    return Hand(document, Role.DOCUMENT, Channel.DOCUMENT, scene.words(pronoun))


def _on_tape(scene: Scene, noun: Token, recording: Hand | None) -> tuple[Hand, ...]:
    the = any(t.lemma in ("the", "this", "that") for t in scene.annotation.children(noun))
    return (recording,) if recording is not None and the and noun.lemma in bodies.RECORDINGS else ()


def _channel(scene: Scene, noun: Token) -> Channel:
    """An interview for "in a conversation with the Gazette", a phone call for "in an intercepted conversation"."""
    if noun.lemma in ("conversation", "interview", "talk"):
        on_the_phone = any(t.lemma in ("phone", "telephone") for t in scene.annotation.children(noun))
        heard = any(hand.role is Role.INTERCEPTOR for hand in handlers(scene, noun))
        return Channel.PHONE_CALL if on_the_phone or heard else Channel.INTERVIEW
    return channel_of(noun)
