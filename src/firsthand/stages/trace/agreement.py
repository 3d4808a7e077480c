"""Whether two mentions can mean the same party: by number, gender and kind, and by whose it is."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.domain import Annotation, PartyKind

from .mentions import Form, Phrase
from .traits import Gender, Number, is_initials
from .words import bodies

_BODIES = frozenset((PartyKind.ORGANISATION, PartyKind.SERVICE, PartyKind.OUTLET))


def numbers_agree(one: Number, other: Number) -> bool:
    """True unless one is single and the other several."""
    return one is other or Number.OPEN in (one, other)


def genders_agree(one: Gender, other: Gender) -> bool:
    """True unless both are known and differ."""
    return one is other or Gender.OPEN in (one, other)


def kinds_agree(one: PartyKind | None, other: PartyKind | None) -> bool:
    """True where one kind can turn out to be the other: bodies among themselves, or either one open."""
    return one is other or one is None or other is None or (one in _BODIES and other in _BODIES)


def is_owned(annotation: Annotation, phrase: Phrase) -> bool:
    """True where the phrase says whose it is: "his foreman", "the town's mayor"."""
    return any(t.dep == "poss" for t in annotation.tokens[phrase.first : phrase.last])


def is_bodys_name(phrase: Phrase) -> bool:
    """True for a name whose own words show a body or place: the entity recogniser takes many a surname for one."""
    word = phrase.noun.text.lower()
    return word in bodies.ORGANISATIONS | bodies.SERVICES or phrase.noun.entity == "GPE" or _is_in_capitals(phrase)


def _is_in_capitals(phrase: Phrase) -> bool:
    return phrase.noun.text.isupper() and not is_initials(phrase.noun.text)


def may_be_person(phrases: Iterable[Phrase], kind: PartyKind | None) -> bool:
    """True for a party that only the entity recogniser holds to be an organisation."""
    if kind is None or kind is PartyKind.PERSON:
        return True
    names = [phrase for phrase in phrases if phrase.form is Form.NAME]
    return kind is PartyKind.ORGANISATION and bool(names) and not any(is_bodys_name(phrase) for phrase in names)
