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


def test_what_is_said_within_a_denial_is_marked() -> None:
    all_of_it = "that Ida Brun told the cook that the gate leaked"
    said = [("Odo Kless", "denied", all_of_it), ("Ida Brun", "told", "that the gate leaked")]
    reading = a_reading(f"Odo Kless denied {all_of_it}.", said, denied=[all_of_it])
    outer, inner = reading.statements
    nested = replace(inner, nested_in=outer.id)
    reading = replace(reading, statements=(outer, nested))
    assert reading.marks_of(outer) == ("denied",)
    assert reading.marks_of(nested) == ("in what is denied",)
    assert reading.marks_of(inner) == ()


def test_statements_that_are_nested_in_a_ring_end_the_look_around() -> None:
    reading = a_reading("Odo Kless said it leaked.", [("Odo Kless", "said", "it leaked")])
    ring = replace(reading.statements[0], nested_in=reading.statements[0].id)
    assert replace(reading, statements=(ring,)).marks_of(ring) == ()


def test_a_statement_that_is_not_traced_yet_has_no_marks() -> None:
    reading = a_reading("Odo Kless denied it leaked.", [("Odo Kless", "denied", "it leaked")])
    assert marks_of(reading.statements[0], None) == ()
