"""The press without a name: "local media", "a newspaper"."""

from __future__ import annotations

import re
from functools import cache

from firsthand.domain.outlet import folded

PRESS = frozenset(
    {
        "media",
        "press",
        "newspaper",
        "newspapers",
        "papers",
        "tabloid",
        "tabloids",
        "outlet",
        "outlets",
        "agencies",
        "broadcaster",
        "broadcasters",
        "blogger",
        "bloggers",
        "blog",
        "blogs",
        "story",
        "stories",
    }
)
"""Words for whoever publishes; "agency" and "paper" alone may be an office and a document."""


@cache
def is_press(name: str) -> bool:
    """True for papers and broadcasters without a name: they passed on what somebody told, and may be any of them.

    >>> is_press("Local media"), is_press("a local newspaper"), is_press("several news agencies")
    (True, True, True)
    >>> is_press("a newspaper editor"), is_press("the Evening Press"), is_press("a reporter for a local newspaper")
    (False, False, False)
    """
    head = re.split(r" (?:in|of|from|near|around|on)\b", name, maxsplit=1)[0].split() or [""]
    proper = any(word[:1].isupper() for word in name.split()[1:])
    return not proper and " for " not in name and folded(head[-1]) in PRESS
