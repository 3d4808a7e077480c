"""A chain on a line, as people read it."""

from __future__ import annotations

from firsthand.domain import Basis, Certainty, Chain, Channel, Hop, Polarity, Role


def a_chain(*hops: tuple[str | None, Role]) -> Chain:
    made = tuple(Hop(None, name, role, Channel.UNKNOWN, ()) for name, role in hops)
    return Chain("statement-1", made, Basis.UNKNOWN, Certainty.CERTAIN, Polarity.AFFIRMED, "test")


def test_a_chain_reads_from_the_page_down_to_the_speaker() -> None:
    chain = a_chain(
        ("Example Post", Role.PUBLISHER), ("Delta Herald", Role.INTERVIEWER), ("first of two cooks", Role.SPEAKER)
    )
    assert str(chain) == "Example Post ← Delta Herald (interviewer) ← first of two cooks"
    assert chain.hand == 3
    assert chain.speaker.name == "first of two cooks"


def test_an_unknown_hand_is_said_and_counted() -> None:
    chain = a_chain(("Example Post", Role.PUBLISHER), (None, Role.SPEAKER))
    assert str(chain) == "Example Post ← unknown"
    assert chain.hand == 2


def test_a_page_that_does_not_name_its_outlet_is_called_this_page() -> None:
    assert str(a_chain((None, Role.PUBLISHER), ("Ada Marsh", Role.SPEAKER))) == "this page ← Ada Marsh"
