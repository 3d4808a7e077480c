"""The capture of some bytes: their name and what they are."""

from __future__ import annotations

import hashlib

from firsthand.domain import Capture, Obtained

from .media_type import media_type_of


def capture(obtained: Obtained) -> Capture:
    """The capture of these bytes; the same bytes always give the same `sha256`."""
    return Capture(
        sha256=hashlib.sha256(obtained.data).hexdigest(),
        media_type=media_type_of(obtained.data, obtained.declared_type),
        size=len(obtained.data),
        obtained_at=obtained.obtained_at,
        obtained_from=obtained.obtained_from,
        url=obtained.url,
    )
