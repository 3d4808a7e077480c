"""Which short or variant form can stand for which fuller one, and how much company that asks for.

Company is the number of other names that two reports share, names that any report may have left out. A form that is
short for another is taken for it only in company, and only where nothing else in that company fits as well.
"""

from __future__ import annotations

from .forms import Form
from .organisations import OrganisationName
from .persons import PersonName
from .tables import first_letters
from .words import STATE

LONE_SURNAME = 3
"""Shared names that a surname without a given name asks for."""

ACRONYM = 2

PART_OF_NAME = 1
"""For an initial, a name left out, another language's letters, an organisation's name without its first word."""

SHORTEST_TAIL = 2


def company_needed(short: Form, full: Form) -> int | None:
    """How many shared names it takes to hold `short` for `full`; None where it can't be."""
    if full.key is None or short.key == full.key:
        return None
    if short.person is not None and full.person is not None:
        return _person(short.person, full.person)
    if short.organisation is not None and full.organisation is not None:
        return _organisation(short.organisation, full.organisation)
    return None


def _person(short: PersonName, full: PersonName) -> int | None:
    if short.suffix != full.suffix:
        return None
    same_surname = short.surname == full.surname
    if not short.given:
        return LONE_SURNAME if same_surname and not short.middle else None
    if not short.is_whole:
        fits = same_surname and short.given in first_letters(full.given)
        return PART_OF_NAME if fits and _agree(short.middle, full.middle) else None
    if _is_variant(short, full):
        return PART_OF_NAME if full.key < short.key else None  # to one of the two, so that both come to the same
    if short.given == full.given and not short.middle:
        left_out = same_surname and full.middle
        double = full.surname.split() if not full.middle else [*full.middle, full.surname]
        return PART_OF_NAME if left_out or short.surname in double else None
    return None


def _is_variant(one: PersonName, other: PersonName) -> bool:
    """True for two whole names of the same words in other letters, parted otherwise or in the other order."""
    if one.loose == other.loose and one.middle == other.middle:
        return True
    in_other_order = not one.middle and not other.middle and one.in_other_order == other.key
    return other.is_whole and (one.letters == other.letters or in_other_order)


def _agree(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """True where the middle names, initials among them, can be the same, or one of the forms has none."""
    pairs = zip(short, full, strict=False)
    alike = all(one.startswith(other) or other.startswith(one) for one, other in pairs)
    return not short or not full or (len(short) == len(full) and alike)


def _organisation(short: OrganisationName, full: OrganisationName) -> int | None:
    if short.acronym and len(short.words) == 1 and not short.well_known:
        if full.acronym == short.acronym and len(full.words) > 1:
            return 0  # the fuller report itself says what the letters stand for
        fits = len(short.acronym) > len("AB") and full.initials == short.acronym.lower()
        return ACRONYM if fits else None
    tail = len(short.words) >= SHORTEST_TAIL and full.words[1:] == short.words
    if not tail or short.well_known or full.well_known:
        return None
    return ACRONYM if STATE.intersection(short.words) else PART_OF_NAME
