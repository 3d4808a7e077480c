"""Parties: the persons, organisations, groups and services that a report names or keeps anonymous."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .identity import content_id
from .span import Spans


class PartyKind(StrEnum):
    """What sort of party it is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    SERVICE = "service"
    OUTLET = "outlet"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Party:
    """Someone in one report. An anonymous party has a describing name and is never merged by it."""

    id: str
    report: str
    name: str
    kind: PartyKind
    anonymous: bool
    mentions: Spans

    @classmethod
    def in_report(cls, report: str, name: str, kind: PartyKind, *, anonymous: bool, mentions: Spans) -> Party:
        """A party of `report`, with its id: by name, and where it is anonymous by its first mention as well."""
        place = tuple(mentions[0]) if anonymous and mentions else None
        return cls(content_id("party", report, name, place), report, name, kind, anonymous, mentions)
