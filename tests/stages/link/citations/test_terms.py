"""What a report can be sought by."""

from __future__ import annotations

from dataclasses import replace

from firsthand.domain import Outlet, Outlets
from firsthand.stages.link.citations import terms_of
from firsthand.testing import a_report

OUTLETS = Outlets([Outlet("The Example Post", domains=("expost.example",))])


def test_name_site_and_address_are_terms() -> None:
    report = replace(a_report("x", outlet="Alder Log"), url="https://www.alder-pages.example/a?utm_source=x")
    assert terms_of(report, OUTLETS) == {"outlet:alderlog", "outlet:alderpages", "url:alder-pages.example/a"}


def test_a_known_outlet_s_name_and_site_are_one_term() -> None:
    report = replace(a_report("x", outlet="Example Post"), url="https://expost.example/")
    assert terms_of(report, OUTLETS) == {"outlet:example post", "url:expost.example"}


def test_a_report_of_nobody_has_none() -> None:
    assert terms_of(replace(a_report("x", outlet=None), url=None), OUTLETS) == frozenset()
