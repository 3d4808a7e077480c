from hypothesis import given
from hypothesis import strategies as st

from firsthand.stages.weigh.counting import Standing, count

STANDING = st.builds(
    Standing, st.just("somebody"), st.floats(0.0, 1.0), known=st.booleans(), lead=st.booleans(), described=st.booleans()
)


@given(st.lists(STANDING, max_size=12))
def test_the_expected_figure_lies_between_the_lowest_and_the_highest(standing: list[Standing]) -> None:
    counted = count(standing)
    assert 0 <= counted.lowest <= counted.expected <= counted.highest <= len(standing)


def test_what_is_unknown_counts_in_the_highest_only() -> None:
    known = Standing("Wenna Tarrow", 1.0, known=True, lead=False)
    unknown = Standing("unknown", 0.9, known=False, lead=False)
    counted = count([known, unknown, unknown])
    assert (counted.lowest, counted.highest) == (1, 3)


def test_a_lead_counts_where_nothing_better_is_known() -> None:
    lead = Standing("a report of the Courier", 1.0, known=False, lead=True)
    known = Standing("Wenna Tarrow", 1.0, known=True, lead=False)
    assert count([lead, lead]).lowest == 1
    assert count([lead, known]).lowest == 1


def test_many_slight_possibilities_do_not_all_come_true() -> None:
    slight = [Standing("unknown", 0.05, known=False, lead=False)] * 20
    assert count(slight).highest < 8


def test_three_known_by_description_alone_may_be_two() -> None:
    described = Standing("a deckhand", 1.0, known=True, lead=False, described=True)
    assert count([described] * 2).lowest == 2
    assert count([described] * 3).lowest == 2
