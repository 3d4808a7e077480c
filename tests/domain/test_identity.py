"""Ids derive from content."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.domain import Party, PartyKind, Report, Span, content_id

PARTS = st.recursive(
    st.text() | st.integers() | st.none(), lambda inner: st.lists(inner, max_size=3).map(tuple), max_leaves=6
)


def test_ids_stay_as_they_are_from_version_to_version() -> None:
    # A record that was made with other ids could not be added to any more.
    assert content_id("report", "ab12") == "report-12680603c5b7d948"
    assert content_id("party", "report-1", "Ada", None) != content_id("party", "report-1", "Ada", (3, 6))


@given(one=st.lists(PARTS, max_size=4), other=st.lists(PARTS, max_size=4))
def test_other_content_has_another_id(one: list[object], other: list[object]) -> None:
    if one != other:
        assert content_id("report", *one) != content_id("report", *other)


def test_an_id_says_what_kind_of_thing_it_names() -> None:
    assert Report.id_for("ab12").startswith("report-")
    assert len(Report.id_for("ab12")) == len("report-") + 16


def test_two_anonymous_parties_with_the_same_description_are_two() -> None:
    first, second = (
        Party.in_report(
            "report-1", "an official", PartyKind.PERSON, anonymous=True, mentions=(Span(start, start + 11),)
        )
        for start in (0, 40)
    )
    assert first.id != second.id


def test_a_named_party_keeps_its_id_when_more_mentions_are_found() -> None:
    few = Party.in_report("report-1", "Ada Marsh", PartyKind.PERSON, anonymous=False, mentions=(Span(0, 9),))
    more = Party.in_report(
        "report-1", "Ada Marsh", PartyKind.PERSON, anonymous=False, mentions=(Span(0, 9), Span(20, 23))
    )
    assert few.id == more.id


def test_parties_of_the_same_name_in_two_reports_are_two() -> None:
    one, other = (
        Party.in_report(report, "Ada Marsh", PartyKind.PERSON, anonymous=False, mentions=(Span(0, 9),))
        for report in ("report-1", "report-2")
    )
    assert one.id != other.id
