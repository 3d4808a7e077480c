"""The pairs of statements are read as they are written, and what is found of them is counted by relation."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.record.claim_pairs import RELATIONS, PairsError, load_pairs, pair_figures, relation_found

EVENT = "== The dam at Sundvik broke.\n== Aspnes mourns after the dam at Sundvik gave way.\n"


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "pairs.txt"
    path.write_text(EVENT + text, encoding="utf-8")
    return path


def test_a_pair_has_the_words_in_brackets_and_what_the_cue_does(tmp_path: Path) -> None:
    pairs = "= denies\none: Ann said [it held].\nother, denied: Bo denied [that it held].\n"
    [pair] = load_pairs(written(tmp_path, pairs))
    assert (pair.one.text, pair.other.text, pair.relation) == ("it held", "that it held", "denies")
    assert (pair.one.denied, pair.other.denied) == (False, True)


@pytest.mark.parametrize("line", ["= alike", "somebody: said [so]."])
def test_a_line_that_is_not_understood_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(PairsError, match="line 3"):
        load_pairs(written(tmp_path, line))


def test_the_same_words_of_one_story_are_the_same(tmp_path: Path) -> None:
    pairs = "= same\none: Ann said [the gate at Sundvik was open].\nother: Bo said [the gate at Sundvik was open].\n"
    [pair] = load_pairs(written(tmp_path, pairs))
    assert relation_found(pair) == "same"
    assert pair_figures([pair]) == {"claim_pairs.same": 100.0, "claim_pairs.all": 100.0}


def test_there_are_pairs_of_every_relation() -> None:
    pairs = load_pairs()
    assert len(pairs) >= 36
    assert {pair.relation for pair in pairs} == set(RELATIONS)
