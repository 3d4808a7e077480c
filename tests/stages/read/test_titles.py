"""Titles without the outlet's name."""

from __future__ import annotations

import pytest

from firsthand.stages.read.titles import clean_title, hung_on


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


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Crane falls - Estuary Gazette", "Estuary Gazette"),
        ("Crane falls | World | Estuary Post-Courier", "Estuary Post-Courier"),
        ("Estuary Gazette: Crane falls", "Estuary Gazette"),
        ("Crane falls", None),
        ("Crane falls on a quay in Dorn", None),
        ("Crane falls, again - Estuary Gazette", "Estuary Gazette"),
        ("Crane falls - what we know of the men who were on the quay below it", None),
    ],
)
def test_what_is_hung_on_the_heading_is_the_outlet(title: str, name: str | None) -> None:
    assert hung_on(title, "Crane falls") == name
