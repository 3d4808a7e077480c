"""A report is read by the real flow, and what it gets right and wrong is counted and shown."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evaluation.reading.gold import GoldFile, load_gold
from evaluation.reading.measure import figures, measure, tally
from evaluation.reading.misses import lines, right_main

TEXT = """Outlet: Estuary Lamp
Date: 2024-05-03

The harbour master, Bo Lee, said on Friday that the crane had never been inspected.

The crane has been taken down. The quay will open again next week.
"""
HOPS = [
    {"name": "Estuary Lamp", "aliases": [], "role": "publisher", "channel": "article"},
    {"name": "Bo Lee", "aliases": ["harbour master, Bo Lee"], "role": "speaker", "channel": "statement"},
]
STATEMENT: dict[str, Any] = {
    "id": "s1",
    "content": ["that the crane had never been inspected"],
    "source": ["The harbour master, Bo Lee"],
    "cue": ["said"],
    "kind": "indirect",
    "nested_in": None,
    "chain": HOPS,
    "basis": "official position",
    "certainty": "certain",
    "polarity": "affirmed",
    "origin": "Lee",
    "phenomena": ["apposition"],
}


@pytest.fixture
def gold(tmp_path: Path) -> GoldFile:
    (tmp_path / "lamp.txt").write_text(TEXT, encoding="utf-8")
    rows = {
        "report": str(tmp_path / "lamp.txt"),
        "metadata": {"outlet": "Estuary Lamp", "published": "2024-05-03", "authors": []},
        "statements": [STATEMENT],
        "not_statements": ["The crane has been taken down"],
    }
    (tmp_path / "lamp.json").write_text(json.dumps(rows), encoding="utf-8")
    return load_gold(tmp_path / "lamp.json")


def with_statement(file: GoldFile, **changes: object) -> GoldFile:
    return replace(file, rows={**file.rows, "statements": [{**STATEMENT, **changes}]})


def test_a_report_that_is_read_as_the_gold_has_it_scores_a_hundred(gold: GoldFile) -> None:
    found = figures([measure(gold)])
    for name in ("attribution.full.f1", "chains.chain.of_all", "metadata.outlet", "metadata.published"):
        assert found[name] == 100, name
    assert found["not_statements.left_alone"] == 100


def test_a_statement_that_is_not_found_lowers_recall_and_is_shown(gold: GoldFile) -> None:
    measured = measure(with_statement(gold, content=["The quay will open again next week"], source=[], cue=[]))
    assert figures([measured])["attribution.content.recall"] == 0
    assert any("not found: The quay will open again next week" in line for line in lines(measured))
    assert right_main(measured) == [False]


def test_a_chain_with_another_speaker_is_wrong_of_found_and_of_all_and_shown(gold: GoldFile) -> None:
    measured = measure(with_statement(gold, chain=[HOPS[0], {**HOPS[1], "name": "Al Fry", "aliases": []}]))
    found = figures([measured])
    assert found["attribution.full.f1"] == 100
    assert found["chains.speaker.of_found"] == found["chains.chain.of_all"] == 0
    assert found["chains.hand.of_found"] == 100
    assert any("Al Fry (speaker)" in line for line in lines(measured))


def test_phenomena_are_counted_apart(gold: GoldFile) -> None:
    tallies = tally([measure(gold)])
    assert {"all", "indirect", "hand 2", "apposition"} == set(tallies)
    assert (tallies["apposition"].wanted, tallies["apposition"].found, tallies["apposition"].right("chain")) == (
        1,
        1,
        1,
    )


def test_a_statement_that_is_not_a_main_one_is_left_out_of_that_count(gold: GoldFile) -> None:
    assert right_main(measure(gold)) == [True]
    assert right_main(measure(with_statement(gold, main=False))) == []
