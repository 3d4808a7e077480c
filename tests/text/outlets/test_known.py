"""The outlets that come along."""

from __future__ import annotations

from firsthand.domain import Outlet, OutletKind
from firsthand.domain.outlet import folded
from firsthand.text.outlets import known_outlets


def test_outlets_are_found_by_name_alias_and_site() -> None:
    known = known_outlets()
    assert known.named("AP") is known.named("the Associated Press") is known.at("https://apnews.com/article/x")
    assert known.named("Deutsche Presse-Agentur") is known.named("dpa")
    insider = known.named("The Insider")
    assert insider is not None and insider.country == "LV" and insider is known.at("https://theins.ru/x")


def test_agencies_are_known_as_agencies() -> None:
    known = known_outlets()
    for name in ("Reuters", "AFP", "TASS", "Interfax", "Ukrinform", "Xinhua", "Anadolu", "EFE", "ANSA"):
        outlet = known.named(name)
        assert outlet is not None and outlet.kind is OutletKind.AGENCY, name


def test_no_name_stands_for_two_outlets() -> None:
    owners: dict[str, str] = {}
    for outlet in known_outlets():
        for name in {folded(name) for name in (outlet.name, *outlet.aliases)}:
            assert owners.setdefault(name, outlet.name) == outlet.name


def test_no_name_is_a_word_that_any_text_has() -> None:
    known = known_outlets()
    for word in ("I", "up", "the paper", "the agency", "news", "the Courier", "the star"):
        assert known.named(word) is None, word


def test_a_persons_own_outlets_take_names_and_sites_over() -> None:
    own = Outlet("Reuters Example", aliases=("Reuters",), domains=("reuters.com",))
    known = known_outlets([own])
    assert known.named("Reuters") is known.at("https://www.reuters.com/") is own
    assert known.named("AFP") is not None
