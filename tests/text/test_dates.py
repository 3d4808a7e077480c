"""Dates as pages write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.dates import dates_in, iso_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-03-12", "2024-03-12"),
        ("2024-03-12T06:40:00+01:00", "2024-03-12T06:40:00+01:00"),
        ("2024-03-12T06:40:00.123Z", "2024-03-12T06:40:00+00:00"),
        ("2024-03-12 06:40", "2024-03-12T06:40:00"),
        ("Tue, 12 Mar 2024 06:40:00 +0100", "2024-03-12T06:40:00+01:00"),
        ("March 12th, 2024", "2024-03-12"),
        ("12 March 2024", "2024-03-12"),
        ("12.3.2024", "2024-03-12"),
        ("13/03/2024", "2024-03-13"),
        ("03/13/2024", "2024-03-13"),
        ("20240312", "2024-03-12"),
        ("March 2024", "2024-03"),
        ("2024-03", "2024-03"),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(written: str, iso: str) -> None:
    assert iso_date(written) == iso


@pytest.mark.parametrize("written", ["03/04/2024", "31 February 2024", "2024-13-01", "last Tuesday", "", "12345678"])
def test_what_could_mean_two_days_or_none_is_no_date(written: str) -> None:
    assert iso_date(written) is None


def test_dates_are_found_where_they_stand() -> None:
    line = "Published 12 March 2024, updated 2024-03-14"
    assert [(line[d.start : d.end], d.iso) for d in dates_in(line)] == [
        ("12 March 2024", "2024-03-12"),
        ("2024-03-14", "2024-03-14"),
    ]


@given(st.dates(min_value=date(1850, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_survives_being_written_in_words(day: date) -> None:
    assert iso_date(f"{day:%B} {day.day}, {day.year}") == day.isoformat()
    assert iso_date(f"{day.day} {day:%b} {day.year}") == day.isoformat()


@given(st.text())
def test_any_text_is_searched_without_raising(text: str) -> None:
    for found in dates_in(text):
        assert 0 <= found.start < found.end <= len(text)
