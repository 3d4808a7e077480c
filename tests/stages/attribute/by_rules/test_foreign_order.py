"""Orders of words that translations keep."""

from __future__ import annotations

import pytest

DOCK = "the ship lay in the dock"


def test_so_and_a_name_at_the_end_is_a_cue_and_its_source(parts) -> None:
    assert parts(f"{DOCK.capitalize()}, so the harbour office.") == [("the harbour office", "so", DOCK.capitalize())]


def test_behind_so_and_a_name_the_setting_is_no_source(parts) -> None:
    assert parts("“No letter, no call”, so the mayor Ada Brenn in the radio.")[0][:2] == ("the mayor Ada Brenn", "so")


@pytest.mark.parametrize("text", [f"It rained, so {DOCK}.", "She was late, so very late."])
def test_so_with_a_verb_or_an_adverb_behind_it_reports_nothing(parts, text: str) -> None:
    assert "so" not in [cue for _, cue, _ in parts(text)]


def test_a_clause_put_first_is_what_the_verb_behind_it_reports(parts) -> None:
    text = f"That {DOCK}, the guard had already told the „Bote“."
    assert parts(text) == [("the guard", "had already told", f"That {DOCK}")]


def test_what_is_left_open_is_told_with_who_leaves_it_open(parts) -> None:
    text = f"Whether {DOCK}, her ministry leaves open."
    assert parts(text) == [("her ministry", "leaves open", f"Whether {DOCK}")]


def test_as_the_paper_writes_makes_the_rest_its_content(parts) -> None:
    text = f"As the „Bote“ with reference to the mayor writes, {DOCK}."
    assert parts(text) == [("the „Bote“", "writes", DOCK)]


def test_as_somebody_said_a_thing_tells_only_when(parts) -> None:
    assert DOCK not in [content for _, _, content in parts(f"As the mayor said this, {DOCK}.")]


def test_this_communicated_somebody_takes_up_the_sentence_before(parts) -> None:
    text = f"{DOCK.capitalize()}. This communicated the prosecutor Ada Brenn."
    assert parts(text) == [("the prosecutor Ada Brenn", "communicated", DOCK.capitalize())]


def test_what_this_said_about_a_thing_is_nobodys_statement(parts) -> None:
    assert parts(f"{DOCK.capitalize()}. This said a lot about the tide.") == []


def test_what_is_to_be_read_everywhere_has_no_source(parts) -> None:
    assert parts(f"That {DOCK}, is to be read everywhere.") == [("", "is to be read", f"That {DOCK}")]


def test_from_the_office_it_is_called_makes_the_office_the_source(parts) -> None:
    text = f"From the harbour office it is called, {DOCK}."
    assert parts(text) == [("the harbour office", "it is called", DOCK)]
