"""The claims of a record that are gathered together: loose ones, of which groups are made anew, and their rivals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.domain import Claim
from firsthand.operations.assertions import Assertions
from firsthand.stages.link.claims import Asserted, Firm
from firsthand.store.interface import Store


@dataclass(frozen=True, slots=True)
class Near:
    """Statements near others: those that may assert the same, and those that give the matter another value."""

    same: set[str]
    rival: set[str]


MOST_LOOSE = 200
"""Rivals of loose claims are loose too up to so many statements beyond those asked for; more of them are firm.

So the cost of a report does not grow with how many others give the same matter other values.
"""


class Pool:
    """Claims are loose whole or not at all: a part of one would take its name."""

    def __init__(self, store: Store, assertions: Assertions, asked: Mapping[str, Asserted]) -> None:
        self._store, self._assertions = store, assertions
        self._asserted = dict(asked)
        self._most = len(asked) + MOST_LOOSE
        self._own: dict[str, tuple[str, ...]] = {}
        self._rivals: set[str] = set()
        self.take(store.homes(asked.keys()).values())

    @property
    def loose(self) -> tuple[str, ...]:
        """The ids of the claims that are gathered anew."""
        return tuple(self._own)

    def take(self, claims: Iterable[str]) -> bool:
        """Make these claims loose; False where all were."""
        new = set(claims) - self._own.keys()
        members = self._store.members(new)
        self._own |= {claim: members.get(claim, ()) for claim in sorted(new)}
        self._asserted |= self._assertions.of(s for own in members.values() for s in own if s not in self._asserted)
        return bool(new)

    def widen(self, near: Near) -> bool:
        """Take in the claims of what is near; False where nothing is new."""
        rivals = set(self._store.homes(near.rival).values()) - self._rivals
        self._rivals |= rivals
        return self.take(self._store.homes(near.same).values()) or bool(rivals - self._own.keys())

    def asserted(self) -> tuple[dict[str, Asserted], list[Firm]]:
        """What all of the statements assert, and the claims among them that are firm."""
        while True:
            near = self._rivals.union(*(claim.rivals for claim in self._claims(self._own)))
            members = self._store.members((near | {*self._store.claims_of(self._asserted)}) - self._own.keys())
            found = self._assertions.of(statement for own in members.values() for statement in own)
            few = len(self._asserted) + len(found) <= self._most
            unknown = {claim for claim, own in members.items() if not found.keys() >= set(own)}
            if not self.take(members if few else unknown):
                break
        firm = [self._firm(claim, members[claim.id]) for claim in self._claims(members)]
        return self._asserted | found, firm

    def _firm(self, claim: Claim, own: tuple[str, ...]) -> Firm:
        kept = tuple((s, stance) for s, stance in claim.statements if s in own or s not in self._asserted)
        return Firm(replace(claim, statements=kept, rivals=tuple(r for r in claim.rivals if r not in self._own)), own)

    def left_behind(self, after: Sequence[Claim]) -> dict[str, Asserted]:
        """The statements of loose claims that are no longer whole in any one claim."""
        now = [frozenset(statement for statement, _ in claim.statements) for claim in after]
        of = {statement: group for group in now for statement in group}
        left = (
            own
            for own in self._own.values()
            if len(own) > 1 and not any(set(own) <= of.get(s, frozenset()) for s in own)
        )
        return {s: self._asserted[s] for own in left for s in own if s in self._asserted}

    def _claims(self, ids: Iterable[str]) -> list[Claim]:
        return [claim for id_ in sorted(ids) if (claim := self._store.claim(id_))]
