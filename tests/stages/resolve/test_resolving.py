"""Parties over reports: who has one key, and who must not have it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.domain import Outlet, Outlets, Pair, Party, PartyKind, Question, Span
from firsthand.stages.resolve import blocking_keys, resolve
from firsthand.testing import parties_in

ORGANISATION = PartyKind.ORGANISATION


def same(parties: list[Party], one: int = 0, other: int = -1, **more: object) -> bool:
    keys = resolve(parties, **more)  # type: ignore[arg-type]
    return keys[parties[one].id] == keys[parties[other].id]


def pair(one: Party, other: Party) -> Pair:
    return Pair(Question.SAME_PARTY, one.id, other.id)


def test_the_same_full_name_in_two_reports_is_one_person() -> None:
    assert same(parties_in("r1: Superintendent Jory Haskett\nr2: Jory Haskett"))


def test_romanisations_of_a_name_are_one_person() -> None:
    assert same(parties_in("r1: Oleksandr Tarnavskyi\nr2: Alexander Tarnavsky"))


def test_anonymous_parties_are_never_one_by_description() -> None:
    one, other = (
        Party.in_report(report, "a deckhand", PartyKind.PERSON, anonymous=True, mentions=(Span(0, 10),))
        for report in ("r1", "r2")
    )
    assert resolve([one, other]) == {one.id: one.id, other.id: other.id}
    assert blocking_keys(one) == frozenset()


@pytest.mark.parametrize("name", ["the minister", "the police", "the head of the company"])
def test_an_office_without_a_name_stays_with_its_report(name: str) -> None:
    assert not same(parties_in(f"r1: {name}\nr2: {name}"))


def test_a_lone_surname_is_nobody_s_without_company() -> None:
    assert not same(parties_in("r1: Jory Haskett\nr2: Haskett"))
    assert not same(parties_in("r1: Haskett\nr2: Haskett"))


def test_a_lone_surname_in_company_is_the_one_whose_company_it_is() -> None:
    assert same(
        parties_in(
            "r1: Jory Haskett; Edda Lammer; Wenna Tarrow; Hale Obrecht\nr2: Edda Lammer; Wenna Tarrow; Hale Obrecht; Haskett"
        )
    )


def test_a_lone_surname_that_two_could_bear_is_neither_s() -> None:
    parties = parties_in(
        """
        r1: Jory Haskett; Ann Haskett; Edda Lammer; Wenna Tarrow; Hale Obrecht
        r2: Edda Lammer; Wenna Tarrow; Hale Obrecht; Haskett
        """
    )
    assert resolve(parties)[parties[-1].id] == parties[-1].id


def test_an_initial_in_company_is_the_full_name() -> None:
    assert same(parties_in("r1: Jory Haskett; Edda Lammer\nr2: Edda Lammer; J. Haskett"))
    assert not same(parties_in("r1: Jory Haskett; Edda Lammer\nr2: Edda Lammer; A. Haskett"))
    assert not same(parties_in("r1: Jory Haskett\nr2: J. Haskett"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jory Haskett", "Jora Haskett"),
        ("Anna Petrova", "Anna Petrov"),
        ("Sam Orrel", "Sam Orrel Jr."),
        ("George W. Tarn", "George H. W. Tarn"),
    ],
)
def test_names_that_are_alike_are_not_the_same(one: str, other: str) -> None:
    assert not same(parties_in(f"r1: {one}; Edda Lammer\nr2: Edda Lammer; {other}"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Lammer Line", "Lammer Line Ltd"),
        ("Security Service of Ukraine", "SBU"),
        ("the Kremlin", "Moscow"),
        ("the Russian government", "the government in Moscow"),
        ("Ministry of Defence of the Russian Federation", "Russia's Defense Ministry"),
        ("St Orsel’s Hospital", "St Orsel's Hospital"),
    ],
)
def test_an_organisation_s_names_are_one(one: str, other: str) -> None:
    assert same(parties_in(f"r1: {one}\nr2: {other}", ORGANISATION))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russian Defence Ministry", "Ukrainian Defence Ministry"),
        ("York University", "University of York Halls"),
        ("Security Service", "Security Service of Ukraine"),
        ("WIB", "Weirs Inspection Bureau"),
        ("Kremlin", "Kremlin Cup"),
    ],
)
def test_organisations_that_are_alike_are_not_the_same(one: str, other: str) -> None:
    assert not same(parties_in(f"r1: {one}\nr2: {other}", ORGANISATION))


def test_an_acronym_in_company_is_what_its_letters_stand_for() -> None:
    assert same(
        parties_in(
            "r1: Weirs Inspection Bureau; Lammer Line; Quill Bank\nr2: Lammer Line; Quill Bank; WIB", ORGANISATION
        )
    )


def test_an_acronym_that_a_report_explains_needs_no_company() -> None:
    assert same(parties_in("r1: Bureau for Weirs (WIB)\nr2: WIB", ORGANISATION))


def test_an_office_without_its_country_is_the_one_in_its_company() -> None:
    assert same(
        parties_in("r1: Brellonian Waterways Office; Lammer Line\nr2: Lammer Line; Waterways Office", ORGANISATION)
    )
    assert not same(parties_in("r1: Brellonian Waterways Office\nr2: Waterways Office", ORGANISATION))


def test_what_most_reports_read_a_name_as_holds_for_all() -> None:
    parties = [*parties_in("r1: Lucan Dray\nr2: Lucan Dray"), *parties_in("r3: Lucan Dray", ORGANISATION)]
    assert set(resolve(parties).values()) == {"person:lucan drai"}


def test_outlets_are_known_by_registry_and_by_site() -> None:
    outlets = Outlets([Outlet("The Example Post", aliases=("The Post of Example",), domains=("expost.example",))])
    parties = parties_in("r1: Example Post\nr2: expost.example\nr3: The Post of Example", PartyKind.OUTLET)
    assert set(resolve(parties, outlets=outlets).values()) == {"outlet:example post"}
    assert set(resolve(parties_in("r1: Brellon Wire\nr2: brellon-wire.example", PartyKind.OUTLET)).values()) == {
        "outlet:brellonwire"
    }


def test_a_decision_joins_what_names_keep_apart() -> None:
    parties = parties_in("r1: Jory Haskett\nr2: Jory Haskett\nr3: Otto Brand")
    keys = resolve(parties, joined=[pair(parties[2], parties[0])])
    assert set(keys.values()) == {"person:jori hasket"}


def test_a_decision_parts_what_names_bring_together() -> None:
    parties = parties_in("r1: Jory Haskett\nr2: Jory Haskett\nr3: Jory Haskett")
    keys = resolve(parties, parted=[pair(parties[0], parties[1])])
    assert keys[parties[0].id] != keys[parties[1].id]
    assert "person:jori hasket" in keys.values()


def test_decisions_outlive_a_run_that_sees_only_a_new_report() -> None:
    old = parties_in("r1: Jory Haskett\nr2: Otto Brand")
    known = resolve(old, joined=[pair(*old)])
    [new] = parties_in("r3: Otto Brand")
    keys = resolve([new, old[1]], known, joined=[pair(*old)])
    assert keys[new.id] == known[old[0].id]


NAMES = [
    "Jory Haskett", "J. Haskett", "Haskett", "Ann Haskett", "Herman Herashchenko", "Herman Gerashchenko", "Edda Lammer",
    "Wenna Tarrow", "Wenna Ruth Tarrow", "Lammer Line", "WIB", "Weirs Inspection Bureau", "Old Weirs Inspection Bureau",
    "Bureau of Weirs (WIB)", "the office", "Kremlin", "Moscow",
]  # fmt: skip
PARTIES = st.lists(
    st.builds(
        lambda report, name, kind: Party.in_report(report, name, kind, anonymous=False, mentions=()),
        st.sampled_from(["r1", "r2", "r3", "r4"]),
        st.sampled_from(NAMES),
        st.sampled_from([PartyKind.PERSON, PartyKind.ORGANISATION, PartyKind.UNKNOWN]),
    ),
    max_size=14,
    unique_by=lambda party: party.id,
)


@st.composite
def records(draw: st.DrawFn) -> tuple[list[Party], list[Pair], list[Pair]]:
    parties = draw(PARTIES)
    if len(parties) < 2:
        return parties, [], []
    two = st.lists(st.sampled_from(parties), min_size=2, max_size=2, unique_by=lambda p: p.id).map(lambda p: pair(*p))
    return parties, draw(st.lists(two, max_size=4)), draw(st.lists(two, max_size=4))


@given(records(), st.randoms())
def test_the_order_of_parties_and_decisions_changes_nothing(
    record: tuple[list[Party], list[Pair], list[Pair]], dice: random.Random
) -> None:
    shuffled = [dice.sample(part, len(part)) for part in record]
    parties, joined, parted = record
    assert resolve(shuffled[0], {}, shuffled[1], shuffled[2]) == resolve(parties, {}, joined, parted)


@given(records())
def test_resolving_again_changes_nothing(record: tuple[list[Party], list[Pair], list[Pair]]) -> None:
    parties, joined, parted = record
    once = resolve(parties, {}, joined, parted)
    assert resolve(parties, once, joined, parted) == once


@given(records())
def test_parted_parties_never_share_a_key(record: tuple[list[Party], list[Pair], list[Pair]]) -> None:
    parties, joined, parted = record
    keys = resolve(parties, {}, joined, parted)
    assert all(keys[two.one] != keys[two.other] for two in parted)


@given(records())
def test_joined_parties_share_a_key_where_nothing_is_parted(record: tuple[list[Party], list[Pair], list[Pair]]) -> None:
    parties, joined, _ = record
    keys = resolve(parties, {}, joined)
    assert all(keys[two.one] == keys[two.other] for two in joined)


@given(PARTIES)
def test_parties_with_one_key_share_a_term_of_the_index_or_have_one_between_them(parties: list[Party]) -> None:
    keys = resolve(parties)
    for key in set(keys.values()):
        group = [party for party in parties if keys[party.id] == key]
        reached, rest = group[:1], group[1:]
        while near := [p for p in rest if any(blocking_keys(p) & blocking_keys(q) for q in reached)]:
            reached += near
            rest = [p for p in rest if p not in near]
        assert not rest


def test_a_short_form_that_fits_two_goes_to_the_one_with_plainly_more_company() -> None:
    parties = parties_in(
        """
        r1: Jory Haskett; Edda Lammer; Wenna Tarrow; Hale Obrecht
        r2: Jack Haskett; Edda Lammer
        r3: Edda Lammer; Wenna Tarrow; Hale Obrecht; J. Haskett
        """
    )
    keys = resolve(parties)
    assert keys[parties[-1].id] == keys[parties[0].id] != keys[parties[4].id]


def test_a_short_form_stays_where_it_was_found_to_belong_when_its_company_is_out_of_sight() -> None:
    [full, *_], [short, *_] = parties_in("r1: Jory Haskett; Edda Lammer"), parties_in("r2: J. Haskett; Edda Lammer")
    assert resolve([full, short])[short.id] == short.id
    assert resolve([full, short], {short.id: "person:jori hasket"})[short.id] == "person:jori hasket"
