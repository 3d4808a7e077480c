"""Sentences, tokens and mentions of a report's prose."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.domain import Annotation, Block, BlockKind, Report, Span
from firsthand.errors import ModelMissing
from firsthand.stages.annotate import Annotator, pipeline
from firsthand.testing import a_report


@pytest.fixture(scope="module")
def annotate() -> Annotator:
    return Annotator()


def sentences(report: Report, annotation: Annotation) -> list[str]:
    return [sentence.span.of(report.text) for sentence in annotation.sentences]


def test_a_closing_mark_stays_with_the_sentence_that_it_closes(annotate: Annotator) -> None:
    report = a_report('The pilot said: "We turned back. The lamps were out." "I saw it!" she cried. Then they left.')
    assert sentences(report, annotate(report)) == [
        'The pilot said: "We turned back.',
        'The lamps were out."',
        '"I saw it!" she cried.',
        "Then they left.",
    ]


def test_no_sentence_begins_between_a_quoted_question_and_its_cue(annotate: Annotator) -> None:
    report = a_report("“Who goes there?” he asked the keeper. „Nobody!“ was the answer.")
    assert sentences(report, annotate(report))[0] == "“Who goes there?” he asked the keeper."


def test_no_sentence_runs_over_a_heading(annotate: Annotator) -> None:
    report = a_report("The pumps failed on Friday\n# A night without light\nand the miners waited for help.")
    assert sentences(report, annotate(report)) == [
        "The pumps failed on Friday",
        "and the miners waited for help.",
    ]


def test_offsets_are_into_the_report_not_into_the_block(annotate: Annotator) -> None:
    report = a_report("First a line.\n\nAda Marsh spoke in Orlen.")
    annotation = annotate(report)
    assert all(token.span.of(report.text) == token.text for token in annotation.tokens)
    assert [m.span.of(report.text) for m in annotation.mentions if m.label == "PERSON"] == ["Ada Marsh"]


def test_a_block_longer_than_a_piece_is_parsed_whole(annotate: Annotator) -> None:
    report = a_report(" ".join(["The harbour office said that the ferry was late."] * 500))
    annotation = annotate(report)
    assert len(report.text) > 20_000
    assert len(annotation.sentences) == 500


def test_a_word_of_a_million_letters_does_no_harm(annotate: Annotator) -> None:
    report = a_report("x" * 1_000_000)
    words = [token.text for token in annotate(report).tokens]
    assert "".join(words) == report.text
    assert max(map(len, words)) <= 500  # the tokenizer's time grows with the square of a word's length


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200))
def test_every_word_of_any_text_is_a_token_in_exactly_one_sentence(annotate: Annotator, text: str) -> None:
    report = Report("report-1", "0", text, (Block(Span(0, len(text)), BlockKind.PARAGRAPH),) if text else ())
    annotation = annotate(report)
    end = 0
    for token in annotation.tokens:
        assert token.span.start >= end
        end = token.span.end
        assert token.span.of(text) == token.text
    covered = [i for sentence in annotation.sentences for i in range(sentence.first, sentence.last)]
    assert covered == list(range(len(annotation.tokens)))
    inside = {i for token in annotation.tokens for i in range(*token.span)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in inside)


def test_weights_that_are_not_the_known_ones_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline.find_pipeline().path
    for name in pipeline.BUNDLED_SHA256:
        (tmp_path / "_model" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "_model" / name).write_bytes((real / name).read_bytes())
    altered = tmp_path / "_model" / "ner" / "model"
    altered.write_bytes(altered.read_bytes()[:-1] + b"\0")
    monkeypatch.setattr(pipeline.resources, "files", lambda _: tmp_path)
    with pytest.raises(ModelMissing, match="ner/model is not the file"):
        pipeline.find_pipeline()


def test_a_pipeline_that_the_user_installed_is_preferred(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = tmp_path / "en_core_web_sm" / "en_core_web_sm-3.8.0"
    model.mkdir(parents=True)
    (tmp_path / "en_core_web_sm" / "__init__.py").write_text("")
    (model / "meta.json").write_text('{"lang": "en", "name": "core_web_sm", "version": "3.8.0"}')
    monkeypatch.syspath_prepend(tmp_path)
    found = pipeline.find_pipeline()
    assert (str(found), found.path, found.bundled) == ("en_core_web_sm-3.8.0", model, False)
