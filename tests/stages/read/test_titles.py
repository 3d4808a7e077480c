"""Titles without the outlet's name."""

from __future__ import annotations

import pytest

from firsthand.stages.read.titles import clean_title


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("Crane falls | Estuary Gazette", "Crane falls"),
        ("Crane falls - The Estuary Gazette", "Crane falls"),
        ("Estuary Gazette: Crane falls", "Estuary Gazette: Crane falls"),
        ("Estuary Gazette | Crane falls – again", "Crane falls – again"),
        ("Crane falls – again", "Crane falls – again"),
        ("Estuary Gazette", "Estuary Gazette"),
        ("  Crane\n falls ", "Crane falls"),
    ],
)
def test_only_a_part_that_names_the_outlet_is_taken_off(title: str, clean: str) -> None:
    assert clean_title(title, ["Estuary Gazette"]) == clean
