"""Which of several values is chosen, and how sure that is."""

from __future__ import annotations

from datetime import UTC, datetime

from firsthand.stages.read.draft import Proposal
from firsthand.stages.read.fields import choose_fields, chosen

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def choose(field: str, *found: tuple[str, str]) -> str | None:
    fields = choose_fields([Proposal(field, value, found_in) for found_in, value in found], NOW)
    return chosen(fields, field)


def test_json_ld_goes_before_the_other_places() -> None:
    assert (
        choose("published", ("time", "2024-05-06"), ("htmldate", "2024-05-05"), ("json-ld", "2024-05-04"))
        == "2024-05-04"
    )


def test_before_schema_org_htmldate_goes_first() -> None:
    assert choose("published", ("json-ld", "2019-05-04"), ("htmldate", "2003-02-01")) == "2003-02-01"


def test_of_values_that_agree_the_one_with_a_time_of_day_is_taken() -> None:
    assert (
        choose("published", ("htmldate", "2024-05-04"), ("og", "2024-05-04T12:30:00Z")) == "2024-05-04T12:30:00+00:00"
    )


def test_disagreement_lowers_the_confidence() -> None:
    alone = choose_fields([Proposal("outlet", "Gazette", "json-ld")], NOW)["outlet"][0]
    disputed = choose_fields([Proposal("outlet", "Gazette", "json-ld"), Proposal("outlet", "Wire", "og")], NOW)[
        "outlet"
    ][0]
    assert disputed.value == alone.value
    assert disputed.confidence < alone.confidence


def test_a_doubtful_value_is_kept_but_never_chosen() -> None:
    fields = choose_fields([Proposal("authors", "aq", "text", doubtful=True)], NOW)
    assert [candidate.value for candidate in fields["authors"]] == ["aq"]
    assert chosen(fields, "authors") is None


def test_what_is_no_date_or_address_is_no_candidate() -> None:
    fields = choose_fields([Proposal("published", "yesterday", "meta"), Proposal("url", "/story", "meta")], NOW)
    assert fields == {}
