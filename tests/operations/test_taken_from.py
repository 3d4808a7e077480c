"""Two papers that print one story share its words, and neither has them from the other."""

from __future__ import annotations

from firsthand.domain import Passage, Reuse, ReuseKind, Span
from firsthand.operations.taken_from import THIRD, taken_from


def shared(derived: str, source: str, *pieces: tuple[int, int], direction: float = 0.9) -> Reuse:
    passages = tuple(Passage(Span(*piece), Span(*piece)) for piece in pieces)
    return Reuse(derived, source, ReuseKind.NEAR_COPY, passages, 0.5, 0.5, direction, ("words",), "test")


def test_what_the_agency_explains_wholly_has_no_direction() -> None:
    from_wire, from_copy = shared("post", "wire", (0, 600)), shared("post", "examiner", (20, 300), (310, 600))
    kept, explained = taken_from([from_wire, from_copy])
    assert kept == from_wire
    assert (explained.direction, explained.why[-1]) == (0.5, THIRD)


def test_words_that_only_the_copy_has_are_taken_from_the_copy() -> None:
    both = [shared("post", "wire", (0, 600)), shared("post", "examiner", (20, 300), (700, 900))]
    assert list(taken_from(both)) == both


def test_a_shorter_copy_of_all_that_it_has_may_have_passed_it_on() -> None:
    both = [shared("post", "wire", (0, 600)), shared("post", "examiner", (0, 590))]
    assert list(taken_from(both)) == both


def test_what_came_out_later_explains_nothing() -> None:
    both = [shared("post", "wire", (0, 600), direction=0.3), shared("post", "examiner", (0, 300))]
    assert list(taken_from(both)) == both
