"""A Reading is all that the flow from `read` to `trace` found in one report; what `firsthand.read` gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from .act import Act
from .capture import Capture
from .chain import Chain, Polarity
from .marks import marks_of
from .party import Party
from .problem import Problem
from .report import Report
from .span import Spans
from .statement import Statement


@dataclass(frozen=True)
class Reading:
    """One report with everything proposed for it; proposals only, a person's decisions lie beside them.

    `report` is None where the capture has no readable body; `problems` then says why. Every statement has its
    chain in `chains`, in the same order. `voice` covers every word of prose that is in no statement.
    """

    capture: Capture
    report: Report | None
    statements: tuple[Statement, ...] = ()
    chains: tuple[Chain, ...] = ()
    parties: tuple[Party, ...] = ()
    voice: Spans = ()
    acts: tuple[Act, ...] = ()
    problems: tuple[Problem, ...] = ()

    @cached_property
    def _chains(self) -> Mapping[str, Chain]:
        return {chain.statement: chain for chain in self.chains}

    @cached_property
    def _statements(self) -> Mapping[str, Statement]:
        return {statement.id: statement for statement in self.statements}

    @cached_property
    def _parties(self) -> Mapping[str, Party]:
        return {party.id: party for party in self.parties}

    def chain_of(self, statement: Statement) -> Chain:
        """The chain of `statement`, publisher first, speaker last. Raises KeyError for another report's statement."""
        return self._chains[statement.id]

    def marks_of(self, statement: Statement) -> tuple[str, ...]:
        """What must stand beside its content ("denied", "in what is denied", …)."""
        return marks_of(statement, self._chains.get(statement.id), within_denial=self.is_within_denial(statement))

    def is_within_denial(self, statement: Statement) -> bool:
        """True where a statement around it, or around that, is denied; ends where statements go round in a ring."""
        seen = {statement.id}
        around = self._statements.get(statement.nested_in or "")
        while around is not None and around.id not in seen:
            chain = self._chains.get(around.id)
            if chain is not None and chain.polarity is Polarity.DENIED:
                return True
            seen.add(around.id)
            around = self._statements.get(around.nested_in or "")
        return False

    def party(self, party_id: str) -> Party:
        """The party with that id. Raises KeyError where the report has none."""
        return self._parties[party_id]
