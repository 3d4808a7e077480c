"""The gate holds the quality that is reached; it is part of the tests."""

from __future__ import annotations

from evaluation.gate import below, figures_now, load_floors, lowered, measure_family, pinned
from evaluation.reading.gold import FIRST_FAMILY
from evaluation.record.families import family_names


def test_a_figure_below_its_floor_is_reported_with_both() -> None:
    assert below({"a": 41.0, "b": 50.0}, {"a": 42.0, "b": 50.0}) == {"a": (41.0, 42.0)}


def test_a_figure_that_is_gone_is_below_its_floor() -> None:
    assert below({}, {"a": 42.0}) == {"a": (0.0, 42.0)}


def test_pinning_raises_floors_and_lowers_none() -> None:
    assert pinned({"a": 41.0, "b": 60.0, "new": 7.0}, {"a": 42.0, "b": 50.0}) == {"a": 42.0, "b": 60.0, "new": 7.0}


def test_a_figure_that_finding_more_may_lower_gets_no_floor() -> None:
    assert pinned({"attribution.full.recall": 60.0, "chains.hand.of_found": 70.0, "chains.hand.of_all": 50.0}, {}) == {
        "chains.hand.of_all": 50.0
    }


def test_a_floor_is_lowered_by_its_name_only() -> None:
    assert lowered({"a": 41.0, "b": 40.0}, {"a": 42.0, "b": 50.0}, ["a"]) == {"a": 41.0, "b": 50.0}


def test_the_flow_is_as_good_on_the_sample_reports_and_passages_as_it_has_been() -> None:
    found = figures_now(measure_family(FIRST_FAMILY))
    assert {"attribution.full.f1", "passages.content.f1", "passages.content_source.f1", "passages.full.f1"} <= set(
        found
    )
    assert {f"chained.{half}.chain" for half in ("design", "held_out")} <= set(found)
    assert {f"{name}.chains.chain.of_all" for name in family_names() if name != FIRST_FAMILY} <= set(found)
    assert {f"{name}.linked.lowest" for name in family_names() if name != FIRST_FAMILY} | {"linked.lowest"} <= set(
        found
    )
    assert below(found, load_floors()) == {}
