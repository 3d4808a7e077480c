from tests.stages.weigh.accounts import an_account, figures, weighed

from firsthand.domain import Basis, Lineage

TOLL = "nine people died on the weir"


def two_officials(one: str, told_as: str, other: str, other_told_as: str = "") -> Lineage:
    return weighed(
        an_account(f"Wire ← {one}", TOLL, basis=Basis.OFFICIAL_POSITION, told_as=told_as),
        an_account(f"Post ← {other}", TOLL, basis=Basis.OFFICIAL_POSITION, hours=9, told_as=other_told_as),
    )


def test_a_spokesman_and_the_ministry_that_he_speaks_for_are_one_source() -> None:
    lineage = two_officials("Aud Brand", "Ministry spokesman Aud Brand", "the interior ministry")
    assert figures(lineage) == (1, 1)
    assert lineage.edges[0].why == ("the interior ministry and Aud Brand (Ministry spokesman) may be one office",)


def test_a_prosecutor_and_a_hospital_are_two() -> None:
    lineage = two_officials("the hospital", "", "Wil Aston", "chief prosecutor Wil Aston")
    assert lineage.independence.expected > 1.5


def test_who_speaks_for_a_trade_and_its_union_by_another_name_are_one_source() -> None:
    lineage = two_officials("Ida Marsh", "Ida Marsh of the Dock Officers’ Association", "the dock officers’ union")
    assert figures(lineage)[0] == 1
    assert lineage.independence.expected < 1.5


def test_two_who_speak_for_one_office_are_one_source() -> None:
    lineage = two_officials("Aud Brand", "ministry spokesman Aud Brand", "Emil Sedd", "the minister, Emil Sedd")
    assert lineage.independence.lowest == 1


def test_prosecutors_are_the_prosecutor_of_the_same_report_and_no_witness_in_it() -> None:
    def told(who: str, told_as: str) -> float:
        return weighed(
            an_account(f"Wire ← {who}", TOLL, report="wire", basis=Basis.OFFICIAL_POSITION, told_as=told_as),
            an_account("Wire ← two prosecutors", TOLL, report="wire", basis=Basis.OFFICIAL_POSITION),
        ).independence.expected

    assert told("Wil Aston", "chief prosecutor Wil Aston") < 1.2 < 1.8 < told("a deckhand", "a deckhand")


def test_a_spokeswoman_and_the_firm_by_half_its_name_are_one_source_though_nobody_says_that_it_is_an_office() -> None:
    told_as = "A spokeswoman for Calder Dyes, Renate Voss"
    voss = an_account("Wire ← Renate Voss", "the alarm sounded", basis=Basis.OFFICIAL_POSITION, told_as=told_as)
    firm = an_account("Post ← Calder", "an alarm had sounded", hours=40)
    other = an_account("Post ← Tamsin Pool", "an alarm had sounded", hours=40)
    assert figures(weighed(voss, firm))[0] == 1
    assert figures(weighed(voss, other))[0] == 2
