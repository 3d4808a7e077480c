"""An outlet has one key, by name or by site."""

from __future__ import annotations

import pytest

from firsthand.domain import Outlet, Outlets
from firsthand.text.outlets import host_of, known_outlets, outlet_key

NONE = Outlets(())


@pytest.mark.parametrize(
    "name",
    [
        "Brellon Wire",
        "the Brellon Wire",
        "BRELLON WIRE",
        "brellon-wire.example",
        "www.brellon-wire.example",
        "https://news.brellonwire.co.uk/2024/x",
        "Brellon Wire website",
        "Brellon Wire Agency",
    ],
)
def test_an_unknown_outlet_has_the_same_key_by_name_and_by_site(name: str) -> None:
    assert outlet_key(name, NONE) == "outlet:brellonwire"


def test_other_outlets_have_other_keys() -> None:
    names = ("Maddren Courier", "Maddren Courier Extra", "Courier", "Radio Maddren", "maddren.example")
    assert len({outlet_key(name, NONE) for name in names}) == len(names)


def test_a_known_outlet_has_its_own_key_whatever_it_is_called() -> None:
    known = known_outlets()
    assert outlet_key("AFP", known) == outlet_key("the AFP news agency", known) == outlet_key("www.afp.com", known)
    expost = Outlet("The Example Post", domains=("expost.example",))
    assert outlet_key("https://expost.example/a", Outlets([expost])) == outlet_key("Example Post", Outlets([expost]))


def test_what_has_no_letters_has_no_key() -> None:
    assert outlet_key("—", NONE) is None


@pytest.mark.parametrize("address", ["https://[::1", "no host here", "localhost", "https://", "a" * 300 + ".example"])
def test_what_is_no_host_gives_none(address: str) -> None:
    assert host_of(address) == ""


def test_a_report_of_an_outlet_is_keyed_as_the_outlet() -> None:
    for name in ("Sarn Wire’s report of 10 October", "Sarn Wire's own story", "the Sarn Wire’s earlier article"):
        assert outlet_key(name, Outlets(())) == outlet_key("Sarn Wire", Outlets(()))
