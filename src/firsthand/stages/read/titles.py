"""Titles without the outlet's name that pages hang on them, and the name itself."""

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


LONGEST_NAME = 6
"""Words that an outlet's name may have which is told by the title alone."""


def hung_on(title: str, heading: str) -> str | None:
    """What a page hangs on its heading to make its title: mostly the outlet's name. None where it hangs nothing on.

    >>> hung_on("Ferry sinks off Marrow Isle - World - Harbour Post", "Ferry sinks off Marrow Isle")
    'Harbour Post'
    >>> hung_on("Harbour Post: Ferry sinks - and rises", "Ferry sinks - and rises")
    'Harbour Post'
    """
    title, heading = (" ".join(words[:1000].split()) for words in (title, heading))
    place = title.casefold().find(heading.casefold()) if heading else -1
    if place < 0:
        return None
    before, behind = title[:place], title[place + len(heading) :]
    parts = [part.strip() for part in re.split(r"[|\-–—·•»:]+\s|\s[|\-–—·•»:]+|\|", before or behind)]
    if (before and behind) or len(parts) < 2:
        return None
    name = parts[0] if before else parts[-1]
    return name if name and name[0].isupper() and len(name.split()) <= LONGEST_NAME else None


def _names_outlet(part: str, known: set[str]) -> bool:
    return _key(part) in known


def _key(name: str) -> str:
    words = re.findall(r"\w+", name.casefold())
    words = words[1:] if words[:1] == ["the"] and len(words) > 1 else words
    if words[-1:] in (["com"], ["org"], ["net"]) and len(words) > 1:
        words = words[:-1]
    return "".join(words)
