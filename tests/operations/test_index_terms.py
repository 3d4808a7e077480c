"""What is kept of a reading so that linking can find it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from firsthand.domain import Polarity
from firsthand.operations.index_terms import index_terms
from firsthand.operations.linkers import Linkers
from firsthand.testing import a_reading


@pytest.mark.parametrize("polarity", [Polarity.DENIED, Polarity.AFFIRMED])
def test_what_is_told_within_a_denial_is_asserted_by_nobody(linkers: Linkers, polarity: Polarity) -> None:
    text = "The spokesman spoke of the claim that managers had ignored a warning."
    reading = a_reading(text, [("The spokesman", "spoke", "managers had ignored a warning")])
    [outer] = reading.statements
    inner = replace(outer, id="statement-inner", nested_in=outer.id)
    [chain] = reading.chains
    chains = (replace(chain, polarity=polarity), replace(chain, statement=inner.id))
    nested = replace(reading, statements=(outer, inner), chains=chains)
    notes = index_terms(linkers, nested).notes
    assert json.loads(notes[inner.id])["silent"] is (polarity is Polarity.DENIED)
    assert json.loads(notes[outer.id])["silent"] is False
