from __future__ import annotations

from firsthand.stages.attribute import own_voice
from firsthand.testing import a_report


def test_prose_without_statements_is_all_own_voice_a_stretch_a_paragraph() -> None:
    report = a_report("The sea was calm.\n# Later\nThe boats came back. …")
    voice = own_voice(report, ())
    assert [span.of(report.text) for span in voice] == ["The sea was calm.", "The boats came back. …"]


def test_what_is_left_around_a_statement_is_own_voice(read) -> None:
    text = "The yard closed in May. The foreman said that he knew nothing. Nobody wept."
    report = a_report(text)
    voice = own_voice(report, read(text))
    assert [span.of(text) for span in voice] == ["The yard closed in May.", ". Nobody wept."]
