from random import Random

from evaluation.simulated.simulator import b_cubed, claims_of, score
from evaluation.simulated.simulator_network import network


def test_b_cubed_punishes_what_is_put_together_wrongly_and_what_is_kept_apart() -> None:
    assert b_cubed([0, 0, 0, 0], [0, 0, 1, 1]) == b_cubed([0, 0, 1, 1], [0, 0, 0, 0]) == 2 / 3


def test_a_seed_makes_the_same_claims_again() -> None:
    assert claims_of(3, 2) == claims_of(3, 2)


def test_every_relay_comes_after_its_parents_and_has_the_source_of_the_first() -> None:
    made = network(Random(5))
    by_number = {story.number: story for story in made.stories}
    for story in made.stories:
        assert all(by_number[parent].hours < story.hours for parent in story.parents)
        assert not story.parents or by_number[story.parents[0]].source is story.source


def test_a_few_claims_are_weighed_well_enough() -> None:
    found = score(claims_of(11, 12))
    assert found.same_origin > 0.8
    assert found.brier < 0.15
