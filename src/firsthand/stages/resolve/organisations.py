"""Organisations' names as they are compared: normal words, well-known bodies, governments by their seat."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from .names import Name, looks_like_acronym, name_of
from .romanisation import ascii_letters
from .tables import bodies, countries, seats
from .words import EMPTY, LEGAL_FORMS, SPELLINGS, STATE

MOST_COUNTRY_WORDS = 3


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """An organisation's name in comparable words. `well_known` holds for bodies and governments in our tables."""

    words: tuple[str, ...]
    acronym: str | None = None
    well_known: bool = False

    @property
    def key(self) -> str:
        """What stands for the name over reports."""
        return "organisation:" + " ".join(self.words)

    @property
    def initials(self) -> str:
        """The first letters of the words, as an acronym is made of them."""
        return "".join(word[0] for word in self.words)


def organisation_name(name: Name) -> OrganisationName | None:
    """The name's comparable words; None where none is left.

    >>> organisation_name(name_of("the Kremlin")) == organisation_name(name_of("Russian government"))
    True
    """
    if name.is_acronym and ascii_letters(name.words[0]) not in countries():
        acronym = name.words[0]
        known = _known_acronyms().get(acronym)
        return OrganisationName(known or (ascii_letters(acronym),), acronym, known is not None)
    words = _normal(name.words)
    if not words:
        return None
    if known := _known_bodies().get(words):
        return OrganisationName(known, name.acronym, True)
    country = seats().get(" ".join(words)) or countries().get(" ".join(words))
    if country:
        return OrganisationName(("government", *country.split()), None, True)
    return OrganisationName(_state_body(words) or words, name.acronym, _is_government(words))


def _normal(words: tuple[str, ...]) -> tuple[str, ...]:
    plain = [SPELLINGS.get(word, word) for word in map(ascii_letters, words) if word]
    while len(plain) > 1 and plain[-1] in LEGAL_FORMS:
        plain.pop()
    kept = tuple(word for word in plain if word not in EMPTY)
    return kept or tuple(plain)


def _state_body(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """A body of a state by words in alphabetical order, its country by name: "Ministry of Weirs of X", "X's …"."""
    if not STATE.intersection(words):
        return None
    for length in range(MOST_COUNTRY_WORDS, 0, -1):
        for start in range(len(words) - length + 1):
            place = " ".join(words[start : start + length])
            country = countries().get(place) or (seats().get(place) if "government" in words else None)
            if country:
                rest = _plain_ministry(words[:start] + words[start + length :])
                return (*sorted(rest), *country.split()) if rest else None
    return None


def _plain_ministry(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of "Ministry of Foreign Affairs" as those of "Foreign Ministry", "Internal Affairs" as "Interior"."""
    if "ministry" not in words or "affairs" not in words:
        return words
    return tuple("interior" if word == "internal" else word for word in words if word != "affairs")


def _is_government(words: tuple[str, ...]) -> bool:
    return _state_body(words) is not None and "government" in words


@cache
def _known_bodies() -> dict[tuple[str, ...], tuple[str, ...]]:
    found = {}
    for body, others in bodies():
        own = _normal(name_of(body).words)
        for other in (body, *others):
            if not looks_like_acronym(other.replace(".", "")):
                words = _normal(name_of(other).words)
                found[words] = own
    return found


@cache
def _known_acronyms() -> dict[str, tuple[str, ...]]:
    return {
        acronym: _normal(name_of(body).words)
        for body, others in bodies()
        for acronym in (other.replace(".", "") for other in others)
        if looks_like_acronym(acronym)
    }
