"""Titles without the outlet's name that pages hang on them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_JOINTS = re.compile(r"\s+[|\-–—·•»:]+\s+|\s*\|\s*|\s+::\s+")


def clean_title(title: str, outlets: Iterable[str]) -> str:
    """`title` on one line, without a first or last part that names one of `outlets`.

    >>> clean_title("Ferry sinks off Marrow Isle | The Harbour Post", ["Harbour Post"])
    'Ferry sinks off Marrow Isle'
    """
    title = " ".join(title[:1000].split())
    known = {key for outlet in outlets if (key := _key(outlet))}
    while joints := list(_JOINTS.finditer(title)):
        last, first = joints[-1], joints[0]
        if _names_outlet(title[last.end() :], known) and title[: last.start()].strip():
            title = title[: last.start()]
        elif _names_outlet(title[: first.start()], known) and title[first.end() :].strip():
            title = title[first.end() :]
        else:
            break
    return title.strip()


def _names_outlet(part: str, known: set[str]) -> bool:
    return _key(part) in known


def _key(name: str) -> str:
    words = re.findall(r"\w+", name.casefold())
    words = words[1:] if words[:1] == ["the"] and len(words) > 1 else words
    if words[-1:] in (["com"], ["org"], ["net"]) and len(words) > 1:
        words = words[:-1]
    return "".join(words)
