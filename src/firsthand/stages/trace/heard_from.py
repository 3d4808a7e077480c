"""Heard from: "the inquest heard from a pathologist that …" is what the pathologist says, before those who heard it."""

from __future__ import annotations

from firsthand.domain import Token

from .clauses import behind, is_negated
from .scene import Scene
from .words import bodies, words

_HEARING = words("hear learn")


def heard_from(scene: Scene, cue: Token | None, source: Token) -> Token | None:
    """The word for whom the source, an assembly or the outlet itself, has heard it from; None where it names nobody.

    Of others who "heard from" somebody, it is they who tell it.
    """
    if cue is None or cue.lemma not in _HEARING or is_negated(scene.annotation, cue):
        return None
    if source.lemma.lower() not in bodies.ASSEMBLIES and not scene.is_own(source):
        return None
    nouns = (noun for _, noun in behind(scene.annotation, cue, ("from",)))
    return next((noun for noun in nouns if scene.party(noun) is not None), None)
