from __future__ import annotations


def test_what_has_emerged_has_no_source(parts) -> None:
    assert parts("It has emerged that the pumps were off.") == [("", "has emerged", "that the pumps were off")]


def test_what_became_known_has_none_either(parts) -> None:
    assert parts("It became known that the pumps were off.") == [("", "became known", "that the pumps were off")]


def test_a_thing_that_emerges_says_nothing(read) -> None:
    assert not [s for s in read("A leader emerged from the crowd.") if "emerged" in s.by]
