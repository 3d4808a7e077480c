"""A family can be linked from its pages, and from the gold's statements and claims in place of what is read."""

from __future__ import annotations

import pytest

from evaluation.record.families import load_family
from evaluation.record.linking import Given, link_family
from evaluation.record.score_origins import origin_figures, score_family


@pytest.mark.parametrize(
    ("given", "full"),
    [
        (Given.STATEMENTS, {"statements.recall"}),
        (Given.CLAIMS, {"statements.recall", "claims.found", "claims.b3", "stances"}),
    ],
)
def test_what_is_given_is_right_in_all(given: Given, full: set[str]) -> None:
    figures = origin_figures(score_family(link_family(load_family("marabel"), given)))
    assert {name for name in full if figures[name] == 100.0} == full
    assert figures["origins.b3.of_found"] > 0
