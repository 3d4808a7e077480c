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


def test_what_is_given_as_something_is_told_with_what_it_is_given_as(parts) -> None:
    text = "A form that he kept gives the regiment’s strength as 212 men."
    assert parts(text)[-1][1:] == ("gives", "the regiment’s strength as 212 men")


def test_a_toll_can_be_put_at_no_fewer_than_so_many(parts) -> None:
    assert parts("The union put the dead at no fewer than nineteen.")[0][2] == "the dead at no fewer than nineteen"


def test_a_slip_bears_its_date(parts) -> None:
    assert parts("A leave slip bears the date of 22 April.")[0][1:] == ("bears", "the date of 22 April")


def test_what_somebody_gives_as_a_present_is_no_statement(parts) -> None:
    assert parts("She gave the dog as a present.") == []
