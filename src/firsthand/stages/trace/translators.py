"""Translators: "said through an interpreter", "speaking with the help of a translator", "as her son interpreted"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Channel, PartyKind, Role, Statement, Token

from .clauses import subject
from .hands import Hand, without_repeats
from .mentions import Form
from .parties import Draft
from .scene import LONGEST_NAME, Scene, covers
from .words import words
from .words.hands import INTERPRETING
from .words.people import TRANSLATORS

_BY_WHOM = ("through", "via", "by", "of", "with")
_WHOLE = words("all everything throughout whole entire interview conversation always")
_NONE = words("no")


def translators(scene: Scene, statement: Statement, cue: Token | None) -> tuple[Hand, ...]:
    """Those who put the speaker's words into another language, as the cue's sentence tells outside the content."""
    if cue is None:
        return ()
    tokens = scene.annotation.tokens_of(scene.annotation.sentence_of(cue))
    return without_repeats(hand for token in tokens for hand in _at(scene, statement, token))


def of_the_interview(scene: Scene) -> tuple[Hand, ...]:
    """Who interpreted the whole conversation, as a transcript's introduction says: "Ida Lum interpreted"."""
    nowhere = (t for t in scene.annotation.tokens if t.pos == "VERB" and t.lemma in INTERPRETING and t.tag == "VBD")
    for verb in nowhere:
        doer = subject(scene.annotation, verb)
        draft = scene.party(doer) if doer is not None else None
        children = scene.annotation.children(verb)
        plain = not any(t.dep == "auxpass" or (t.dep in ("dobj", "ccomp") and t.index > verb.index) for t in children)
        if doer is not None and draft is not None and plain and not scene.is_quoted(verb):
            return (Hand(draft, Role.TRANSLATOR, Channel.UNKNOWN, scene.words(doer)),)
    return ()


def interpreted(scene: Scene) -> dict[int, tuple[Hand, ...]]:
    """By a person's key, who interpreted all that they told, as one sentence says of the whole conversation.

    "She speaks no Dutch; all that she told us was put into it by an interpreter, Ida Lum."
    """
    found: dict[int, tuple[Hand, ...]] = {}
    for sentence in scene.annotation.sentences:
        tokens = scene.annotation.tokens_of(sentence)
        if not any(t.lemma in _WHOLE or (t.lemma in _NONE and t.dep == "det") for t in tokens):
            continue
        hands = without_repeats(hand for t in tokens if not scene.is_quoted(t) for hand in _doing(scene, t))
        people = (scene.party(t) for t in tokens if t.dep == "nsubj" and t.lemma not in TRANSLATORS)
        drafts = {draft.key: draft for draft in people if draft is not None and draft.kind is PartyKind.PERSON}
        told = [key for key, draft in drafts.items() if all(hand.party is not draft for hand in hands)]
        if hands and len(told) == 1:
            found.setdefault(told[0], hands)
    return found


def _at(scene: Scene, statement: Statement, token: Token) -> Iterator[Hand]:
    if not (covers(statement.content, token.span) or covers(statement.source, token.span)):
        yield from _doing(scene, token)


def _doing(scene: Scene, token: Token) -> Iterator[Hand]:
    """The interpreter whom the token names, or, where it is the verb, its subject."""
    doer: Token | None = None
    if token.pos == "NOUN" and token.lemma in TRANSLATORS and scene.annotation.head(token).lemma in _BY_WHOM:
        doer = token
    elif token.pos == "VERB" and token.lemma in INTERPRETING and token.tag in ("VBD", "VBZ", "VBG", "VBP"):
        doer = subject(scene.annotation, token)
    if doer is None:
        return
    draft = _named_behind(scene, doer) or scene.party(doer)
    draft = draft or scene.cast.described(doer.text.lower(), None, scene.words(doer))
    yield Hand(draft, Role.TRANSLATOR, Channel.UNKNOWN, scene.words(doer))


def _named_behind(scene: Scene, doer: Token) -> Draft | None:
    """The party of "Ida Lum" in "by an interpreter, Ida Lum", wherever the parser hangs the name."""
    tokens = scene.annotation.tokens
    start = doer.index + 1
    if doer.pos != "NOUN" or start + 1 >= len(tokens) or tokens[start].text != ",":
        return None
    for i in range(start + 1, min(start + 1 + LONGEST_NAME, len(tokens))):
        name = scene.cast.phrases.get(i)
        if name is not None and name.form is Form.NAME and name.first == start + 1 and not name.subject:
            return scene.cast.by_head.get(i)
    return None
