"""Which of a report's parties are outlets: by kind, by the registry, or because the record has reports of them."""

from __future__ import annotations

from collections.abc import Callable

from firsthand.domain import Outlets, Party, PartyKind, Report
from firsthand.text.outlets import outlet_key

from .terms import terms_of


class OutletsNamed:
    """Asked for a party or a name, answers with the outlet's key; None for others and for the report's own outlet."""

    def __init__(self, report: Report, outlets: Outlets, has_reports: Callable[[str], bool]) -> None:
        self._outlets = outlets
        self._has_reports = has_reports
        self._known: dict[str, str | None] = {}
        self.own = frozenset(term for term in terms_of(report, outlets) if term.startswith("outlet:"))

    def of_party(self, party: Party) -> str | None:
        """The key of the outlet that the party is."""
        if party.kind is PartyKind.OUTLET and not party.anonymous:
            key = outlet_key(party.name, self._outlets)
            return key if key not in self.own else None
        if party.anonymous or party.kind is PartyKind.PERSON:
            return None
        return self.called(party.name)

    def called(self, name: str) -> str | None:
        """The key of the outlet of that name or host, where the registry or the record knows it."""
        if name not in self._known:
            self._known[name] = self._find(name)
        return self._known[name]

    def _find(self, name: str) -> str | None:
        key = outlet_key(name, self._outlets)
        if key is None or key in self.own:
            return None
        registered = self._outlets.named(key.removeprefix("outlet:"))
        return key if (registered is not None and registered.key == key) or self._has_reports(key) else None
