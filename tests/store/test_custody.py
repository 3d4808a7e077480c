"""The custody log as a chain: any change but a cut at its end shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.domain import CustodyEntry
from firsthand.store.custody import GENESIS, broken_links, digest_of, following, timestamp
from firsthand.testing import A_DAY

WORDS = st.text(st.characters(codec="utf-8"), max_size=10)
TIMES = st.datetimes(min_value=datetime(2000, 1, 1), timezones=st.just(UTC))


@st.composite
def logs(draw: st.DrawFn, least: int = 0) -> list[CustodyEntry]:
    log: list[CustodyEntry] = []
    for at, action, subject, detail in draw(
        st.lists(st.tuples(TIMES, WORDS, WORDS, WORDS), min_size=least, max_size=6)
    ):
        log.append(following(log[-1] if log else None, at, action, subject, detail))
    return log


@settings(deadline=None)
@given(log=logs())
def test_a_log_as_it_was_written_is_whole(log: list[CustodyEntry]) -> None:
    assert list(broken_links(log)) == []
    assert [entry.number for entry in log] == list(range(1, len(log) + 1))


@settings(deadline=None)
@given(log=logs(least=1), data=st.data())
def test_a_changed_word_shows(log: list[CustodyEntry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(log) - 1))
    field = data.draw(st.sampled_from(["action", "subject", "detail"]))
    log[place] = replace(log[place], **{field: getattr(log[place], field) + "x"})
    assert [problem.subject for problem in broken_links(log)] == [f"custody entry {place + 1}"]


@settings(deadline=None)
@given(log=logs(least=1), data=st.data())
def test_a_changed_time_shows(log: list[CustodyEntry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(log) - 1))
    log[place] = replace(log[place], at=log[place].at + timedelta(microseconds=1))
    assert list(broken_links(log))


@settings(deadline=None)
@given(log=logs(least=2), data=st.data())
def test_a_removed_entry_shows_unless_it_is_the_last(log: list[CustodyEntry], data: st.DataObject) -> None:
    del log[data.draw(st.integers(0, len(log) - 2))]
    assert list(broken_links(log))


@settings(deadline=None)
@given(log=logs(least=2), data=st.data())
def test_entries_that_changed_places_show(log: list[CustodyEntry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(log) - 2))
    log[place], log[place + 1] = log[place + 1], log[place]
    assert list(broken_links(log))


@settings(deadline=None)
@given(log=logs(least=2), data=st.data())
def test_an_entry_rewritten_with_a_fitting_digest_shows_at_the_next(
    log: list[CustodyEntry], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(log) - 2))
    old = log[place]
    log[place] = following(log[place - 1] if place else None, old.at, old.action, old.subject, old.detail + "x")
    assert [problem.subject for problem in broken_links(log)] == [f"custody entry {place + 2}"]


def test_the_digest_is_the_sha_256_of_the_canonical_json() -> None:
    import hashlib

    written = '[1,"2026-01-02T03:04:05.000000+00:00","captured","ab12","ü",' + f'"{GENESIS}"]'
    assert digest_of(1, A_DAY, "captured", "ab12", "ü", GENESIS) == hashlib.sha256(written.encode()).hexdigest()


def test_times_are_kept_in_utc() -> None:
    east = datetime(2031, 3, 4, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    assert timestamp(east) == "2031-03-03T23:30:00.000000+00:00"
    with pytest.raises(ValueError, match="no time zone"):
        timestamp(datetime(2031, 3, 4))
