"""Who spoke to whom."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Two gunners described the shelling to the Northern Herald. The gunners said it was an error.",
        "Two gunners spoke to the Northern Herald. The gunners said it was an error.",
        "The Northern Herald spoke to two gunners. The gunners said it was an error.",
        "The Northern Herald interviewed two gunners. The gunners said it was an error.",
        "Two gunners were interviewed by the Northern Herald. The gunners said it was an error.",
    ],
)
def test_the_paper_heard_them(traced, text):
    found = traced(text, ("The gunners", "said", "it was an error"))
    assert [hop.name for hop in found.chain.hops][1].removeprefix("The ") == "Northern Herald"
    assert found.chain.hops[1].role == "interviewer"


def test_parliament_is_no_interviewer(traced):
    found = traced("Odo Kless told parliament that taxes would rise.", ("Odo Kless", "told", "that taxes would rise"))
    assert found.chains == ["Example Post ← Odo Kless"]


def test_reporters_are_no_interviewer(traced):
    found = traced("Odo Kless told reporters that taxes would rise.", ("Odo Kless", "told", "that taxes would rise"))
    assert found.chains == ["Example Post ← Odo Kless"]


def test_who_did_not_speak_to_the_paper_was_not_heard_by_it(traced):
    found = traced(
        "Odo Kless did not speak to the Northern Herald. Kless said taxes would rise.",
        ("Kless", "said", "taxes would rise"),
    )
    assert found.chains == ["Example Post ← Odo Kless"]


def test_prisoners_whom_a_paper_spoke_to_in_a_relative_clause(traced):
    found = traced(
        "The Northern Herald spoke to several of the miners held in Belmar, who admit that they “broke the rules”.",
        ("several of the miners held in Belmar", "admit", "that they “broke the rules”"),
    )
    assert found.chains == ["Example Post ← The Northern Herald (interviewer) ← several of the miners"]


def test_the_name_behind_the_newspaper_is_part_of_the_evidence(traced):
    found = traced(
        "A clerk told the weekly newspaper The Lantern that it leaked.", ("A clerk", "told", "that it leaked")
    )
    assert found.evidence(1) == ["told", "the weekly newspaper The Lantern"]
