"""What stands beside a content that is shown without its sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.domain import Certainty, Polarity, marks_of
from firsthand.testing import a_reading


@pytest.mark.parametrize(
    ("source", "cue", "polarity", "certainty", "marks"),
    [
        ("Odo Kless", "said", Polarity.AFFIRMED, Certainty.CERTAIN, ()),
        ("Odo Kless", "denied", Polarity.DENIED, Certainty.CERTAIN, ("denied",)),
        ("Odo Kless", "did not confirm", Polarity.AFFIRMED, Certainty.UNKNOWN, ("silent",)),
        ("Odo Kless", "declined to say", Polarity.AFFIRMED, Certainty.UNKNOWN, ("silent",)),
        ("Odo Kless", "wouldn’t say", Polarity.AFFIRMED, Certainty.UNKNOWN, ("silent",)),
        ("Nobody at the lock", "would say", Polarity.AFFIRMED, Certainty.UNKNOWN, ("silent",)),
        ("Noor Kless", "asked", Polarity.AFFIRMED, Certainty.UNKNOWN, ("left open",)),
        ("Odo Kless", "suspects", Polarity.AFFIRMED, Certainty.POSSIBLE, ("possible",)),
        ("Odo Kless", "doubts", Polarity.DENIED, Certainty.PROBABLE, ("denied", "probable")),
    ],
)
def test_what_is_not_simply_asserted_is_marked(
    source: str, cue: str, polarity: Polarity, certainty: Certainty, marks: tuple[str, ...]
) -> None:
    reading = a_reading(f"{source} {cue} the gate leaked.", [(source, cue, "the gate leaked")])
    chain = replace(reading.chains[0], polarity=polarity, certainty=certainty)
    assert marks_of(reading.statements[0], chain) == marks


def test_a_statement_that_is_not_traced_yet_has_no_marks() -> None:
    reading = a_reading("Odo Kless denied it leaked.", [("Odo Kless", "denied", "it leaked")])
    assert marks_of(reading.statements[0], None) == ()
