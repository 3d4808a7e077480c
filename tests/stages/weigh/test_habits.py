import pytest
from tests.stages.weigh.accounts import an_account, weighed

from firsthand.stages.weigh import RelayHabits


def _relayed(times: int) -> RelayHabits:
    seen = []
    for n in range(times):
        wire = an_account(f"Wire ← Witness{n} Name{n}", "said so", hours=n * 100)
        digest = an_account("Digest ← The Wire", "said so", hours=n * 100 + 5)
        seen.append((weighed(wire, digest), (wire, digest)))
    return RelayHabits.learned(seen)


def test_who_has_always_taken_over_from_another_is_thought_likelier_to_do_so_again() -> None:
    habits = _relayed(20)
    assert habits.probability("outlet:digest", "outlet:wire") > 0.8
    assert habits.probability("outlet:wire", "outlet:digest") == RelayHabits().probability("outlet:a", "outlet:b")


def test_a_habit_makes_a_derivation_that_nothing_else_shows_more_probable() -> None:
    wire, digest = an_account("Wire ← a sailor", "so it was"), an_account("Digest ← ?", "it was so", hours=5)

    def derives(habits: RelayHabits | None) -> float:
        return sum(edge.probability for edge in weighed(wire, digest, habits=habits).edges)

    assert derives(_relayed(20)) > derives(None)


def test_habits_add_up() -> None:
    one, other = _relayed(3), _relayed(4)
    assert (one + other).chances["outlet:digest", "outlet:wire"] == 7
    assert (one + other).taken == pytest.approx(_relayed(7).taken)


def test_two_reports_count_once_however_many_claims_they_share() -> None:
    wire = [an_account("Wire ← Witness Name", f"said {n}", report="wire") for n in range(5)]
    digest = [an_account("Digest ← The Wire", f"said {n}", hours=5, report="digest") for n in range(5)]
    pairs = list(zip(wire, digest, strict=True))
    habits = RelayHabits.learned((weighed(*pair), pair) for pair in pairs)
    assert habits.chances == {("outlet:digest", "outlet:wire"): 1}
    assert habits.taken["outlet:digest", "outlet:wire"] > 0.8
