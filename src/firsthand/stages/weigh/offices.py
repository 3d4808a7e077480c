"""Offices and roles: names of bodies, and of those who speak for them, which no person is called by."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from firsthand.domain.outlet import folded


def _listed(file: str) -> frozenset[str]:
    return frozenset(Path(__file__).with_name(file).read_text(encoding="utf-8").split())


OFFICES = _listed("offices.txt")
"""Words in the names of offices and bodies that no person is called by."""

ROLES = _listed("roles.txt")
"""Words for those who hold an office or speak for one."""

TITLES = _listed("titles.txt")
"""Words before a person's name that are no part of it."""


@cache
def phrase(label: str) -> str:
    """The name without what says where or of what.

    >>> phrase("the fire service in Quonti")
    'fire service'
    """
    return re.split(r" (?:of|in|at|for|on) ", folded(label))[0]


@cache
def head(label: str) -> str:
    """The last word before what says where or of what.

    >>> head("the governor of Kesrin"), head("the city’s returning officer")
    ('governor', 'officer')
    """
    return (phrase(label).split(" ") or [""])[-1]


@cache
def is_office(label: str) -> bool:
    """True where the name ends in a word for an office; with "a" before it, it is one of many.

    >>> is_office("river police"), is_office("hospital officials"), is_office("a guard")
    (True, False, False)
    """
    return not label.lower().startswith(("a ", "an ", "one ")) and head(label) in OFFICES


@cache
def is_role(label: str) -> bool:
    """True for a description by what somebody is for an office: there is one, and who it is can be looked up.

    >>> is_role("the city’s returning officer"), is_role("a spokeswoman for the line"), is_role("officials")
    (True, True, False)
    >>> is_role("an officer"), is_role("the deckhand")
    (False, False)
    """
    word = head(label)
    definite = not label.lower().startswith(("a ", "an ", "one ")) or word.startswith("spokes")
    return word in ROLES and not word.endswith(("s", "people", "men")) and definite


@cache
def titled(label: str) -> bool:
    """True where a title stands before a name: "Mrs Hale"."""
    words = label.split()
    return len(words) > 1 and words[0].rstrip(".").lower() in TITLES and words[1][:1].isupper()
