from __future__ import annotations


def test_what_they_report_is_what_the_next_sentence_is_about(parts) -> None:
    text = "The fear is based on what several divers report from the wreck. We are talking about beatings on board."
    assert parts(text) == [("several divers", "report", "what … beatings on board")]


def test_without_such_a_sentence_only_what_is_known_to_be_reported(parts) -> None:
    text = "The fear is based on what several divers report from the wreck. The sea was calm."
    assert parts(text) == [("several divers", "report", "what")]
