"""Agencies in the dateline."""

from __future__ import annotations

from firsthand.domain import Block, BlockKind, Report, Span
from firsthand.stages.trace.credits import credited


def names(*blocks: tuple[str, BlockKind], outlet: str = "Example Post") -> list[str]:
    text, found = "", []
    for words, kind in blocks:
        found.append(Block(Span(len(text), len(text) + len(words)), kind))
        text += words + "\n"
    return [name for name, _ in credited(Report("report-1", "0" * 64, text, tuple(found), outlet=outlet))]


def test_an_agency_in_the_dateline_is_a_hand_of_every_statement(traced):
    found = traced("BELMAR (Northwire) – Ada Brenn said the well was foul.", ("Ada Brenn", "said", "the well was foul"))
    assert found.chains == ["Example Post ← Northwire (relayer) ← Ada Brenn"]
    assert found.evidence(1) == ["Northwire"]


def test_brackets_later_in_the_text_are_no_credit():
    assert names(("The board (Northwire is its agency) – met.", BlockKind.PARAGRAPH)) == []
    assert names(("It rained. The board (HSB) – met.", BlockKind.PARAGRAPH)) == []


def test_an_author_s_initials_are_no_credit():
    assert names(("It rained.", BlockKind.PARAGRAPH), ("(gra)", BlockKind.SIGN_OFF)) == []


def test_a_known_agency_in_the_sign_off_is():
    assert names(("It rained.", BlockKind.PARAGRAPH), ("(dpa/gra)", BlockKind.SIGN_OFF)) == ["dpa"]


def test_the_agency_that_is_the_outlet_itself_is_none():
    assert names(("BELMAR (Reuters) - It rained.", BlockKind.PARAGRAPH), outlet="Reuters") == []


def test_the_outlets_own_initials_are_no_credit_and_no_hand(traced):
    assert names(("BELMAR (NPA) - It rained.", BlockKind.PARAGRAPH), outlet="Norwick Press Agency") == []
    found = traced(
        "BELMAR (EP) - Two wells are foul, according to a letter seen by EP.",
        ("a letter seen by EP", "according to", "Two wells are foul"),
    )
    assert found.chains == ["Example Post ← a letter (document)"]


def test_a_later_paragraph_with_a_dateline_of_its_own_is_the_agencys(traced):
    found = traced(
        "The mayor said it was over.\nOSTRAU (Interlund) – Six boats sank, the navy said.\nThe police said it was dark.",
        ("The mayor", "said", "it was over"),
        ("the navy", "said", "Six boats sank"),
        ("The police", "said", "it was dark"),
    )
    assert found.chains == [
        "Example Post ← the mayor",
        "Example Post ← Interlund (relayer) ← the navy",
        "Example Post ← the police",
    ]
