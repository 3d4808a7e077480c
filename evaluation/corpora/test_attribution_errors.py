"""The table of errors and the errors told, on splits of one invented article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evaluation.corpora.attribution_errors import main
from evaluation.corpora.error_classes import Error, Predicted, judged
from evaluation.corpora.polnear import Marked
from firsthand.domain import Span, Spans

TEXT = "The warden said that the lock was open on Monday. She denied a leak. Nobody asked the diver."


def at(*pieces: str, text: str = TEXT) -> Spans:
    """Where the pieces stand."""
    return tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in pieces)


def said(source: str, cue: str, *content: str, text: str = TEXT) -> Marked:
    """An attribution; an empty string is a role that is not there."""
    of_source, of_cue = (at(piece, text=text) if piece else () for piece in (source, cue))
    return Marked(of_source, of_cue, at(*content, text=text))


def found(source: str, cue: str, *content: str, text: str = TEXT, nested: bool = False) -> Predicted:
    """A prediction; the same."""
    one = said(source, cue, *content, text=text)
    return Predicted(one.source, one.cue, one.content, nested)


def told(gold: list[Marked], predicted: list[Predicted], text: str = TEXT) -> list[tuple[str, str]]:
    return [(error.kind, error.detail) for error in judged(gold, predicted, text).errors]


WARDEN = said("The warden", "said", "that the lock was open")
DENIAL = said("She", "denied", "a leak")


def test_what_is_right_is_no_error() -> None:
    of_both = judged([WARDEN, DENIAL], [found("The warden", "said", "that the lock was open")], TEXT)
    assert (of_both.right, of_both.predicted, of_both.marked) == (1, 1, 2)
    assert of_both.errors == (Error("missed", "indirect", DENIAL, None),)


def test_punctuation_at_an_edge_is_no_error() -> None:
    assert told([DENIAL], [found("She", "denied", "a leak.")]) == []


def test_a_prediction_where_nothing_is_marked_is_spurious() -> None:
    assert told([], [found("Nobody", "asked", "the diver")]) == [("spurious", "indirect")]


def test_a_nested_prediction_that_matches_nothing_is_passed_over() -> None:
    text = "Ann said that Ben claimed the gate was shut."
    outer = said("Ann", "said", "that Ben claimed the gate was shut", text=text)
    whole = found("Ann", "said", "that Ben claimed the gate was shut", text=text)
    inner = found("Ben", "claimed", "the gate was shut", text=text, nested=True)
    assert told([outer], [whole, inner], text) == []
    assert told([outer], [whole, found("Ben", "claimed", "the gate was shut", text=text)], text) == [
        ("spurious", "inside what somebody is marked to say")
    ]


def test_a_boundary_names_the_edge_and_what_is_too_much_there() -> None:
    assert told([WARDEN], [found("The warden", "said", "that the lock was open on Monday")]) == [
        ("boundary", "end long by a time phrase")
    ]
    assert told([WARDEN], [found("The warden", "said", "the lock was open")]) == [("boundary", "start short by “that”")]
    assert told([WARDEN], [found("The warden", "said", "that the", "was open")]) == [("boundary", "gap where none is")]


def test_a_content_that_runs_into_the_next_sentence_is_told_so() -> None:
    assert told([WARDEN], [found("The warden", "said", "that the lock was open on Monday. She denied")]) == [
        ("boundary", "end long by a sentence")
    ]


def test_an_inexact_boundary_costs_nothing_in_the_full_score() -> None:
    of_one = judged([WARDEN], [found("The warden", "said", "the lock was open")], TEXT)
    assert (of_one.right, [error.costs for error in of_one.errors]) == (1, [False])


def test_the_same_cue_with_other_words_is_apart_and_told_once() -> None:
    assert told([WARDEN], [found("The warden", "said", "on Monday")]) == [("apart", "other words")]


@pytest.mark.parametrize(
    ("source", "detail"),
    [("", "none predicted"), ("Nobody", "name marked, name predicted"), ("She", "name marked, pronoun predicted")],
)
def test_a_wrong_source_tells_what_stands_for_what(source: str, detail: str) -> None:
    assert told([WARDEN], [found(source, "said", "that the lock was open")]) == [("source", detail)]


def test_a_wrong_cue_is_told_where_content_and_source_are_right() -> None:
    assert told([WARDEN], [found("The warden", "asked", "that the lock was open")]) == [("cue", "another word")]


def test_a_statement_that_several_share_is_split() -> None:
    text = "“We waited for an hour at the old pier,” Ann said. “Then we all walked home along the shore.”"
    gold = said(
        "Ann",
        "said",
        "“We waited for an hour at the old pier,”",
        "“Then we all walked home along the shore.”",
        text=text,
    )
    halves = [
        found("Ann", "said", "We waited for an hour", text=text),
        found("Ann", "", "Then we all walked home", text=text),
    ]
    assert told([gold], halves, text) == [("split", "direct")]


def test_a_statement_swallowed_by_its_neighbour_is_merged() -> None:
    text = "Ann said the long old pier had been closed since the storm. Ben added it was rotten."
    both = [
        said("Ann", "said", "the long old pier had been closed since the storm", text=text),
        said("Ben", "added", "it was rotten", text=text),
    ]
    one = found("Ann", "said", "the long old pier had been closed since the storm. Ben added it was rotten", text=text)
    assert told(both, [one], text) == [
        ("boundary", "end long by a sentence"),
        ("merged", "has a cue of its own"),
    ]


FEW = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])

SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)).map(
        lambda pair: Span(pair[0], min(sum(pair), len(TEXT)))
    ),
    max_size=2,
).map(lambda spans: tuple(sorted(spans)))


@FEW
@given(
    st.lists(st.builds(Marked, SPANS, SPANS, SPANS), max_size=5),
    st.lists(st.builds(Predicted, SPANS, SPANS, SPANS, st.booleans()), max_size=5),
)
def test_what_is_not_right_is_told(gold: list[Marked], predicted: list[Predicted]) -> None:
    of_all = judged(gold, predicted, TEXT)
    assert of_all.right <= min(of_all.predicted, of_all.marked)
    beyond = ("spurious", "a piece left over")
    wrong = {id(error.gold) for error in of_all.errors if error.costs and not {error.kind, error.detail} & {*beyond}}
    assert len(wrong) == of_all.marked - of_all.right


@FEW
@given(st.lists(st.builds(Marked, SPANS, SPANS, SPANS), max_size=5))
def test_the_gold_itself_has_no_error(gold: list[Marked]) -> None:
    of_all = judged(gold, [Predicted(one.source, one.cue, one.content) for one in gold], TEXT)
    assert (of_all.errors, of_all.right) == ((), of_all.marked)


@pytest.fixture
def split(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "lock.txt").write_text(TEXT)
    lines, events = [], []
    for number, one in enumerate((WARDEN, DENIAL)):
        roles = (("Source", one.source), ("Cue", one.cue), ("Content", one.content))
        for place, (role, ((start, end),)) in enumerate(roles):
            lines.append(f"T{3 * number + place}\t{role} {start} {end}\tx")
        first = 3 * number
        events.append(f"E{number}\tAttribution:T{first} Source:T{first} Cue:T{first + 1} Content:T{first + 2}")
    (tmp_path / "attributions" / "lock_a1b2.ann").write_text("\n".join(lines + events))
    return tmp_path


def written(path: Path, *predicted: Predicted, name: str = "lock") -> Path:
    rows = [{"source": p.source, "cue": p.cue, "content": p.content, "confidence": 0.6} for p in predicted]
    path.write_text(json.dumps({"id": name, "statements": rows}))
    return path


def test_the_command_prints_the_counts_and_each_error_side_by_side(
    split: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    predictions = written(split / "p.jsonl", found("Nobody", "said", "that the lock was open"))
    assert main([str(split), str(predictions)]) == 0
    out = capsys.readouterr().out
    assert "full F1 0.0: 0 right of 1 predicted and 2 marked" in out
    assert "[source: name marked, name predicted, 0.60 sure] lock" in out
    assert "gold   The warden | said | that the lock was open" in out
    assert "found  Nobody | said | that the lock was open" in out
    assert "[missed: indirect] lock" in out


def test_the_sample_is_as_large_as_asked_for_and_the_same_again(
    split: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    predictions = written(split / "p.jsonl", found("Nobody", "asked", "the diver"))
    outputs = []
    for _ in range(2):
        main([str(split), str(predictions), "--sample", "2", "--seed", "3"])
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]
    assert outputs[0].count("   gold   ") == 2


def test_less_sure_statements_can_be_left_out(split: Path, capsys: pytest.CaptureFixture[str]) -> None:
    predictions = written(split / "p.jsonl", found("Nobody", "asked", "the diver"))
    main([str(split), str(predictions), "--least", "0.7", "--class", "spurious"])
    assert "0 right of 0 predicted" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "line 1: JSONDecodeError"),
        ('{"id": "lock"}', "line 1: KeyError"),
        ('{"id": "pier", "statements": []}', "no article 'pier'"),
        ('{"id": "lock", "statements": [{"source": 3, "cue": [], "content": []}]}', "not 3"),
    ],
)
def test_predictions_that_cant_be_used_are_named(
    split: Path, line: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (split / "p.jsonl").write_text(line)
    with pytest.raises(SystemExit) as stopped:
        main([str(split), str(split / "p.jsonl")])
    assert stopped.value.code == 2
    assert reason in capsys.readouterr().err
