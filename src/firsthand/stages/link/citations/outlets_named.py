"""Which of a report's parties are outlets: by kind, by the registry, or because the record has reports of them.

A short name ("the Standard") means the page's own outlet where that ends so ("Gullhaven Standard"), else the one that
the page names in full; only where it is short for none of them, the outlet that is called so all over the world.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from firsthand.domain import Outlets, Party, PartyKind, Report
from firsthand.text.outlets import AGENCY_WORDS, host_of, is_initials_of, is_short_for, outlet_key

from .terms import terms_of

_CAPITALS = r"[A-ZÀ-ÞА-Я][\w’'.-]{0,30}"
_OF = r"(?:of|de|di|da|do|del|della|du|des|van|von|für)"

LONGEST = 5
"""Words of a fuller name."""


class OutletsNamed:
    """Asked for a party or a name, answers with the outlet's key; None for others and for the report's own outlet."""

    def __init__(
        self, report: Report, outlets: Outlets, has_reports: Callable[[str], bool], parties: Iterable[Party] = ()
    ) -> None:
        self._report = report
        self._outlets = outlets
        self._has_reports = has_reports
        self._known: dict[str, str | None] = {}
        self._keys: dict[str, str | None] = {}
        self._papers = tuple(p.name for p in parties if p.kind is PartyKind.OUTLET and not p.anonymous)
        self.own = frozenset(term for term in terms_of(report, outlets) if term.startswith("outlet:"))

    def of_party(self, party: Party) -> str | None:
        """The key of the outlet that the party is."""
        if party.anonymous or party.kind is PartyKind.PERSON:
            return None
        if party.kind is PartyKind.OUTLET:
            return self._key(party.name)
        return self.called(party.name)

    def called(self, name: str) -> str | None:
        """The key of the outlet of that name or host, where the registry or the record knows it."""
        if name not in self._known:
            key = self._key(name)
            self._known[name] = key if key is not None and self._is_known(key) else None
        return self._known[name]

    def agency(self, name: str) -> str | None:
        """The key of the one agency in the record that the name is short for: "Norwick" for Norwick Newswire."""
        keys = {outlet_key(f"{name} {word}", self._outlets) for word in AGENCY_WORDS}
        found = {key for key in keys if key is not None and key not in self.own and self._has_reports(key)}
        return found.pop() if len(found) == 1 else None

    def _is_known(self, key: str) -> bool:
        registered = self._outlets.named(key.removeprefix("outlet:"))
        return (registered is not None and registered.key == key) or self._has_reports(key)

    def _key(self, name: str) -> str | None:
        """The key by name or host; None for the own outlet, and for a short name that could mean two on the page."""
        if name not in self._keys:
            self._keys[name] = self._found(name)
        return self._keys[name]

    def _found(self, name: str) -> str | None:
        fuller = () if host_of(name) else tuple(self._fuller(name))
        keys = {outlet_key(full, self._outlets) for full in fuller} or {outlet_key(name, self._outlets)}
        key = keys.pop() if len(keys) == 1 else None
        return None if key in self.own else key

    def _fuller(self, name: str) -> Iterator[str]:
        """The outlets on the page that the name is short for: its own, else those that it names in full."""
        own = self._report.outlet or ""
        if is_short_for(name, own) or is_initials_of(name, own):
            yield own
            return
        yield from (paper for paper in self._papers if is_short_for(name, paper))
        if self._outlets.named(name) is not None:  # it would mean an outlet that the page may not speak of
            yield from self._in_text(name)

    def _in_text(self, name: str) -> Iterator[str]:
        """Names in the text that it is short for, of outlets that the registry or the record knows."""
        last = re.escape(re.sub(r"^the ", "", name, flags=re.IGNORECASE))
        longer = rf"\b(?:{_CAPITALS} ){{1,{LONGEST}}}{last}\b|\b{last} {_OF} {_CAPITALS}(?: {_CAPITALS})?"
        for match in re.finditer(longer, self._report.text):
            words = match[0].split()
            for full in (" ".join(words[at:]) for at in range(len(words))):
                key = outlet_key(full, self._outlets) if is_short_for(name, full) else None
                if key is not None and self._is_known(key):
                    yield full
                    break
