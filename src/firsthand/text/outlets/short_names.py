"""Short names: "the Standard" on a page of the Gullhaven Standard is that paper, whatever else is called so."""

from __future__ import annotations

from firsthand.domain.outlet import folded

_OF = frozenset(
    ["of", "de", "di", "da", "do", "del", "della", "du", "des", "d", "van", "von", "für", "fur", "na", "za"]
)
"""Words behind which a name says whose or where: what stands before them can stand alone."""


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
