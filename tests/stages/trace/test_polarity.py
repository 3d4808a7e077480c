"""Whether the cue denies its content."""

from __future__ import annotations

import pytest

from firsthand.domain import Polarity


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("Ada Brenn denied that it was foul.", "denied", "that it was foul", Polarity.DENIED),
        ("Ada Brenn rejected claims that it was foul.", "rejected claims", "that it was foul", Polarity.DENIED),
        ("Ada Brenn said there are no cracks.", "said", "there are no cracks", Polarity.AFFIRMED),
        ("Ada Brenn did not deny that it was foul.", "did not deny", "that it was foul", Polarity.AFFIRMED),
        ("Ada Brenn did not confirm that it was foul.", "did not confirm", "that it was foul", Polarity.AFFIRMED),
        ("Ada Brenn declined to deny that it was foul.", "declined to deny", "that it was foul", Polarity.AFFIRMED),
    ],
)
def test_polarity_is_the_cues_own(traced, text, cue, content, expected):
    assert traced(text, ("Ada Brenn", cue, content)).polarities == [expected]


@pytest.mark.parametrize(
    ("cue", "polarity"),
    [
        ("ruled out", "denied"),
        ("did not rule out", "affirmed"),
        ("rejected as false", "denied"),
        ("dismissed", "denied"),
        ("doubts", "denied"),
        ("does not doubt", "affirmed"),
        ("does not believe", "denied"),
        ("said it was not true that", "denied"),
        ("said there was no truth in", "denied"),
        ("said it was untrue that", "denied"),
        ("said it was true that", "affirmed"),
        ("refused to deny", "affirmed"),
        ("could neither confirm nor deny", "affirmed"),
        ("would not say", "affirmed"),
        ("did not respond to", "affirmed"),
    ],
)
def test_a_denial_is_no_silence_and_no_doubt_undone(traced, cue, polarity):
    found = traced(f"Ada Brenn {cue} reports of a leak.", ("Ada Brenn", cue, "reports of a leak"))
    assert found.chain.polarity == polarity


def test_nobody_who_denied_it_denies_nothing(traced):
    found = traced("Nobody denied that it fell.", ("Nobody", "denied", "that it fell"))
    assert found.chain.polarity is Polarity.AFFIRMED
