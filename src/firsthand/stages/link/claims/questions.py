"""Questions: contents that ask, directly or not, and so assert nothing of what they ask."""

from __future__ import annotations

import re

from .words import tokens

_DIRECT = re.compile(r"[^.!?…]*\?[”’»\"]*")
_INDIRECT = re.compile(r"(?:when|where|why|whether|if|who|whose|which)\b", re.IGNORECASE)
_SHORT = 9
"""Words that an indirect question has at most; a longer content begins with a subordinate clause and goes on."""


def asks(text: str) -> bool:
    """True for a lone question, and for a short clause that depends on "asked", "knew" or the like.

    >>> asks("“Who gave the order?”"), asks("when the chain was last changed"), asks("how the brake had failed")
    (True, True, False)
    """
    direct = _DIRECT.fullmatch(text.strip())
    return direct is not None or (_INDIRECT.match(text) is not None and "," not in text and len(tokens(text)) <= _SHORT)
