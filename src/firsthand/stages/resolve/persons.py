"""Persons' names as they are compared: given name, and surname by one spelling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .names import Name, without_titles
from .romanisation import ascii_letters, loose_spelling, one_spelling
from .tables import given_names
from .words import PARTICLES, SUFFIXES

_PATRONYMIC = re.compile(
    r"(?:[oe]vi?t?ch|[oe]wi[ct]s?ch|ovych|evych|yovych|[oei]vna|ychna|ichna|inichna|ilych|ilich|yich)$"
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in comparable words: `given`, any `middle`, `surname` with its particles, `suffix` (jr).

    `given` is empty for a lone surname, a single letter for an initial.
    """

    given: str
    middle: tuple[str, ...]
    surname: str
    suffix: str = ""

    @property
    def is_whole(self) -> bool:
        """True where a given name is written out."""
        return len(self.given) > 1

    @property
    def key(self) -> str:
        """What stands for the name over reports; only a whole name has one that tells who it is."""
        return "person:" + " ".join(filter(None, (self.given, *self.middle, self.surname, self.suffix)))

    @property
    def loose(self) -> tuple[str, str]:
        """Given name and surname by the coarser spelling."""
        return loose_spelling(self.given), loose_spelling(self.surname.replace(" ", ""))

    @property
    def letters(self) -> str:
        """All letters in a row: what a name that is parted otherwise ("Wen-hai", "Wenhai") shares."""
        return "".join((self.given, *self.middle, self.surname)).replace(" ", "")

    @property
    def in_other_order(self) -> str:
        """The key of the name with the surname first."""
        return f"person:{self.surname} {self.given}"


def person_name(name: Name) -> PersonName | None:
    """The name's parts; None where no word is left.

    >>> person_name(Name(("Oleksandr", "Tarnavskyi"))).key
    'person:alexander tarnavski'
    """
    words = [word for word in without_titles(name.words) if ascii_letters(word)]
    suffix = ascii_letters(words.pop()) if len(words) > 2 and ascii_letters(words[-1]) in SUFFIXES else ""
    if not words:
        return None
    words = _in_western_order(words)
    if len(words) == 1:
        return PersonName("", (), one_spelling(words[0]), suffix)
    first = _surname_starts(words)
    middle = [ascii_letters(word) for word in words[1:first]]
    middle = [word for word in middle if not _PATRONYMIC.search(word)]
    surname = " ".join(one_spelling(word) for word in words[first:] if ascii_letters(word) not in ("al", "el"))
    given, others = _given(ascii_letters(words[0])), tuple(_given(word) for word in middle)
    return PersonName(given, others, surname or one_spelling(words[-1]), suffix)


def _given(word: str) -> str:
    if word in ("abdel", "abdul", "abdal"):
        return "abd"
    return given_names().get(word) or given_names().get(one_spelling(word)) or one_spelling(word)


def _surname_starts(words: Sequence[str]) -> int:
    """The index of the surname's first word: the last word, with the particles that stand before it."""
    first = len(words) - 1
    while first > 1 and ascii_letters(words[first - 1]) in PARTICLES:
        first -= 1
    return first


def _in_western_order(words: list[str]) -> list[str]:
    """The words with the given name first, where a name of two or three words plainly begins with the surname."""
    plain = [ascii_letters(word) for word in words]
    known = given_names()
    if len(words) == 2 and plain[0] not in known and plain[1] in known:
        return [words[1], words[0]]
    if len(words) == 3 and plain[0] not in known and plain[1] in known and _PATRONYMIC.search(plain[2]):
        return [words[1], words[2], words[0]]
    return words
