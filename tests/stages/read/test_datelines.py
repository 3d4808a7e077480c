"""Datelines, and openings that only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.stages.read.datelines import find_dateline


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("Kramden – The longer it lasts", "Kramden", None),
        ("PORT ESTUARY (Reuters) - Two men", "PORT ESTUARY", "Reuters"),
        ("ESTUARY, May 3 — A crane", "ESTUARY", None),
        ("Estuary, 3 May 2024 (Coast Wire) -- “We", "Estuary", "Coast Wire"),
        ("NEW ESTUARY: The harbour", "NEW ESTUARY", None),
        ("ESTUARY/KRAMDEN – The harbours", "ESTUARY/KRAMDEN", None),
        ("Port of the Isle, Brellonia – Police", "Port of the Isle, Brellonia", None),
        ("(Reuters) — The harbour", None, "Reuters"),
    ],
)
def test_place_and_agency_are_told_from_the_story(opening: str, place: str | None, agency: str | None) -> None:
    found = find_dateline(f"{opening} fell on Friday.")
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert opening[found.story :].split()[0] in {"The", "Two", "A", "“We", "Police"}
    assert opening[: found.end].rstrip()[-1] in "–—-:"


@pytest.mark.parametrize(
    "sentence",
    [
        "Quell – who is 23 – said nothing.",
        "Note: The crane fell.",
        "The crane fell on Friday – The office knew.",
        "Ada Quell, 23, – The youngest of all – spoke.",
        "It was well-known.",
        "(see below) – The crane fell.",
    ],
)
def test_a_sentence_with_a_dash_is_no_dateline(sentence: str) -> None:
    assert find_dateline(sentence) is None


@given(st.text())
def test_any_opening_is_read_within_its_bounds(text: str) -> None:
    found = find_dateline(text)
    if found:
        assert 0 < found.end <= found.story < len(text)
