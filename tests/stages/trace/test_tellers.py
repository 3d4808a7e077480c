"""Who told the source of what was told."""

from __future__ import annotations


def test_who_was_told_has_it_from_somebody(traced):
    found = traced(
        "“We were told that nobody returns,” said Ada Brenn.",
        ("Ada Brenn", "said", "“We were told that nobody returns,”"),
        ("We", "were told", "that nobody returns", 0),
    )
    assert found.chains[1] == "Example Post ← Ada Brenn (relayer) ← unknown"
