from __future__ import annotations

from dataclasses import replace

from firsthand.operations.hold_back import held_back
from firsthand.testing import a_reading


def test_what_is_less_sure_goes_with_its_chain_and_is_counted() -> None:
    reading = a_reading("The cook said that it rained.", [("The cook", "said", "that it rained")])
    unsure = replace(reading, statements=tuple(replace(s, confidence=0.3) for s in reading.statements))
    kept, count = held_back(unsure, 0.6)
    assert (kept.statements, kept.chains, count) == ((), (), len(reading.statements))
    assert kept.voice == unsure.voice
    assert held_back(unsure, 0.3) == (unsure, 0)
