from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.stages.link.claims.dates import apart, whens_in


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on 4 March", "2024-03-04", "2024-03-04"),
        ("on March 4, 2023", "2023-03-04", "2023-03-04"),
        ("in December", "2023-12-01", "2023-12-31"),
        ("since February", "2024-02-01", "2024-02-29"),
        ("on Monday", "2024-03-11", "2024-03-11"),
        ("in 2022", "2022-01-01", "2022-12-31"),
    ],
)
def test_dates_are_days_near_the_reports_own(words, first, last):
    (when,) = whens_in(words, "2024-03-12T06:40:00+01:00")
    assert (date.fromordinal(when.first).isoformat(), date.fromordinal(when.last).isoformat()) == (first, last)


def test_without_the_reports_date_a_day_without_a_year_is_unknown():
    assert whens_in("on 4 March", None) == ()


def test_a_day_and_its_month_can_be_the_same():
    february, day = (whens_in(words, "2024-03-12") for words in ("in February", "on 20 February"))
    assert not apart(february, day)
    assert apart(february, whens_in("in April", "2024-03-12"))


@given(st.text())
def test_no_text_breaks_the_reading_of_dates(text):
    whens_in(text, "2024-03-12")
