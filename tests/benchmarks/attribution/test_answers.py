"""What a system wrote is read as statements, and what it did not answer is counted."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.attribution.answers import read_answers

TEXT = "Ada Oster said that Bo Lee warned of ice."


def spans(words: str, text: str = TEXT) -> list[list[int]]:
    return [[text.index(words), text.index(words) + len(words)]]


def statement(source: str, cue: str, content: str, text: str = TEXT) -> dict[str, object]:
    return {"source": spans(source, text), "cue": spans(cue, text), "content": spans(content, text)}


def written(path: Path, *rows: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_text_without_an_answer_and_one_on_which_the_system_raised_are_failures(tmp_path: Path) -> None:
    path = written(
        tmp_path / "answers",
        {"id": "a", "statements": [statement("Ada Oster", "said", "that Bo Lee warned of ice")]},
        {"id": "b", "statements": [], "error": "ValueError: odd marks"},
    )
    answers = read_answers(path, {"a": TEXT, "b": TEXT, "c": TEXT})
    assert answers.failures == {"b": "ValueError: odd marks", "c": "no answer"}
    assert answers.found == 1


def test_a_peers_statement_inside_anothers_content_is_nested(tmp_path: Path) -> None:
    outer, inner = statement("Ada Oster", "said", "that Bo Lee warned of ice"), statement("Bo Lee", "warned", "of ice")
    path = written(tmp_path / "answers", {"id": "a", "statements": [outer, inner]})
    found = read_answers(path, {"a": TEXT}).statements["a"]
    assert [one["nested"] for one in found] == [False, True]


def test_what_a_system_says_itself_of_nesting_stands(tmp_path: Path) -> None:
    outer, inner = statement("Ada Oster", "said", "that Bo Lee warned of ice"), statement("Bo Lee", "warned", "of ice")
    path = written(tmp_path / "answers", {"id": "a", "statements": [outer, {**inner, "nested": False}]})
    assert not read_answers(path, {"a": TEXT}).statements["a"][1]["nested"]


def test_offsets_into_a_cleaned_text_are_moved_back(tmp_path: Path) -> None:
    cleaned = "Heading.\n " + TEXT
    row = {"id": "a", "text": cleaned, "statements": [statement("Bo Lee", "warned", "of ice", cleaned)]}
    found = read_answers(written(tmp_path / "answers", row), {"a": "Heading\n" + TEXT}).statements["a"][0]
    original = "Heading\n" + TEXT
    assert [original[start:end] for role in ("source", "cue", "content") for start, end in found[role]] == [
        "Bo Lee",
        "warned",
        "of ice",
    ]


def test_answers_are_kept_as_the_referee_reads_them(tmp_path: Path) -> None:
    said = statement("Ada Oster", "said", "that Bo Lee warned of ice")
    path = written(tmp_path / "answers", {"id": "a", "statements": [said]})
    read_answers(path, {"a": TEXT}).write(tmp_path / "kept")
    kept = json.loads((tmp_path / "kept").read_text(encoding="utf-8"))
    assert kept == {"id": "a", "statements": [{**said, "nested": False}]}
