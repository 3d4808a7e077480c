"""The “one” of translations: “in Lund one says …” is what Lund says, who says “one tells oneself …” is unknown."""

from __future__ import annotations

from firsthand.domain import PartyKind, Token

from .clauses import behind
from .parties import Draft
from .scene import Scene

_BODIES = (PartyKind.ORGANISATION, PartyKind.SERVICE, PartyKind.OUTLET)


def where_one_says(scene: Scene, one: Token) -> Draft | None:
    """The place with a name, or the body, in which "one" says it; None for any other word, and for "in the street"."""
    if one.text.lower() != "one" or one.dep != "nsubj":
        return None
    for _, place in behind(scene.annotation, scene.annotation.head(one), ("in", "at", "from")):
        draft = scene.party(place)
        if place.index < one.index and draft is not None and (draft.named or draft.kind in _BODIES):
            return draft
    return None
