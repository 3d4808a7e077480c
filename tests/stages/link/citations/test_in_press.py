"""Where a page says that a speaker has it from a paper, the speaker's words go back to the paper."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from firsthand.domain import ExternalKind, PartyKind, Reading, Span
from firsthand.testing import a_party, a_reading

SO = "Mayor Ilsa Brandt said that the chain on the ferry Otterby had been broken."


def page(words: str, *, paper: str | None = None) -> Reading:
    """The mayor's word, and behind it `words`, in which “she” is the mayor and `paper` an outlet."""
    text = f"{SO} {words} Captain Nils Veer did not answer."
    said = [("Mayor Ilsa Brandt", "said", "that the chain on the ferry Otterby had been broken")]
    reading = a_reading(text, said, published="2024-05-09")
    assert reading.report
    [mayor] = reading.parties
    again = [Span(i, i + 3) for i in range(len(SO), len(text)) if text[i : i + 4].lower() == "she "]
    parties = [replace(mayor, mentions=(*mayor.mentions, *again))]
    if paper:
        parties.append(a_party(reading.report, paper, kind=PartyKind.OUTLET))
    return replace(reading, parties=tuple(parties))


@pytest.mark.parametrize(
    "words",
    [
        "She had read it in the Tidewater Post, she said.",
        "She has read the Tidewater Post.",
        "Asked how, she knew it from the Tidewater Post.",
        "Later she was only quoting the Tidewater Post.",
        "Her office says she relied on the Tidewater Post.",
        "She spoke after reading the Tidewater Post.",
        "Asked how she knew, she pointed to the report in the Tidewater Post.",
        "She had seen it in the Tidewater Post.",
    ],
)
def test_a_paper_that_the_speaker_has_read(record: Any, words: str) -> None:
    original = record.has("Tidewater Post", "2024-05-07")
    best, externals = record.cited(page(words, paper="Tidewater Post"))
    assert best[original.id].statement is not None
    assert "has it from there" in best[original.id].why
    assert [(e.kind, e.key) for e in externals] == [(ExternalKind.PRESS, "outlet:tidewater post")]


@pytest.mark.parametrize(
    "words", ["She was quoting from local press coverage.", "She had it from “a foreign newspaper”."]
)
def test_a_paper_that_nobody_names(record: Any, words: str) -> None:
    _, [external] = record.cited(page(words))
    assert (external.kind, external.key) == (ExternalKind.PRESS, "press")


@pytest.mark.parametrize(
    "words",
    [
        "She had read it in a letter.",
        "She had taken it from the shelf.",
        "She relies on her eyes.",
        "She was quoting the captain, and the press was not there.",
    ],
)
def test_what_she_has_from_elsewhere(record: Any, words: str) -> None:
    assert record.cited(page(words)) == ({}, ())


def test_what_she_says_afterwards_is_not_from_there(record: Any) -> None:
    reading = page("She had read it in local papers.")
    moved = replace(reading.statements[0], content=(Span(len(SO) + 33, len(SO) + 50),))
    assert record.cited(replace(reading, statements=(moved,)))[1] == ()


def test_a_speaker_who_says_himself_that_he_has_read_it(record: Any) -> None:
    original = record.has("Tidewater Post", "2024-05-07")
    read = "“I have read the Tidewater Post, like everybody; the chain of the Otterby was broken”"
    reading = a_reading(f"{read}, Mayor Ilsa Brandt told us.", [("Mayor Ilsa Brandt", "told", read)])
    assert reading.report
    paper = a_party(reading.report, "Tidewater Post", kind=PartyKind.OUTLET)
    best, _ = record.cited(replace(reading, parties=(*reading.parties, paper)))
    assert best[original.id].statement == reading.statements[0].id
    assert "has it from there" in best[original.id].why
