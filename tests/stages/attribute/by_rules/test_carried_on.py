from __future__ import annotations

SAID = "The tenants say that they will not move out."


def test_a_feeling_behind_what_somebody_thinks_is_theirs(parts) -> None:
    text = f"{SAID} Fear of the landlord is greater than that of the damp."
    assert parts(text)[1] == ("The tenants", "", "Fear of the landlord is greater than that of the damp")


def test_a_feeling_with_nobody_before_it_is_in_the_reports_own_voice(parts) -> None:
    assert parts("Fear of the landlord is greater than that of the damp.") == []


def test_a_feeling_in_the_next_paragraph_is_in_the_reports_own_voice(parts) -> None:
    assert len(parts(f"{SAID}\nFear of the landlord is greater than that of the damp.")) == 1


def test_a_feeling_that_is_said_to_be_somebodys_is_not_taken_for_the_speakers(parts) -> None:
    assert len(parts(f"{SAID} The landlord's fear is greater than theirs.")) == 1


def test_a_translations_should_have_goes_on_with_what_was_said(parts) -> None:
    text = "The paper wrote that a hatch was open. On board should have been only two pumps."
    assert parts(text)[1] == ("", "", "On board should have been only two pumps")


def test_should_have_with_a_condition_is_no_hearsay(parts) -> None:
    text = "The paper wrote that a hatch was open. If it had been shut, the boat should have been safe."
    assert len(parts(text)) == 1
