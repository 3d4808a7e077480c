"""Vague sources: "reports", "sources", "it": somebody said so, and the report leaves open who."""

from __future__ import annotations

from firsthand.domain import PartyKind, Span, Token

from .parties import Draft
from .scene import Scene
from .words.bodies import VAGUE_MODIFIERS, VAGUE_SOURCES

_SOMEBODY = {
    "somebody": PartyKind.PERSON,
    "someone": PartyKind.PERSON,
    "everybody": PartyKind.GROUP,
    "everyone": PartyKind.GROUP,
}
_TELLING = ("in", "by", "from", "close", "at", "within", "near")
"""Words behind the noun that say after all who it is: "sources in the ministry", "reports by the agency"."""


def described(scene: Scene, token: Token) -> Draft | None:
    """The party of "somebody at the union" and "everybody in the yard": no name, but words that tell who."""
    words = _SOMEBODY.get(token.text.lower())
    phrase = next((t for t in scene.annotation.children(token) if t.lemma in _TELLING and t.index > token.index), None)
    noun = next((t for t in scene.annotation.children(phrase) if t.dep == "pobj"), None) if phrase is not None else None
    if words is None or noun is None:
        return None
    span = Span(token.span.start, noun.span.end)
    return scene.cast.described(_lowered(span.of(scene.report.text)), words, (span,))


def _lowered(words: str) -> str:
    return " ".join((words[:1].lower() + words[1:]).split())


def is_vague(scene: Scene, token: Token, draft: Draft | None) -> bool:
    """True where the source's noun says that somebody said so, and nothing around it says who."""
    if draft is not None and (draft.named or draft.group is not None or token.pos == "PRON"):
        return False
    if token.lemma not in VAGUE_SOURCES:
        return draft is None and token.pos in ("PRON", "DET", "ADJ", "NUM")
    phrase = scene.phrase(token)
    if phrase is None or token.pos == "PRON":
        return True
    if token.lemma in ("report", "source", "account") and token.tag != "NNS":
        return False
    before = scene.annotation.tokens[phrase.first : token.index]
    if any(t.text.lower() not in VAGUE_MODIFIERS for t in before):
        return False
    behind = (t for t in scene.annotation.children(token) if t.index > token.index)
    return not any(t.lemma in _TELLING or t.dep == "relcl" for t in behind)
