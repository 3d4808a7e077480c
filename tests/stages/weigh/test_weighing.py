from tests.stages.weigh.accounts import an_account, figures, weighed

from firsthand.domain import EdgeKind


def test_a_relay_that_credits_a_relay_goes_back_to_the_one_witness() -> None:
    courier = an_account("Courier ← a deckhand", "the chain was tied up with rope")
    herald = an_account("Herald ← Courier ← a deckhand", "the chain had been tied up with rope", hours=14)
    anzeiger = an_account("Anzeiger ← Herald ← Courier ← a deckhand", "it was held only with a rope", hours=30)

    lineage = weighed(courier, herald, anzeiger)

    assert figures(lineage) == (1, 1)
    assert len(lineage.origins) == 1
    best = {edge.source: edge.target for edge in lineage.edges if edge.probability > 0.5}
    assert best == {herald.id: courier.id, anzeiger.id: herald.id}
    assert {edge.kind for edge in lineage.edges} == {EdgeKind.RELAYS}


def test_two_witnesses_are_two() -> None:
    lineage = weighed(
        an_account("Courier ← Wenna Tarrow", "more than ninety were on board"),
        an_account("Wire ← Jory Haskett", "she was carrying 88 people", hours=3),
    )
    assert figures(lineage) == (2, 2)


def test_an_unknown_source_counts_nothing_in_the_lowest() -> None:
    lineage = weighed(an_account("Wire ← ?", "it has emerged that the ferry was to be withdrawn"))
    assert figures(lineage) == (0, 1)
    assert "not known" in lineage.independence.why_lowest[0]
