"""The stage's tables, read once: given names, countries with the seats of their governments, and well-known bodies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from firsthand.domain.outlet import folded


@cache
def given_names() -> dict[str, str]:
    """Each spelling of a given name, in ASCII, with the name that stands for all its spellings."""
    return {spelling: name for name, others in _rows("given_names.tsv") for spelling in (name, *others.split())}


@cache
def first_letters(name: str) -> frozenset[str]:
    """The letters that the spellings of a given name begin with; `name` is the one that stands for them all."""
    return frozenset(spelling[0] for spelling, of in given_names().items() if of == name) | {name[0]}


@cache
def countries() -> dict[str, str]:
    """The folded names and adjectives of countries ("russian federation", "russian") with the country they mean."""
    found: dict[str, str] = {}
    for country, adjectives, _ in _rows("countries.tsv"):
        found.update((folded(name), country) for name in (country, *_parted(adjectives)))
    return found


@cache
def seats() -> dict[str, str]:
    """The folded names of seats of government ("kremlin") with their country."""
    return {folded(seat): country for country, _, places in _rows("countries.tsv") for seat in _parted(places)}


@cache
def bodies() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Well-known bodies: a name, and the other names and acronyms that they go by."""
    return tuple((name, tuple(_parted(others))) for name, others in _rows("bodies.tsv"))


def _rows(table: str) -> Iterator[list[str]]:
    lines = files(__package__).joinpath(table).read_text(encoding="utf-8").splitlines()
    width = len(lines[0].split("\t"))
    for line in lines[1:]:
        cells = line.split("\t")
        yield cells + [""] * (width - len(cells))


def _parted(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]
