"""Outlets: who publishes reports, by which names and addresses they are known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit


class OutletKind(StrEnum):
    """What sort of publisher it is; an agency's words are printed by others as a matter of course."""

    NEWSPAPER = "newspaper"
    AGENCY = "agency"
    BROADCASTER = "broadcaster"
    MAGAZINE = "magazine"
    SITE = "site"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher. `aliases` are other names ("Reuters News", "the Journal"), `domains` its sites without "www."."""

    name: str
    kind: OutletKind = OutletKind.UNKNOWN
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None

    @property
    def key(self) -> str:
        """What the outlet is compared by over reports: "outlet:" and its folded name."""
        return f"outlet:{folded(self.name)}"


class Outlets:
    """A registry of outlets, to be asked by name or by address. Later outlets take an earlier one's names over."""

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        self._all: dict[str, Outlet] = {}
        self._names: dict[str, Outlet] = {}
        self._domains: dict[str, Outlet] = {}
        for outlet in outlets:
            self._all[outlet.key] = outlet
            self._names.update((folded(name), outlet) for name in (outlet.name, *outlet.aliases))
            self._domains.update((domain.lower(), outlet) for domain in outlet.domains)

    def __iter__(self) -> Iterator[Outlet]:
        return iter(self._all.values())

    def __len__(self) -> int:
        return len(self._all)

    def named(self, name: str) -> Outlet | None:
        """The outlet of that name or alias, case, accents, punctuation and a leading article put aside."""
        return self._names.get(folded(name))

    def at(self, url: str) -> Outlet | None:
        """The outlet whose site the address lies on, sub-domains included; None for others and for what is no URL."""
        try:
            host = (urlsplit(url).hostname or "").removeprefix("www.")
        except ValueError:
            return None
        while "." in host:
            if host in self._domains:
                return self._domains[host]
            host = host.partition(".")[2]
        return None


def folded(name: str) -> str:
    """A name as names are compared: without case, accents, punctuation and a leading article.

    >>> folded("The Café-Post")
    'cafe post'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = re.sub(r"[’']s\b", "s", plain)
    return re.sub(r"^(?:the|an?) (?=.)", "", " ".join(re.findall(r"\w+", words)))
