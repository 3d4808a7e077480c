"""Who told the source of what was told."""

from __future__ import annotations

import pytest


def test_who_was_told_has_it_from_somebody(traced):
    found = traced(
        "“We were told that nobody returns,” said Ada Brenn.",
        ("Ada Brenn", "said", "“We were told that nobody returns,”"),
        ("We", "were told", "that nobody returns", 0),
    )
    assert found.chains[1] == "Example Post ← Ada Brenn (relayer) ← unknown"


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("The company", "had been warned", "that the valve would fail"),
        ("Residents", "are advised", "to stay indoors"),
    ],
)
def test_who_was_only_warned_passes_nothing_on(traced, source, cue, content):
    found = traced(f"{source} {cue} {content}.", (source, cue, content))
    assert found.chains == ["Example Post ← unknown"]


def test_a_person_who_was_told_does(traced):
    found = traced("A diver was told that nobody returns.", ("A diver", "was told", "that nobody returns"))
    assert found.chains == ["Example Post ← a diver (relayer) ← unknown"]
