import pytest

from evaluation.record.families import load_family
from evaluation.record.weigh_gold import weigh_claim

HALVINE = load_family("halvine")


@pytest.mark.parametrize("claim", HALVINE.claims, ids=lambda claim: claim.id)
def test_a_claim_of_the_first_family_has_the_golds_figures(claim) -> None:
    found = weigh_claim(HALVINE, claim).independence
    assert (found.lowest, found.highest) == (claim.lowest, claim.highest)
    assert found.lowest <= found.expected <= found.highest
