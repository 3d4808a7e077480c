"""Which reports a citation is offered: those of the outlet, or at the address, that came out before it."""

from __future__ import annotations

import pytest

from firsthand.domain import Sought
from firsthand.operations.citable import CITABLE, Finder, citable_terms
from firsthand.operations.open_record import Store
from firsthand.testing import a_reading

DATES = ["2031-03-01T08:00:00+00:00", "2031-03-04T23:30:00-02:00", "2031-03-04", None, "2030-12-01", "2031"]


@pytest.fixture
def dated(store: Store) -> dict[str, str]:
    """Ids of one outlet's reports by their dates."""
    found = {}
    for number, published in enumerate(DATES):
        reading = a_reading(f"Report {number}.", published=published)
        assert reading.report
        store.add_capture(reading.capture, f"Report {number}.".encode())
        store.save_reading(reading)
        id_ = reading.report.id
        terms = citable_terms(reading.report, ["outlet:post", f"url:post.example/{number}"])
        store.index(CITABLE, id_, {id_: terms}, {id_: published or ""})
        found[str(published)] = id_
    return found


def found(store: Store, dated: dict[str, str], sought: Sought, citing: str = "") -> list[str]:
    names = {id_: published for published, id_ in dated.items()}
    return [names[report.id] for report in Finder(store, store.report, citing)(sought)]


def test_an_outlets_reports_of_the_weeks_before_come_nearest_first_and_dateless_ones_last(
    store: Store, dated: dict[str, str]
) -> None:
    assert found(store, dated, Sought("outlet:post", "2031-03-04T12:00:00+00:00")) == [
        "2031-03-04",
        "2031-03-01T08:00:00+00:00",
        "None",
    ]


def test_a_day_stands_for_its_end(store: Store, dated: dict[str, str]) -> None:
    offered = found(store, dated, Sought("outlet:post", "2031-03-05"))
    assert offered[0] == "2031-03-04T23:30:00-02:00"


def test_an_address_is_found_however_old(store: Store, dated: dict[str, str]) -> None:
    assert found(store, dated, Sought("url:post.example/4", "2031-03-05")) == ["2030-12-01"]
    assert found(store, dated, Sought("url:post.example/1", "2031-03-03")) == []


def test_a_report_is_not_offered_itself_and_without_a_date_all_are(store: Store, dated: dict[str, str]) -> None:
    assert "None" not in found(store, dated, Sought("outlet:post", "2031-03-05"), dated["None"])
    assert len(found(store, dated, Sought("outlet:post"))) == len(DATES)
    assert found(store, dated, Sought("outlet:other")) == []
