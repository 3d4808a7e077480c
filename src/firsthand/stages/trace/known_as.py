"""Known as: how the report describes somebody elsewhere, where a bare surname stayed a party of its own.

Only what is asked of standing ("is he an official?") looks here: the two parties are not made one.
"""

from __future__ import annotations

from firsthand.domain import PartyKind

from .mentions import Form
from .parties import Draft
from .scene import Scene
from .words import people

_PLAIN = frozenset(("mr", "mrs", "ms", "miss", "sir", "madam", "the"))

_NAMESAKES = 20
"""Persons of one name that are looked at."""


def known_as(scene: Scene, party: Draft) -> Draft:
    """The one described person of the report with all of that party's names; the party itself where there is none."""
    names = _bare_name(party)
    if not names:
        return party
    rarest = min((scene.cast.persons_called.get(name, ()) for name in names), key=len)
    fuller = [d for d in rarest[:_NAMESAKES] if d is not party and d.nouns - _PLAIN and names <= d.name_words]
    return fuller[0] if len(fuller) == 1 else party


def _bare_name(party: Draft) -> frozenset[str]:
    """The names of a party of which nothing else is told; a capital counts where the parser saw no name ("ASTER")."""
    if party.kind not in (PartyKind.PERSON, None) or party.group is not None:
        return frozenset()
    if party.named:
        return frozenset() if party.nouns - _PLAIN else party.name_words - _PLAIN - people.TITLES
    heads = [phrase.noun for phrase in party.first_phrases if phrase.form is not Form.PRONOUN]
    capitals = {t.text.lower() for t in heads if t.text[:1].isupper()}
    return frozenset(capitals) if capitals and party.nouns <= capitals and len(capitals) == 1 else frozenset()
