from tests.stages.weigh.accounts import an_account, weighed

from firsthand.domain import Independence

SOLD = "the pumps were sold"


def lantern(*chains: str, told_as: str = "") -> Independence:
    return weighed(
        *(
            an_account(f"Lantern ← {who}", f"{SOLD}, {n}", report="lantern", told_as=told_as)
            for n, who in enumerate(chains)
        )
    ).independence


def test_who_is_described_first_and_named_later_in_one_report_is_one_source() -> None:
    found = lantern("a former bookkeeper", "Edda Thorne")
    assert (found.lowest, found.highest) == (1, 2), "most likely, and perhaps another"
    assert found.expected < 1.3
    assert found.why_highest == ("could be one more, by our estimate: a former bookkeeper (12%)",)


def test_two_who_are_named_are_two() -> None:
    assert lantern("Abel Rook", "Edda Thorne").lowest == 2


def test_where_three_speak_nobody_knows_which_of_them_was_described() -> None:
    assert lantern("a former bookkeeper", "Edda Thorne", "Abel Rook").expected > 2.5


def test_somebody_named_as_something_else_is_another() -> None:
    assert lantern("a nurse", "Edda Thorne", told_as="Edda Thorne, a conscript").expected > 1.8


def test_one_of_two_who_are_described_is_not_the_one_who_is_named() -> None:
    assert lantern("second of two women", "Edda Thorne").expected > 1.8
