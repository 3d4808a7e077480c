"""A table of outlets: a line each of tab-separated name, kind, aliases, domains and country, under a heading line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.domain import Outlet, OutletKind
from firsthand.domain.outlet import folded
from firsthand.errors import InputError

COLUMNS = ("name", "kind", "aliases", "domains", "country")

LONGEST_LINE = 4000
MOST_LINES = 100_000

_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+[a-z][a-z0-9-]{1,62}")
_COUNTRY = re.compile(r"[A-Z]{2}")


def outlets_in(table: str, where: str) -> tuple[Outlet, ...]:
    """The outlets in `table`, whose columns are COLUMNS; aliases and domains are parted by semicolons.

    Only the name must be there; empty lines, and lines that begin with "#", are passed over. `where` is the file's
    name for messages. Raises InputError, naming file and line, for a row that can't be understood, and for a domain
    that two rows claim: a link would then say one outlet and mean another.
    """
    rows = list(_rows(table, where))
    at: dict[str, str] = {}
    for line, outlet in rows:
        for domain in outlet.domains:
            if at.setdefault(domain, outlet.name) != outlet.name:
                raise _wrong(where, line, f"{domain!r} is the domain of {at[domain]!r} already")
    return tuple(outlet for _, outlet in rows)


def _rows(table: str, where: str) -> Iterator[tuple[int, Outlet]]:
    lines = table.removeprefix("\ufeff").splitlines()
    if len(lines) > MOST_LINES:
        raise _wrong(where, MOST_LINES, f"more than {MOST_LINES:,} lines are not read")
    headed = False
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if len(line) > LONGEST_LINE:
            raise _wrong(where, number, f"it has more than {LONGEST_LINE:,} characters")
        cells = [cell.strip() for cell in line.split("\t")]
        if not headed:
            if tuple(cell.lower() for cell in cells) != COLUMNS:
                raise _wrong(where, number, f"the first line must name the columns, tab-separated: {' '.join(COLUMNS)}")
            headed = True
            continue
        yield number, _outlet(cells, where, number)


def _outlet(cells: list[str], where: str, line: int) -> Outlet:
    if len(cells) > len(COLUMNS):
        raise _wrong(where, line, f"{len(cells)} columns instead of {len(COLUMNS)}")
    name, kind, aliases, domains, country = (*cells, *[""] * (len(COLUMNS) - len(cells)))
    if not folded(name):
        raise _wrong(where, line, "an outlet needs a name with a letter or digit in it")
    if kind and kind not in set(OutletKind):
        raise _wrong(where, line, f"{kind!r} is no kind; it is one of {', '.join(OutletKind)}")
    if country and not _COUNTRY.fullmatch(country):
        raise _wrong(where, line, f"{country!r} is no country; write two capitals, as in 'GB'")
    sites = tuple(site.lower().removeprefix("www.") for site in _parted(domains))
    for site in sites:
        if not _DOMAIN.fullmatch(site):
            raise _wrong(where, line, f"{site!r} is no domain; write it as in 'example-post.example'")
    return Outlet(name, OutletKind(kind or OutletKind.UNKNOWN), _parted(aliases), sites, country or None)


def _parted(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _wrong(where: str, line: int, what: str) -> InputError:
    return InputError(f"{where}, line {line}: {what}")
