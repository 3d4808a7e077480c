"""The registry of known outlets, as `trace` asks it: by the words of a name in the text, and by a link's host."""

from __future__ import annotations

from functools import cache

from firsthand.domain import Outlets
from firsthand.text.outlets import known_outlets


@cache
def registry() -> Outlets:
    """The outlets that come along, put together once."""
    return known_outlets()
