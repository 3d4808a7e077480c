"""Parts of counted groups."""

from __future__ import annotations


def test_the_two_others_are_of_the_three_and_not_the_next_two(traced):
    found = traced(
        "Three gunners spoke to us. One said it was cold. A woman with her two children wept.\n"
        "The two others said it rained.",
        ("One", "said", "it was cold"),
        ("The two others", "said", "it rained"),
    )
    assert found.trace.chains[1].speaker.name == "two others of three gunners"


def test_a_bare_number_is_that_many_of_those_who_were_asked(traced):
    found = traced("We spoke to 31 gunners. Twenty-two said it was cold.", ("Twenty-two", "said", "it was cold"))
    assert found.chain.speaker.name == "twenty-two of 31 gunners"
