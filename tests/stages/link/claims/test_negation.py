from __future__ import annotations

import pytest

from firsthand.stages.link.claims.negation import is_negative


@pytest.mark.parametrize(
    "content",
    [
        "there were no overdue inspections either",
        "it was not",
        "that the ferry was “never, on any day, overloaded”",
        "“No letter, no call, no note on the back of a ticket,” … “If somebody rang, they did not ring us.”",
        "“There was no firing, there were no trucks and there is no cordon company,”",
        "that nobody had been warned",
    ],
)
def test_contents_that_negate(content):
    assert is_negative(content)


@pytest.mark.parametrize(
    "content",
    [
        "seven, not nine",
        "at least nine people died",
        "no fewer than nineteen dead",
        "Our own people fired from there. I did not tell everything.",
        "that the chain “was sound on the day” and that no member of staff had “raised any concern whatever”",
        "that it was warned",
        "that the van had stopped and the guards fired without warning",
        "They opened fire with no warning",
    ],
)
def test_contents_that_affirm_in_their_first_clause(content):
    assert not is_negative(content)
