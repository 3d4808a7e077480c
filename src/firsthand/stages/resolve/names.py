"""What a party's name says, worked out from the name alone: a `Form` for each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from firsthand.domain import PartyKind

from .romanisation import ascii_letters
from .tables import given_names
from .words import AMBIGUOUS_TITLES, ORGANISATION_WORDS, TITLES

LONGEST = 300
"""Characters of a name that are looked at."""


class Sort(StrEnum):
    """What sort of name it is; also the first part of a key."""

    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Name:
    """A name's words as written, without articles in front, possessives and what stands in brackets.

    `acronym` is what the brackets hold where that is one: "Inspectorate of Weirs (IOW)".
    """

    words: tuple[str, ...]
    acronym: str | None = None

    @property
    def is_acronym(self) -> bool:
        """True for a name of capitals alone: "SBU", "M.S.F."."""
        return len(self.words) == 1 and looks_like_acronym(self.words[0])


def looks_like_acronym(word: str) -> bool:
    """True for two to eight capitals, digits after them allowed.

    >>> [looks_like_acronym(word) for word in ("SBU", "MI5", "Usk", "A")]
    [True, True, False, False]
    """
    return bool(re.fullmatch(r"[A-ZА-ЯЄІЇҐ]{2,8}\d{0,2}", word))


@lru_cache(100_000)
def name_of(text: str) -> Name:
    """The words of a name as a report writes it.

    >>> name_of("the  Lammer-Line’s").words
    ('Lammer', 'Line')
    >>> name_of("the Inspectorate of Weirs (IOW)")
    Name(words=('Inspectorate', 'of', 'Weirs'), acronym='IOW')
    """
    text = text[:LONGEST].strip()
    bracketed = re.search(r"\(([^()]{1,40})\)\s*$", text)
    acronym = None
    if bracketed and bracketed.start():
        text = text[: bracketed.start()]
        acronym = bracketed[1].strip() if looks_like_acronym(bracketed[1].strip()) else None
    text = re.sub(r"(?<=\w)[’'`ʼ]s\b", "", text)
    text = re.sub(r"\b((?:\w\.){2,})", lambda match: match[0].replace(".", ""), text)
    words = [word for word in re.split(r"[\s\-–—_/,.\"“”„«»&]+", text) if re.search(r"\w", word)]
    while len(words) > 1 and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    return Name(tuple(words), acronym)


def without_titles(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without the titles in front; the last word always stays.

    >>> without_titles(("Deputy", "Prime", "Minister", "Orla", "Quist"))
    ('Orla', 'Quist')
    """
    first = 0
    while first < len(words) - 1 and words[first].lower() in TITLES:
        first += 1
    return words[first:]


def is_description(text: str) -> bool:
    """True for what has no capital, as "the head of the company": words for somebody, and nobody's name.

    >>> is_description("the river police"), is_description("River Police")
    (True, False)
    """
    return text == text.lower() and not any(character.isdigit() for character in text) and not _is_caseless(text)


def _is_caseless(text: str) -> bool:
    """True for writing without capitals: Arabic, Georgian, Chinese …"""
    return text.upper() == text.lower()


def sort_of(name: Name, kind: PartyKind) -> Sort | None:
    """Person or organisation, by the kind that the party was read as, corrected by words that only one of them has."""
    plain = [ascii_letters(word) for word in without_titles(name.words)]
    if name.is_acronym or ORGANISATION_WORDS.intersection(plain):
        return Sort.ORGANISATION
    titled = len(plain) > 1 and len(plain) < len(name.words) and name.words[0].lower() not in AMBIGUOUS_TITLES
    if titled or (len(plain) in (2, 3) and plain[0] in given_names()):
        return Sort.PERSON
    if kind is PartyKind.PERSON:
        return Sort.PERSON
    return Sort.ORGANISATION if kind in (PartyKind.ORGANISATION, PartyKind.SERVICE, PartyKind.GROUP) else None
