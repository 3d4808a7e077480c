"""What is guessed, and what is said of everybody."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "content", "basis"),
    [
        ("“Nobody here wants to know,” said a foreman.", "“Nobody here wants to know,”", "inference"),
        ("“Whoever moved it has never smelled a fire,” said a foreman.", "“Whoever moved it has never smelled a fire,”", "inference"),
        ("“Nobody rang the bell,” said a foreman.", "“Nobody rang the bell,”", "eyewitness"),
    ],
)  # fmt: skip
def test_what_is_said_of_everybody_in_the_present_is_a_judgement(traced, text, content, basis):
    assert traced(text, ("a foreman", "said", content)).chain.basis == basis
