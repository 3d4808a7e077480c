from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The hospital puts the dead at seven.", "The hospital", "the dead at seven"),
        ("The list holds nineteen names.", "The list", "nineteen names"),
        ("The association listed nineteen names on Friday.", "The association", "nineteen names"),
        ("The commander spoke of forty dead.", "The commander", "forty dead"),
    ],
)
def test_a_figure_that_somebody_gives_is_a_statement(read, text: str, source: str, content: str) -> None:
    found = [(s.source_text, s.content_text) for s in read(text)]
    assert [(by, said.removeprefix("of ")) for by, said in found] == [(source, content)]


@pytest.mark.parametrize(
    "text", ["The man put the lamp at the door.", "The office holds two rooms.", "She counted six."]
)
def test_things_that_are_done_are_none(read, text: str) -> None:
    assert not [s for s in read(text) if "toll" in s.by]
