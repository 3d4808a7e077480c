"""The scorer of parties, and the gold that it reads."""

from __future__ import annotations

from evaluation.record.score_parties import NamePair, ours, pairs, party_figures, score
from firsthand.domain import PartyKind


def a_pair(one: str, other: str, *, same: bool) -> NamePair:
    return NamePair("test", PartyKind.PERSON, one, other, same, 0)


def test_precision_counts_what_was_made_one_and_recall_what_was_to_be() -> None:
    gold = [
        a_pair("Ada Quist", "Ada Quist", same=True),
        a_pair("Ada Quist", "ada quist", same=True),
        a_pair("Ada Quist", "Ada Quist", same=False),
    ]
    tallies, wrong = score(gold, lambda pair: pair.one == pair.other)
    assert (tallies["all"].precision, tallies["all"].recall) == (50.0, 50.0)
    assert wrong == gold[1:]


def test_the_gold_has_pairs_to_join_and_pairs_to_keep_apart_of_every_kind() -> None:
    gold = pairs()
    for kind in (PartyKind.PERSON, PartyKind.ORGANISATION, PartyKind.OUTLET):
        assert {pair.same for pair in gold if pair.kind is kind} == {True, False}
    places = [(pair.one, pair.other, pair.company) for pair in gold]
    assert len(set(places)) == len(places)


def test_nothing_in_the_gold_is_made_one_that_is_not() -> None:
    assert [(pair.one, pair.other) for pair in pairs() if ours(pair) and not pair.same] == []
    assert party_figures()["parties.merged"] > 90
