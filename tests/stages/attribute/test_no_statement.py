"""What says nothing, and its neighbours that say something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.domain import Span, Statement, StatementKind
from firsthand.operations.attribute_text import prose
from firsthand.stages.attribute.no_statement import kept


def stated(text: str, source: str, cue: str, content: str) -> bool:
    """Whether a statement of these words is kept."""
    report = replace(prose(text), outlet="The Harbour Post")
    spans = [
        (Span(text.index(words), text.index(words) + len(words)),) if words else () for words in (source, cue, content)
    ]
    one = Statement.proposed(
        report.id, text, StatementKind.INDIRECT,
        source=spans[0], cue=spans[1], content=spans[2], confidence=0.9, by="test",
    )  # fmt: skip
    return bool(kept(report, [one]))


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("Ada Brenn", "refused", "to be interviewed"),
        ("Ada Brenn", "declined", "to answer"),
        ("She", "asked", "not to be named"),
        ("Both", "asked", "that neither their names nor the town be printed"),
        ("He", "wants", "no name here"),
        ("The Harbour Post", "could not establish", "who else was there"),
        ("We", "call on", "the yard to publish its log"),
        ("I", "have not asked", "who pays him"),
        ("The", "said", "to be the longest of all"),
        ("The members", "are proud of", "their club house"),
        ("The rope", "may explain", "why the ramp fell"),
        ("the chain", "meant", "to hold it had been broken"),
        ("We", "are talking about", "the cranes of the old harbour"),
        ("The paper", "citing", "a letter"),
        ("He", "had told", "the mate"),
        ("She", "also informed", "her office"),
    ],
)
def test_what_says_nothing_is_left_alone(source: str, cue: str, content: str) -> None:
    assert not stated(f"{source} {cue} {content}.", source, cue, content)


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("Ada Brenn", "refused", "to leave the boat"),
        ("She", "asked", "who had written the names"),
        ("Both", "asked", "for more water"),
        ("The police", "could not confirm", "that the boat had sunk"),
        ("The union", "call on", "the yard to publish its log"),
        ("We", "believe", "that the boat was empty"),
        ("She", "may explain", "why the ramp fell"),
        ("He", "had told", "the truth"),
        ("He", "told", "the mate that the rope was old"),
    ],
)
def test_what_states_something_is_kept(source: str, cue: str, content: str) -> None:
    assert stated(f"{source} {cue} {content}.", source, cue, content)


def test_what_a_speaker_calls_on_others_to_do_is_kept() -> None:
    assert stated("“We call on the yard to stop,” she said.", "We", "call on", "the yard to stop")
