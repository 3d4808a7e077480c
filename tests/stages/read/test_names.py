"""Bylines to names."""

from __future__ import annotations

import pytest

from firsthand.stages.read.names import author_names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ada Quell", ("Ada Quell",)),
        ("by Ada Quell and Bo Renn", ("Ada Quell", "Bo Renn")),
        ("Ada Quell, Political Editor; Bo Renn | Cato Dunn", ("Ada Quell", "Bo Renn", "Cato Dunn")),
        ("Quell, Ada", ("Ada Quell",)),
        ("Ada Quell, Bo Renn & Cato van Dunn", ("Ada Quell", "Bo Renn", "Cato van Dunn")),
        ("ADA QUELL; Ada Quell", ("Ada Quell",)),
        ("Ada Quell <ada@gazette.example> https://gazette.example/ada", ("Ada Quell",)),
        ("Ada Quell in Estuary", ("Ada Quell",)),
        ("admin", ()),
        ("Estuary Gazette", ()),
        ("Staff Writer", ()),
        ("https://gazette.example/ada", ()),
        ("", ()),
    ],
)
def test_names_are_told_from_roles_addresses_and_the_outlet(byline: str, names: tuple[str, ...]) -> None:
    assert author_names(byline, "Estuary Gazette") == names
