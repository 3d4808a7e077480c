"""How statements are known is read from below the texts, and counted by aspect."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.reading.marked_up import MarkUpError
from evaluation.reading.score_knowing import (
    ASPECTS,
    FOLDER,
    HALVES,
    Asked,
    Knowing,
    ask_cases,
    load_cases,
    right_by_aspect,
)
from firsthand.domain import Basis, Certainty, Polarity

A_TEXT = "=== weir | water\n{s1 The warden} {c1 denied} {x1 that the weir had burst}.\n"
SURE = Knowing(2, Basis.UNKNOWN, Certainty.CERTAIN, Polarity.AFFIRMED)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "cases.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_line_below_a_text_says_how_its_statement_is_known(tmp_path: Path) -> None:
    [(passage, known)] = load_cases(written(tmp_path, f"{A_TEXT}# 1: 2, official position, certain, denied\n"))
    assert passage.text == "The warden denied that the weir had burst."
    assert known == {0: Knowing(2, Basis.OFFICIAL_POSITION, Certainty.CERTAIN, Polarity.DENIED)}


@pytest.mark.parametrize("line", ["", "# 2: 2, unknown, certain, affirmed", "# 1: unknown, certain"])
def test_a_text_without_an_answer_is_refused(tmp_path: Path, line: str) -> None:
    with pytest.raises(MarkUpError, match="'weir' needs"):
        load_cases(written(tmp_path, f"{A_TEXT}{line}\n"))


def test_a_denial_is_found_where_the_statement_is_given(tmp_path: Path) -> None:
    [asked] = ask_cases(written(tmp_path, f"{A_TEXT}# 1: 2, official position, certain, denied\n"))
    assert asked.found.polarity is Polarity.DENIED


def test_an_aspect_is_right_in_the_share_of_statements_that_have_it_right() -> None:
    other = Knowing(3, Basis.UNKNOWN, Certainty.CERTAIN, Polarity.AFFIRMED)
    asked = [Asked("weir", "", SURE, SURE), Asked("weir", "", SURE, other)]
    assert right_by_aspect(asked) == {"hand": 50.0, "basis": 100.0, "certainty": 100.0, "polarity": 100.0}


def test_of_no_statement_nothing_is_right() -> None:
    assert right_by_aspect([]) == dict.fromkeys(ASPECTS, 0.0)


def test_both_halves_have_every_basis_and_share_no_text() -> None:
    halves = [load_cases(FOLDER / f"{half}.txt") for half in HALVES]
    for cases in halves:
        assert {one.basis for _, known in cases for one in known.values()} == set(Basis)
    texts = [passage.text for cases in halves for passage, _ in cases]
    assert len(set(texts)) == len(texts)
