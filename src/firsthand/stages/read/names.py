"""Author names as bylines write them, cleaned: no "By", roles, addresses or doubles."""

from __future__ import annotations

import re

from .words import NOBODY, PARTICLES, ROLES

LONGEST_NAME = 80
MOST_AUTHORS = 30

_BY = re.compile(
    r"(?:(?:written|reported|report|story|text|words|article)\s)?by\b[:\s]\s*|(?:from|von|author|authors):\s*", re.I
)
_PARTS = re.compile(r"\s*(?:;|\||\n|\u2022|·|\s&\s|\sand\s|\s/\s|\swith\s|\sund\s)\s*", re.I)
_ADDRESS = re.compile(r"\S*(?:@|://|www\.)\S*")
_BRACKETED = re.compile(r"[(\[<][^)\]>]{0,80}[)\]>]")
_IN_PLACE = re.compile(r"\s(?:in|at)\s[A-Z].*$")


def author_names(byline: str, outlet: str | None = None) -> tuple[str, ...]:
    """The names in `byline`, in order and once each; `outlet` itself is no author.

    >>> author_names("By Ada Quell, Political Editor and Bo Renn")
    ('Ada Quell', 'Bo Renn')
    """
    text = _BRACKETED.sub(" ", _ADDRESS.sub(" ", byline[:2000]))
    text = _BY.sub("", text.strip(), count=1) if _BY.match(text.strip()) else text
    found: dict[str, str] = {}
    for part in _PARTS.split(text):
        for name in _names_between_commas(part):
            name = _cleaned(name)
            if _is_name(name) and name.casefold() != (outlet or "").casefold():
                found.setdefault(name.casefold(), name)
    return tuple(found.values())[:MOST_AUTHORS]


def looks_like_names(text: str) -> bool:
    """True where every word of `text` could be in a list of names: capitalised, an initial, or a particle."""
    words = re.findall(r"[^\s,;&]+", text)
    return bool(words) and len(words) <= 16 and all(w[0].isupper() or w.lower() in PARTICLES for w in words)


def _names_between_commas(part: str) -> list[str]:
    pieces = [piece.strip() for piece in part.split(",")]
    if len(pieces) == 2 and all(len(piece.split()) == 1 for piece in pieces) and not _is_role(pieces[1]):
        return [f"{pieces[1]} {pieces[0]}"]  # "Quell, Ada"
    return pieces


def _cleaned(name: str) -> str:
    name = " ".join(_IN_PLACE.sub("", name).split()).strip(" -–—:.,@*\"'")
    if name.isupper() and len(name) > 5 and " " in name:
        name = name.title()
    return name


def _is_role(text: str) -> bool:
    return any(word in ROLES for word in text.lower().replace("-", " ").split())


def _is_name(name: str) -> bool:
    if not 1 < len(name) <= LONGEST_NAME or name.lower() in NOBODY or len(name.split()) > 7:
        return False
    return any(c.isalpha() for c in name) and not any(c.isdigit() for c in name) and not _is_role(name)
