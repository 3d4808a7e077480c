"""A short name on a page means the paper that the page has named, not one at the other end of the world."""

from __future__ import annotations

import pytest

from firsthand.domain import Outlet, Outlets, Party, PartyKind, Span
from firsthand.stages.link.citations.outlets_named import OutletsNamed
from firsthand.testing import a_report

OUTLETS = Outlets([Outlet("Evening Gazette", aliases=("The Gazette",)), Outlet("Pellam Gazette"), Outlet("Sarn Wire")])


def named(text: str, outlet: str | None, *papers: str) -> OutletsNamed:
    """On a page of `outlet` with this text, where `papers` were read as outlets."""
    report = a_report(text, outlet=outlet)
    spans = (Span(0, 1),)
    parties = [Party.in_report(report.id, p, PartyKind.OUTLET, anonymous=False, mentions=spans) for p in papers]
    return OutletsNamed(report, OUTLETS, lambda key: key == "outlet:orlmercury", parties)


@pytest.mark.parametrize("short", ["the Gazette", "Gazette", "The Gazette"])
def test_the_tail_of_the_page_s_own_outlet_is_the_page(short: str) -> None:
    page = named("The miller told the Gazette that the weir had burst.", "Harl Gazette")
    assert page.called(short) is None


def test_a_page_of_another_paper_still_means_the_one_that_is_called_so() -> None:
    page = named("The miller told the Gazette that the weir had burst.", "Sarn Wire")
    assert page.called("the Gazette") == "outlet:evening gazette"


def test_what_the_page_names_in_full_is_meant_by_its_tail() -> None:
    page = named("The Pellam Gazette broke the story. The miller told the Gazette more.", "Sarn Wire")
    assert page.called("the Gazette") == "outlet:pellam gazette"


def test_a_fuller_name_counts_where_only_the_reader_took_it_for_an_outlet() -> None:
    page = named("The Umber Gazette broke the story. The miller told the Gazette more.", "Sarn Wire", "Umber Gazette")
    assert page.called("the Gazette") is None, "no registry and no record knows the Umber Gazette"
    of_the_short = Party.in_report("r", "the Gazette", PartyKind.OUTLET, anonymous=False, mentions=(Span(0, 1),))
    assert page.of_party(of_the_short) == "outlet:umbergazette"


def test_a_tail_of_two_papers_on_the_page_is_neither() -> None:
    page = named("The Pellam Gazette and the Evening Gazette differ. He told the Gazette so.", "Sarn Wire")
    assert page.called("the Gazette") is None


def test_a_paper_called_by_the_word_before_its_town_is_the_page_s_own() -> None:
    page = named("The miller told the Mercury that the weir had burst.", "Mercury of Orl")
    assert page.called("the Mercury") is None


def test_the_initials_of_the_page_s_own_outlet_are_the_page() -> None:
    page = named("Letters seen by NPA tell of the weir.", "Norwick Press Agency")
    assert page.called("NPA") is None
