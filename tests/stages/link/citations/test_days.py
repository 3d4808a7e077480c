"""Days that are named, as the one who writes them means them."""

from __future__ import annotations

import pytest

from firsthand.stages.link.citations.days import day_meant, published


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("on Tuesday", "2024-03-12"),
        ("on Friday", "2024-03-15"),
        ("yesterday", "2024-03-14"),
        ("on 12 March", "2024-03-12"),
        ("March 12", "2024-03-12"),
        ("on 20 December", "2023-12-20"),
    ],
)
def test_a_day_is_the_latest_that_is_not_to_come(words: str, meant: str) -> None:
    said = published("2024-03-15T07:00:00+01:00")  # a Friday
    assert said is not None
    day = day_meant(words, said)
    assert day is not None and day.first.date().isoformat() == day.last.date().isoformat() == meant


@pytest.mark.parametrize("words", ["", "in the morning", "on 31 February", "Maybe 12"])
def test_what_is_no_day_is_none(words: str) -> None:
    said = published("2024-03-15")
    assert said is not None and day_meant(words, said) is None


def test_a_date_lasts_as_long_as_it_is_exact() -> None:
    month, day, minute = (published(iso) for iso in ("2024-02", "2024-02-29", "2024-02-29T10:00:00+01:00"))
    assert month and day and minute
    assert month.last == day.last > minute.last == minute.first > day.first
    assert minute.first.hour == 9


@pytest.mark.parametrize("iso", [None, "", "yesterday", "2024-13-40", "2024-02-30T99:00"])
def test_what_is_no_date_is_none(iso: str | None) -> None:
    assert published(iso) is None
