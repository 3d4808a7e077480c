"""A party as it is compared over reports: its key where its name tells who it is, and what it may be short for."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.domain import Outlets, Party, PartyKind
from firsthand.text.outlets import host_of, outlet_key

from .names import Name, Sort, is_description, name_of, sort_of
from .organisations import OrganisationName, organisation_name
from .persons import PersonName, person_name


@dataclass(frozen=True, slots=True)
class Form:
    """A named party's name, as a person's or as an organisation's.

    `key` is None where the name alone doesn't tell who it is: a lone surname, an initial, an unknown acronym.
    `well_known` names, of bodies and governments that any report may name, tell nothing of what a report is about.
    """

    key: str | None
    person: PersonName | None = None
    organisation: OrganisationName | None = None

    @property
    def well_known(self) -> bool:
        """True for outlets, governments and bodies that unrelated reports name alike."""
        return self.organisation.well_known if self.organisation is not None else self.person is None


def form_of(party: Party, outlets: Outlets, sorts: dict[tuple[str, ...], Sort] | None = None) -> Form | None:
    """The party's form; None for an anonymous one and for a name that says nothing.

    `sorts` says for a name's words which sort it is over the whole record, where single reports were read otherwise.
    """
    if party.anonymous:
        return None
    outlet = _outlet(party, outlets)
    if outlet is not None:
        return Form(outlet)
    if is_description(party.name):
        return None
    name = name_of(party.name)
    sort = (sorts or {}).get(folded_words(name)) or sort_of(name, party.kind)
    if sort is Sort.PERSON:
        person = person_name(name)
        return Form(person.key if person.is_whole else None, person=person) if person is not None else None
    if sort is Sort.ORGANISATION:
        organisation = organisation_name(name)
        return Form(_key_of(organisation), organisation=organisation) if organisation is not None else None
    return None


def folded_words(name: Name) -> tuple[str, ...]:
    """The name's words without case: what tells that two reports have the very same name."""
    return tuple(word.casefold() for word in name.words)


def _outlet(party: Party, outlets: Outlets) -> str | None:
    known = outlets.named(party.name) if party.kind is not PartyKind.PERSON else None
    if known is not None:
        return known.key
    named = party.kind is PartyKind.OUTLET and (host_of(party.name) or not is_description(party.name))
    return outlet_key(party.name, outlets) if named else None


def _key_of(organisation: OrganisationName) -> str | None:
    known = organisation.well_known or not organisation.words or len(organisation.words) > 1
    return organisation.key if known or organisation.acronym is None else None
