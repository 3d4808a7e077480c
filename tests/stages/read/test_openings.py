"""Lines above a story, and first sentences that only look like one."""

from __future__ import annotations

import pytest

from firsthand.stages.read.openings import header_line


def said(line: str) -> dict[str, str] | None:
    found = header_line(line)
    return None if found is None else {proposal.field: proposal.value for proposal in found}


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        (" date 2024-05-04 Home page politics", {"published": "2024-05-04", "section": "politics"}),
        ("Published: 4 May 2024, 12:30", {"published": "2024-05-04T12:30:00"}),
        ("Last updated May 4, 2024 at 3:10 pm", {"modified": "2024-05-04"}),
        ("Saturday, 4 May 2024", {"published": "2024-05-04"}),
        ("From: Ada Quell", {"authors": "Ada Quell"}),
        ("By Ada Quell, Harbour Correspondent", {"authors": "Ada Quell, Harbour Correspondent"}),
        ("From Ada Quell, 04.05.2024, 09:00 clock", {"authors": "Ada Quell", "published": "2024-05-04"}),
        ("Source: Estuary Gazette", {"outlet": "Estuary Gazette"}),
        ("Coast Wire", {"outlet": "Coast Wire"}),
        ("Gazette · Harbour · 4 May 2024", {"outlet": "Gazette", "section": "Harbour", "published": "2024-05-04"}),
    ],
)
def test_a_header_line_says_what_it_holds(line: str, fields: dict[str, str]) -> None:
    assert said(line) == fields


@pytest.mark.parametrize(
    "sentence",
    [
        "By noon the crane had fallen into the harbour.",
        "On 4 May 2024 the crane fell.",
        "From the quay one could see it all.",
        "A letter in the drawer",
        "Updated rules forbid it.",
        "The crane fell.",
    ],
)
def test_a_sentence_is_no_header_line(sentence: str) -> None:
    assert header_line(sentence) is None
