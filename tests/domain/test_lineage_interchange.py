"""Whatever is weighed comes through its dictionaries, and through JSON, unchanged."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from firsthand.domain import Claim, ExternalKind, Lineage, Span
from firsthand.domain.citation import External
from firsthand.domain.lineage_interchange import (
    claim_as_dict,
    claim_from_dict,
    external_as_dict,
    external_from_dict,
    lineage_as_dict,
    lineage_from_dict,
    lineage_of_claim,
)

WORDS = st.text(max_size=20)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(*pair))
st.register_type_strategy(Span, spans)
st.register_type_strategy(str, WORDS)
st.register_type_strategy(float, st.floats(0, 99))


@given(st.from_type(Lineage))
def test_a_lineage_comes_back(lineage: Lineage) -> None:
    assert lineage_from_dict(json.loads(json.dumps(lineage_as_dict(lineage)))) == lineage


@given(st.from_type(Claim), st.none() | st.from_type(Lineage))
def test_a_claim_comes_back_with_what_was_weighed(claim: Claim, lineage: Lineage | None) -> None:
    reports = {statement: "report-1" for statement, _ in claim.statements}
    row = json.loads(json.dumps(claim_as_dict(claim, lineage, reports)))
    assert claim_from_dict(row) == claim
    found = lineage_of_claim(row)
    if lineage is None:
        assert found is None
    else:
        assert found
        assert lineage_as_dict(found) == lineage_as_dict(lineage) | {"claim": claim.id}


@given(st.builds(External.named, st.sampled_from(ExternalKind), WORDS, WORDS, about=st.none() | WORDS))
def test_an_external_comes_back(external: External) -> None:
    assert external_from_dict(json.loads(json.dumps(external_as_dict(external)))) == external


def test_a_claim_has_the_shape_that_other_programs_rely_on() -> None:
    assert list(claim_as_dict(Claim("claim-1", "x", ()), None, {})) == [
        "id", "text", "title", "statements", "rivals", "by", "independence", "reporters", "origins", "lineage", "alarms",
        "weighed_by", "externals",
    ]  # fmt: skip
