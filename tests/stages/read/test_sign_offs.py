"""What a story closes with."""

from __future__ import annotations

import pytest

from firsthand.stages.read.sign_offs import SignOff, find_sign_off


def test_initials_after_the_last_sentence_are_a_sign_off() -> None:
    assert find_sign_off("It fell at noon. (aq)") == SignOff(17, authors="aq", initials=True)


def test_an_agency_in_brackets_is_a_sign_off() -> None:
    assert find_sign_off("It fell at noon. (dpa)") == SignOff(17, agency="dpa")


def test_a_credit_names_who_reported() -> None:
    assert find_sign_off("Reporting by Ada Quell; editing by Bo Renn") == SignOff(0, authors="Ada Quell")


@pytest.mark.parametrize(
    "ending", ["He was there (we know)", "It fell (again).", "It fell. (It had fallen before.)", "Nobody was hurt."]
)
def test_brackets_that_belong_to_the_sentence_are_none(ending: str) -> None:
    assert find_sign_off(ending) is None
