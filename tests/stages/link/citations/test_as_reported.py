"""Where a speaker names the paper that reported what she says, her words go back to the paper."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from firsthand.domain import PartyKind, Reading
from firsthand.testing import a_party, a_reading, a_statement


def page(content: str, behind: str = "") -> Reading:
    """The mayor's word, with the Tidewater Post as an outlet."""
    reading = a_reading(
        f"Mayor Ilsa Brandt said {content}.{behind}", [("Mayor Ilsa Brandt", "said", content)], published="2024-05-09"
    )
    assert reading.report
    paper = a_party(reading.report, "Tidewater Post", kind=PartyKind.OUTLET)
    return replace(reading, parties=(*reading.parties, paper))


@pytest.mark.parametrize(
    "credit",
    [
        "as the Tidewater Post reported",
        "“as the Tidewater Post has revealed”",
        "as was reported by the Tidewater Post",
        "to judge by what the deckhands have told the Tidewater Post",
        "if the report in the Tidewater Post was right",
    ],
)
def test_it_is_the_papers(record: Any, credit: str) -> None:
    original = record.has("Tidewater Post", "2024-05-07")
    best, _ = record.cited(page(f"that the chain on the ferry Otterby had been broken, {credit}"))
    assert best[original.id].statement is not None
    assert "has it from there" in best[original.id].why


@pytest.mark.parametrize("words", ["as the Tidewater Post never did", "not in the Tidewater Post"])
def test_a_paper_named_otherwise_is_not_where_she_has_it_from(record: Any, words: str) -> None:
    original = record.has("Tidewater Post", "2024-05-07")
    best, _ = record.cited(page(f"that the chain on the ferry Otterby had been broken, {words}"))
    assert original.id not in best or "has it from there" not in best[original.id].why


def test_what_the_page_itself_adds_says_nothing_of_the_speaker(record: Any) -> None:
    original = record.has("Tidewater Post", "2024-05-07")
    best, _ = record.cited(page("that the chain had been broken", " It was taut, as the Tidewater Post reported."))
    assert original.id not in best or best[original.id].statement is None


def test_of_nested_statements_the_inmost_is_the_papers(record: Any) -> None:
    original = record.has("Tidewater Post", "2024-05-07")
    inner = "that the chain had been broken, as the Tidewater Post reported"
    reading = page(f"that Captain Nils Veer knew {inner}, and kept still")
    assert reading.report
    nested = a_statement(reading.report, inner, source="Captain Nils Veer", cue="knew")
    chain = replace(reading.chains[0], statement=nested.id)
    reading = replace(reading, statements=(*reading.statements, nested), chains=(*reading.chains, chain))
    best, _ = record.cited(reading)
    assert best[original.id].statement == nested.id
