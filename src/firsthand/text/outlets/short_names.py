"""Short names: "the Standard" on a page of the Gullhaven Standard is that paper, and "NPA" Norwick Press Agency."""

from __future__ import annotations

from firsthand.domain.outlet import folded

_OF = frozenset(
    ["of", "de", "di", "da", "do", "del", "della", "du", "des", "d", "van", "von", "für", "fur", "na", "za"]
)
"""Words behind which a name says whose or where: what stands before them can stand alone."""

FEWEST_INITIALS = 2

AGENCY_WORDS = ("Newswire", "Wire", "News", "News Agency", "Press Agency", "Press Service", "Press", "Agency")
"""What is left out of an agency's name by those who cite it: "as Norwick reports" for Norwick Newswire."""


def is_short_for(name: str, fuller: str) -> bool:
    """True where `name` is the last words of `fuller`, or the first ones before an "of", and not all of them.

    >>> is_short_for("the Standard", "Gullhaven Standard"), is_short_for("the Correio", "Correio de Quonti")
    (True, True)
    >>> is_short_for("the Gullhaven", "Gullhaven Standard"), is_short_for("The Standard", "the Standard")
    (False, False)
    """
    ours, theirs = folded(name).split(), folded(fuller).split()
    length = len(ours)
    if not 0 < length < len(theirs):
        return False
    return theirs[-length:] == ours or (theirs[:length] == ours and theirs[length] in _OF)


def is_initials_of(name: str, fuller: str) -> bool:
    """True where `name` is the first letters of the words of `fuller`, small words left out if it leaves them out.

    >>> is_initials_of("NPA", "Norwick Press Agency"), is_initials_of("the BVN", "Bureau voor Nieuws")
    (True, True)
    >>> is_initials_of("N", "Norwick"), is_initials_of("Npa", "Norwick Press Agency")
    (False, False)
    """
    letters = name.removeprefix("the ").removeprefix("The ").replace(".", "")
    words = fuller.removeprefix("the ").removeprefix("The ").split()
    if len(letters) < FEWEST_INITIALS or not letters.isupper():
        return False
    every = "".join(word[0] for word in words).upper()
    return letters in (every, "".join(word[0] for word in words if word[0].isupper()))
