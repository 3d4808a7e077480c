"""Who, one report says, has it from a paper, is no origin of his own in another report either."""

from __future__ import annotations

import pytest

from firsthand.domain import Account, Basis, External, ExternalKind, Lineage

from .accounts import a_citation, an_account, figures, weighed

TOLL = "the roof had cracked for three days"
PAPER = External.named(ExternalKind.PRESS, "outlet:log", "The Log")


def claim_of(word: Account) -> Lineage:
    """The miner's story in the Log, the minister's word in the Times, which says that he has read it, and `word`."""
    read = an_account("Times ← the mining minister", TOLL, hours=9, basis=Basis.OFFICIAL_POSITION)
    story = an_account("The Log ← a miner", TOLL, basis=Basis.EYEWITNESS)
    cites = [a_citation(read, PAPER.id, statement=True), a_citation(read, story.report, statement=True)]
    return weighed(story, read, word, citations=cites, externals=[PAPER])


def test_the_ministers_word_in_another_report_is_the_papers_too() -> None:
    word = an_account("Post ← the mining minister", TOLL, hours=20, basis=Basis.OFFICIAL_POSITION)
    lineage = claim_of(word)
    assert figures(lineage)[0] == 1
    assert any("its speaker has it from The Log, says Times" in " ".join(edge.why) for edge in lineage.edges)


@pytest.mark.parametrize(
    ("speaker", "basis"),
    [("the mine inspector", Basis.OFFICIAL_POSITION), ("Edda Thorne", Basis.EYEWITNESS)],
)
def test_somebody_elses_word_is_their_own(speaker: str, basis: Basis) -> None:
    lineage = claim_of(an_account(f"Post ← {speaker}", TOLL, hours=20, basis=basis))
    assert not any("its speaker has it from" in " ".join(edge.why) for edge in lineage.edges)
    assert figures(lineage)[1] == 2


def test_what_he_saw_himself_is_his_own() -> None:
    word = an_account("Post ← the mining minister", TOLL, hours=20, basis=Basis.EYEWITNESS)
    assert not any("its speaker has it from" in " ".join(edge.why) for edge in claim_of(word).edges)
