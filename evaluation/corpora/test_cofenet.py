"""Exact spans by role: what is marked, what is proposed, and what counts as right."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.corpora.cofenet import flattened, main, marked, score
from evaluation.corpora.detokenising import running_text
from evaluation.reading.score_attribution import Count
from firsthand.domain import Span, Statement
from firsthand.errors import InputError
from firsthand.testing import a_report, a_statement

TOKENS = ["``", "Nobody", "looked", ",", "''", "said", "the", "warden", "."]
LABELS = ["B-content", "I-content", "I-content", "I-content", "I-content", "B-cue", "B-source", "I-source", "O"]


def write(folder: Path, *rows: object) -> Path:
    path = folder / "valid.txt"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def line(tmp_path: Path) -> Path:
    return write(tmp_path, {"tokens": TOKENS, "labels": LABELS})


def test_labels_mark_runs_and_neighbours_of_one_role_stay_apart() -> None:
    labels = ["B-source", "I-source", "B-source", "B-cue", "O", "I-content", "I-content"]
    assert marked(labels) == {("source", 0, 1), ("source", 2, 2), ("cue", 3, 3), ("content", 5, 6)}


def test_a_statement_with_the_same_words_is_right_in_every_role(line: Path) -> None:
    def engine(text: str) -> list[Statement]:
        return [a_statement(a_report(text), "“Nobody looked,”", source="the warden", cue="said")]

    assert score(line, engine) == dict.fromkeys(("source", "cue", "content"), Count(1, 1, 1))


def test_a_word_too_few_is_wrong(line: Path) -> None:
    def engine(text: str) -> list[Statement]:
        return [a_statement(a_report(text), "Nobody looked", source="warden", cue="said")]

    counts = score(line, engine)
    assert (counts["source"], counts["cue"], counts["content"]) == (Count(0, 1, 1), Count(1, 1, 1), Count(0, 1, 1))


def test_the_engine_reads_running_text_a_line_at_a_time(tmp_path: Path) -> None:
    texts: list[str] = []

    def engine(text: str) -> list[Statement]:
        texts.append(text)
        return []

    path = write(tmp_path, *({"tokens": t, "labels": ["O"] * len(t)} for t in (TOKENS, ["It", "is", "n't", "."])))
    assert score(path, engine)["cue"] == Count(0, 0, 0)
    assert texts == ["“Nobody looked,” said the warden.", "It isn’t."]


SENTENCE = running_text(
    ["Ann", "said", "that", "Bo", "thinks", ",", "as", "he", "says", ",", "that", "it", "rains", "."]
)
REPORT = a_report(SENTENCE.text)


def test_nested_statements_do_not_count() -> None:
    outer = a_statement(REPORT, "that Bo thinks, as he says, that it rains", source="Ann", cue="said")
    inner = replace(a_statement(REPORT, "that it rains", source="Bo", cue="thinks"), nested_in=outer.id)
    assert flattened([outer, inner], SENTENCE) == {("source", 0, 0), ("cue", 1, 1), ("content", 2, 12)}


def test_a_content_in_two_pieces_is_two_runs() -> None:
    statement = a_statement(REPORT, ("Bo thinks", "that it rains"))
    assert flattened([statement], SENTENCE) == {("content", 3, 4), ("content", 10, 12)}


def test_where_two_claim_a_token_the_longer_span_keeps_it() -> None:
    long = a_statement(REPORT, "that Bo thinks", source="Ann")
    short = a_statement(REPORT, "it rains", source="Bo")
    runs = {("content", 2, 4), ("content", 11, 12), ("source", 0, 0)}
    assert flattened([long, short], SENTENCE) == flattened([short, long], SENTENCE) == runs


LABELLED = st.lists(st.sampled_from(["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]))


@given(LABELLED)
@settings(deadline=None)  # the machine may be busy
def test_marked_runs_laid_onto_the_text_and_back_are_the_same(labels: list[str]) -> None:
    sentence = running_text(["rope"] * len(labels))
    report = a_report(sentence.text)
    # Each run has a statement of its own whose content it is: roles are not under test here, places are.
    runs = {(first, last) for _, first, last in marked(labels)}
    spans = [Span(sentence.spans[first].start, sentence.spans[last].end) for first, last in sorted(runs)]
    whole = [replace(a_statement(report, "rope"), content=(span,)) for span in spans]
    assert flattened(whole, sentence) == {("content", first, last) for first, last in runs}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"tokens": ["Gone"]}, "line 2: expected an object with tokens and labels"),
        ({"tokens": ["Gone"], "labels": []}, "line 2: 1 tokens, but 0 labels"),
        ({"tokens": ["Gone"], "labels": ["B-speaker"]}, r"line 2: unknown labels \['B-speaker'\]"),
    ],
)
def test_a_bad_line_is_refused_by_its_number(tmp_path: Path, row: object, reason: str) -> None:
    path = write(tmp_path, {"tokens": TOKENS, "labels": LABELS}, row)
    with pytest.raises(InputError, match=reason):
        score(path, lambda _: [])


def test_a_missing_file_ends_the_command_with_what_to_give(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(tmp_path / "gone.txt")]) == 2
    assert "gone.txt can't be read" in capsys.readouterr().err


def test_the_command_prints_a_row_a_role(line: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(line), "--engine", "rules"]) == 0
    rows = {row.split()[0]: row.split()[1:] for row in capsys.readouterr().out.splitlines()[1:]}
    assert rows["source"] == ["100.0", "100.0", "100.0", "1", "1"]
    assert set(rows) == {"source", "cue", "content"}


def test_weights_that_are_not_there_end_the_command_with_the_reason(
    line: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", str(line), "--engine", "trained", "--weights", str(tmp_path / "none")]) == 2
    assert "none" in capsys.readouterr().err
