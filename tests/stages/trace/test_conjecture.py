"""What is guessed, and what is said of everybody."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "content", "basis"),
    [
        ("“Nobody in this yard asks twice,” said a foreman.", "“Nobody in this yard asks twice,”", "inference"),
        ("“Whoever built it has never been cold,” said a foreman.", "“Whoever built it has never been cold,”", "inference"),
        ("“Nobody rang the bell,” said a foreman.", "“Nobody rang the bell,”", "eyewitness"),
    ],
)  # fmt: skip
def test_what_is_said_of_everybody_in_the_present_is_a_judgement(traced, text, content, basis):
    assert traced(text, ("a foreman", "said", content)).chain.basis == basis
