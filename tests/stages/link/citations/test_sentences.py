"""Sentences around a place, without a parse."""

from __future__ import annotations

from firsthand.domain import Span
from firsthand.stages.link.citations.sentences import Sentences
from firsthand.testing import a_report


def sentence(text: str, words: str) -> str:
    start = text.index(words)
    return Sentences(a_report(text)).around(Span(start, start + len(words))).of(text).strip()


def test_a_sentence_ends_at_its_full_stop() -> None:
    text = "“It was rope,” he said. The Post reported it. Nobody else did."
    assert sentence(text, "Post") == "The Post reported it."
    assert sentence(text, "rope") == "“It was rope,” he said."


def test_an_abbreviation_ends_no_sentence() -> None:
    assert sentence("It was Dr. Quist who told Gen. Veer. He left.", "told") == "It was Dr. Quist who told Gen. Veer."


def test_no_sentence_runs_over_a_paragraph() -> None:
    assert sentence("Kettle on\n\nThe Post reported it", "Post") == "The Post reported it"
