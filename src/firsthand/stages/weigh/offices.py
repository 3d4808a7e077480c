"""Offices: names of bodies, which are the same body in two reports though neither names it as a person is named."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from firsthand.domain.outlet import folded

OFFICES = frozenset(Path(__file__).with_name("offices.txt").read_text(encoding="utf-8").split())
"""Words in the names of offices and bodies that no person is called by."""


@cache
def phrase(label: str) -> str:
    """The name without what says where or of what.

    >>> phrase("the fire service in Quonti")
    'fire service'
    """
    return re.split(r" (?:of|in|at|for|on) ", folded(label))[0]


@cache
def is_office(label: str) -> bool:
    """True where the name ends in a word for an office; with "a" before it, it is one of many.

    >>> is_office("river police"), is_office("hospital officials"), is_office("a guard")
    (True, False, False)
    """
    return not label.lower().startswith(("a ", "an ", "one ")) and (phrase(label).split(" ") or [""])[-1] in OFFICES
