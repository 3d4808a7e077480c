"""Told as: the office that a report names somebody by, beside the name: "chief prosecutor", "of the dockers’ union"."""

from __future__ import annotations

import re
from functools import cache

from firsthand.domain.outlet import folded

from .offices import OFFICES, ROLES, head

_CUT = re.compile(r"\b(?:who|whom|whose|that|which)\b|[;:(]")
_WHOSE = re.compile(r"^(?:its|his|her|their|our|a former|former|the former|ex)\b", re.IGNORECASE)
_BARE = re.compile(r"^(?:,|\s|of\b|for\b|from\b|at\b|with\b)+")


@cache
def office_told(words: str, name: str) -> str:
    """The office or role that stands beside the name in `words`; empty where there is none, or it does not say whose.

    >>> office_told("chief prosecutor Wil Ash", "Wil Ash"), office_told("Ida Marsh of the Dockers’ Union", "Ida Marsh")
    ('chief prosecutor', 'the Dockers’ Union')
    >>> office_told("Its commander, Lise Berg", "Lise Berg"), office_told("Rua Dale, a nurse who was there", "Rua Dale")
    ('', '')
    """
    surname = name.split()[-1] if name.split() else ""
    at = words.find(surname) if surname else -1
    if at < 0:
        return ""
    before = words[: at + len(surname)].removesuffix(surname)
    for first in name.split()[:-1]:
        before = before.replace(first, " ")
    behind = _CUT.split(words[at + len(surname) :])[0]
    for part in (before, *behind.split(",")):
        office = _BARE.sub("", part.strip(" ,")).strip(" ,")
        if _is_office(office):
            return office
    return ""


def _is_office(words: str) -> bool:
    said = set(folded(words).split())
    return bool(words) and not _WHOSE.match(words) and (head(words) in OFFICES | ROLES or bool(said & ROLES))
