"""What an address asks for: words, filters and the place in a long list, checked before anything is looked up."""

from __future__ import annotations

import math
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException

from firsthand.domain import Page

LINES = 50
"""How many lines a page of a list has."""

LONGEST = 500
"""How many characters a search or a filter may have."""

FURTHEST = 10**9


def words(params: QueryParams, name: str) -> str | None:
    """A search or filter, trimmed; None where it is absent or empty. Raises HTTPException 400 where it is too long."""
    value = " ".join(params.get(name, "").split())
    if len(value) > LONGEST:
        raise HTTPException(400, f"“{name}” is longer than {LONGEST} characters; ask with fewer words.")
    return value.replace("\0", "") or None


def number(params: QueryParams, name: str, default: int = 0, most: int = FURTHEST) -> int:
    """A whole number from 0 to `most`. Raises HTTPException 400 for anything else."""
    value = params.get(name, "")
    if not value:
        return default
    if not (value.isascii() and value.isdigit()) or len(value) > 10 or int(value) > most:
        raise HTTPException(400, f"“{name}” must be a whole number from 0 to {most}.")
    return int(value)


def share(params: QueryParams, name: str) -> float | None:
    """A number from 0 to 1; None where it is absent or empty. Raises HTTPException 400 for anything else."""
    value = params.get(name, "")
    if not value:
        return None
    try:
        found = float(value) if len(value) <= LONGEST else math.nan
    except ValueError:
        found = math.nan
    if not 0 <= found <= 1:  # not true of nan either
        raise HTTPException(400, f"“{name}” must be a number from 0 to 1.")
    return found


@dataclass(frozen=True, slots=True)
class Turning:
    """The way to the pages before and after; the addresses are None where there is none. Lines count from 1."""

    first: int
    last: int
    total: int
    before: str | None
    after: str | None


def turning[Item](page: Page[Item], path: str, **kept: str | None) -> Turning:
    """How to turn the pages of a list at `path`, whose filters are `kept`."""

    def address(offset: int) -> str:
        asked = {name: value for name, value in kept.items() if value} | ({"offset": str(offset)} if offset else {})
        return f"{path}?{urlencode(asked)}" if asked else path

    return Turning(
        first=page.offset + 1 if page.items else 0,
        last=page.offset + len(page.items),
        total=page.total,
        before=address(max(0, page.offset - LINES)) if page.offset else None,
        after=address(page.next_offset) if page.next_offset is not None else None,
    )


def turning_parts(path: str, part: int, parts: int, name: str = "page") -> Turning:
    """How to turn the pages of one long thing, of which this is page `part` (from 1) of `parts`."""
    return Turning(
        first=part,
        last=part,
        total=parts,
        before=f"{path}?{name}={part - 1}" if part > 1 else None,
        after=f"{path}?{name}={part + 1}" if part < parts else None,
    )
