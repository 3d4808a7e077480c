"""Hold back what is less sure than a person wants to see; counted, and never gone from the record."""

from __future__ import annotations

from dataclasses import replace

from firsthand.domain import Reading


def held_back(reading: Reading, at_least: float) -> tuple[Reading, int]:
    """The reading with the statements at least so sure and their chains, and how many others it has.

    Nothing else changes: a held back statement's words do not become the report's own voice, and `nested_in` may name
    one that is held back.
    """
    kept = tuple(statement for statement in reading.statements if statement.confidence >= at_least)
    ids = {statement.id for statement in kept}
    chains = tuple(chain for chain in reading.chains if chain.statement in ids)
    return replace(reading, statements=kept, chains=chains), len(reading.statements) - len(kept)
