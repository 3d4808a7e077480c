"""Accounts of claims: their statements with hands known by key over the record, and what can be compared of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from firsthand.domain import (
    Account,
    Basis,
    Certainty,
    Claim,
    Hand,
    Hop,
    Party,
    PartyKind,
    Role,
    SourcedStatement,
    Stance,
)
from firsthand.operations.assertions import Assertions
from firsthand.operations.linkers import Linkers
from firsthand.stages.link.claims import Asserted
from firsthand.store.interface import Store
from firsthand.text.dates import in_utc
from firsthand.text.outlets import AGENCY_WORDS

AGENCY_ENDINGS = frozenset(word.replace(" ", "").lower() for word in AGENCY_WORDS)
"""As they end an agency's key."""

MOST_WORDS = 300
"""Characters of the words that name a speaker: a title, a name and what stands behind it."""


@dataclass(frozen=True, slots=True)
class Accounts:
    """The accounts of some claims' statements by their ids, each as if it supported its claim."""

    by_id: Mapping[str, Account]

    @classmethod
    def of(cls, store: Store, linkers: Linkers, assertions: Assertions, claims: Collection[Claim]) -> Accounts:
        """Those of all statements of these claims, read together."""
        ids = {statement for claim in claims for statement, _ in claim.statements}
        said = store.statements_by_id(ids)
        hops = [hop for one in said if one.chain for hop in one.chain.hops]
        named = {hop.party for hop in hops if hop.party}
        parties = {party.id: party for party in store.parties_by_id(named)}
        outlets = {linkers.outlet_key(one.outlet, linkers.outlets) for one in said if one.outlet}
        hands = _Hands(parties, store.party_keys(named), frozenset(filter(None, outlets)), linkers)
        asserted = assertions.of(ids)
        return cls({s.statement.id: _account(s, hands, asserted.get(s.statement.id), linkers) for s in said})

    def behind(self, claim: Claim) -> tuple[Account, ...]:
        """Those of one claim, each with the stance that it takes there."""
        found = ((self.by_id.get(statement), stance) for statement, stance in claim.statements)
        return tuple(_standing(account, stance) for account, stance in found if account)


@dataclass(frozen=True, slots=True)
class _Hands:
    parties: Mapping[str, Party]
    keys: Mapping[str, str]
    publishers: frozenset[str]
    linkers: Linkers

    def __call__(self, hop: Hop) -> Hand:
        party = self.parties.get(hop.party) if hop.party else None
        return Hand(self._key(hop), hop.name, hop.role, hop.channel, bool(party and party.anonymous))

    def _key(self, hop: Hop) -> str | None:
        if hop.party and hop.role is not Role.PUBLISHER:
            return self._publisher(hop) or self.keys.get(hop.party, hop.party)
        if hop.name and hop.role in (Role.PUBLISHER, Role.RELAYER, Role.INTERVIEWER):
            return self.linkers.outlet_key(hop.name, self.linkers.outlets)
        return None

    def _publisher(self, hop: Hop) -> str | None:
        """The outlet of that name where it has published one of these reports, whatever the page took it for."""
        party = self.parties.get(hop.party or "")
        if party is None or not hop.name:
            return None
        key = self.linkers.outlet_key(hop.name, self.linkers.outlets)
        if key is None or key in self.publishers:
            return key
        if party.kind is PartyKind.PERSON:
            return None
        of_agency = [one for one in self.publishers if one.removeprefix(key) in AGENCY_ENDINGS]
        return of_agency[0] if len(of_agency) == 1 else None


def _account(said: SourcedStatement, hands: _Hands, asserted: Asserted | None, linkers: Linkers) -> Account:
    statement, chain = said.statement, said.chain
    return Account(
        id=statement.id,
        report=statement.report,
        published=in_utc(said.published),
        stance=Stance.SUPPORTS,
        text=statement.content_text,
        hands=tuple(map(hands, chain.hops)) if chain else (),
        basis=chain.basis if chain else Basis.UNKNOWN,
        certainty=chain.certainty if chain else Certainty.UNKNOWN,
        details=linkers.details_of(asserted) if asserted else frozenset(),
        quotations=asserted.quotations if asserted else (),
        content=statement.content,
        speaker_as=" ".join(statement.source_text.split())[:MOST_WORDS],
    )


def _standing(account: Account, stance: Stance) -> Account:
    return account if account.stance is stance else replace(account, stance=stance)
