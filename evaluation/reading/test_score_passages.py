"""Passages are read as texts are, and what is found in them is counted by genre and trait."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import pytest

from evaluation.reading.marked_up import MarkedPassage, load_passages, parse_passages, render
from evaluation.reading.misses import main as misses
from evaluation.reading.misses import passage_lines
from evaluation.reading.score_passages import (
    Found,
    ScoredPassage,
    by_trait,
    main,
    passage_figures,
    passage_files,
    score_passages,
    traits_of,
)
from firsthand.domain import Statement, StatementKind

LOCK = """=== lock | local | group
{s1 The warden} {c1 said} {x1 that {s2 her son} {c2 had warned} {x2 of cracks}}. The gate stayed open.
"""
[PASSAGE] = parse_passages(LOCK)


def proposed(*lines: str) -> tuple[Statement, ...]:
    """The statements of a passage marked up as an engine would have them."""
    [passage] = parse_passages("\n".join(("=== lock | local |", *lines)))
    return tuple(
        Statement.proposed(
            "r",
            passage.text,
            StatementKind.INDIRECT,
            source=statement.source,
            cue=statement.cue,
            content=statement.content,
            confidence=1.0,
            by="test",
            nested_in=None if statement.nested_in is None else "s",
        )
        for statement in passage.statements
    )


def scored(*lines: str, passage: MarkedPassage = PASSAGE) -> Sequence[ScoredPassage]:
    return score_passages([passage], lambda _: proposed(*lines))


def test_a_passage_that_is_found_as_it_is_marked_scores_a_hundred_nested_ones_included() -> None:
    found = passage_figures(scored(LOCK.split("\n")[1]))
    assert set(found.values()) == {100.0}


def test_a_nested_statement_that_is_not_found_counts_in_full() -> None:
    found = passage_figures(
        scored("{s1 The warden} {c1 said} {x1 that her son had warned of cracks}. The gate stayed open.")
    )
    assert found["passages.full.recall"] == 50.0
    assert found["passages.full.precision"] == 100.0


def test_a_statement_where_the_gold_has_none_lowers_precision() -> None:
    line = "{s1 The warden} {c1 said} {x1 that {s2 her son} {c2 had warned} {x2 of cracks}}. {x3 The gate stayed open}."
    assert passage_figures(scored(line))["passages.content.precision"] == 66.7


def test_a_wrong_source_counts_for_content_alone_and_a_wrong_cue_for_source_alone() -> None:
    line = "The warden {c1 said} {x1 that {s2 her son} had warned {x2 of cracks}}. The gate stayed open."
    assert by_trait(scored(line))["all"] == Found(wanted=2, content=2, sourced=1, full=0)


def test_a_nested_statement_that_is_not_said_to_be_nested_is_told() -> None:
    line = "The warden said that {s2 her son} {c2 had warned} {x2 of cracks}. The gate stayed open."
    assert passage_figures(scored(line))["passages.nested.of_found"] == 0.0


def test_what_is_found_is_counted_by_genre_and_trait() -> None:
    counted = by_trait(
        scored("The warden said that {s2 her son} {c2 had warned} {x2 of cracks}. The gate stayed open.")
    )
    assert counted["genre: local"] == counted["group"] == counted["all"] == Found(2, 1, 1, 1)
    assert counted["nested"] == Found(1, 1, 1, 1)


@pytest.mark.parametrize(
    ("line", "traits"),
    [
        ("{s1 He} {c1 said} {x1 that it leaks}.", ("indirect",)),
        ("{x1 „It leaks,“} {s1 he} {c1 said}.", ("direct",)),
        ("{x1 ‘It leaks,’} {s1 he} {c1 said}.", ("direct",)),
        ("{s1 He} {c1 called} {x1 it a “leak”}.", ("mixed",)),
        ("{s1 He} {c1 said} {x1 it isn’t the owners’ fault}.", ("indirect",)),
        ("{x1 “It,”} {s1 he} {c1 said}, {x1 “leaks.”}", ("discontinuous", "direct")),
        ("{x1 It leaks}.", ("without cue", "without source", "indirect")),
    ],
)
def test_a_statement_has_the_traits_that_its_marks_tell(line: str, traits: tuple[str, ...]) -> None:
    [passage] = parse_passages(f"=== leak | local |\n{line}\n")
    assert traits_of(passage.statements[0], passage.text) == traits


def test_misses_name_what_is_not_found_wrong_and_too_much() -> None:
    [one] = scored("{s1 The warden} {c1 said} {x1 that her son had warned of cracks}. {x3 The gate stayed open}.")
    assert passage_lines(one) == [
        "  not found: her son | had warned | of cracks",
        "  extra:  |  | The gate stayed open (test)",
    ]


def test_a_file_of_passages_is_scored_and_its_misses_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "lock.txt"
    path.write_text(
        LOCK.replace("{x1 that", "{x1 that quietly").replace("The gate stayed open", "{x3 It rained}"), "utf-8"
    )
    assert main([str(path)]) == 0
    printed = capsys.readouterr().out
    assert "passages.full.f1" in printed
    assert "1 passages, 3 statements in gold" in printed
    assert misses([str(path)]) == 0
    assert "lock (local)" in (printed := capsys.readouterr().out)
    assert "It rained" in printed


OURS = load_passages(passage_files())


def test_our_passages_are_many_and_of_many_kinds() -> None:
    assert len(OURS) >= 64
    assert sum(len(passage.statements) for passage in OURS) >= 250
    assert len({passage.genre for passage in OURS}) >= 8
    assert sum(any(s.nested_in is not None for s in passage.statements) for passage in OURS) >= 20
    assert sum(not passage.statements for passage in OURS) >= 3


@pytest.mark.parametrize("passage", OURS, ids=lambda passage: passage.name)
def test_a_passage_of_ours_can_be_written_again_as_it_is(passage: MarkedPassage) -> None:
    assert parse_passages(render(passage)) == (passage,)


def test_no_paragraph_of_our_passages_stands_among_those_that_engines_are_trained_on() -> None:
    folder = Path(__file__).parents[2] / "training" / "passages"
    trained = load_passages(sorted(folder.glob("*.txt")))
    seen = set(chain.from_iterable(passage.text.split("\n") for passage in trained))
    ours = set(chain.from_iterable(passage.text.split("\n") for passage in OURS))
    assert {line for line in seen & ours if len(line) > 40} == set()
