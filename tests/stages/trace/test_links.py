"""Hyperlinks as disclosures."""

from __future__ import annotations

URL = "https://www.examplepost.example/a"


def test_a_link_on_what_was_said_shows_the_relayer(traced):
    found = traced(
        "A diver says the hatch was tied with rope.",
        ("A diver", "says", "the hatch was tied with rope"),
        url=URL,
        links=(("hatch was tied", "https://tidewater-gazette.example/hatch"),),
    )
    assert found.chains == ["Example Post ← tidewater-gazette.example (relayer) ← a diver"]
    assert found.evidence(1) == ["hatch was tied"]


def test_a_link_to_an_outlet_that_the_text_names_is_that_outlet(traced):
    found = traced(
        "The Tidewater Gazette has a scoop. A diver says the hatch was tied with rope.",
        ("A diver", "says", "the hatch was tied with rope"),
        url=URL,
        links=(("says", "https://www.tidewatergazette.example/hatch"),),
    )
    assert found.chains == ["Example Post ← The Tidewater Gazette (relayer) ← a diver"]


def test_a_link_to_the_reports_own_site_shows_nothing(traced):
    found = traced(
        "A diver says the hatch was tied.",
        ("A diver", "says", "the hatch was tied"),
        url=URL,
        links=(("says", "https://news.examplepost.example/b"), ("hatch", "/tag/hatch")),
    )
    assert found.chains == ["Example Post ← a diver"]


def test_a_link_on_a_thing_that_is_spoken_of_shows_nothing(traced):
    found = traced(
        "A diver says the hatch was tied.",
        ("A diver", "says", "the hatch was tied"),
        url=URL,
        links=(("hatch", "https://hatches.example/all"),),
    )
    assert found.chains == ["Example Post ← a diver"]


def test_a_link_to_a_post_shows_the_channel(traced):
    found = traced(
        "Ada Brenn wrote that the hatch was tied.",
        ("Ada Brenn", "wrote", "that the hatch was tied"),
        url=URL,
        links=(("wrote", "https://x.com/brenn/status/1"),),
    )
    assert found.chains == ["Example Post ← Ada Brenn"]
    assert found.chain.speaker.channel == "post"


def test_a_malformed_link_is_passed_over(traced):
    found = traced(
        "A diver says the hatch was tied.",
        ("A diver", "says", "the hatch was tied"),
        url=URL,
        links=(("says", "http://[::1"),),
    )
    assert found.chain.hand == 2


def test_a_link_to_an_outlet_of_the_registry_bears_its_name(traced):
    found = traced(
        "The boat sank, the navy said.", ("the navy", "said", "The boat sank"),
        links=(("sank", "https://www.theguardian.com/world/1"),),
    )  # fmt: skip
    assert found.chains == ["Example Post ← The Guardian (relayer) ← the navy"]
