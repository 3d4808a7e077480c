"""Names as they are compared: case, accents and the number of spaces do not count."""

from __future__ import annotations

import unicodedata


def fold(name: str) -> str:
    """`name` case-folded, without combining marks, with single spaces.

    >>> fold("  Zoë   MÜLLER ")
    'zoe muller'
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())
