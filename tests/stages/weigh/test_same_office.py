"""An office is one source by whatever name it goes: as itself, its spokesman, its minister, its capital."""

from __future__ import annotations

import pytest
from tests.stages.weigh.accounts import an_account, figures, weighed

from firsthand.domain import AlarmKind, Basis, Lineage
from firsthand.stages.weigh.same_office import LIKELY, one_office


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the ministry", "Colonel Aldo Brenn"),
        ("the ministry", "the minister"),
        ("the city’s coroner", "Ottla Venn"),
        ("the Pellamite service", "Border Watch Service"),
        ("the prosecutor", "the prosecutor’s office"),
        ("the river police", "the river police in Orl"),
        ("a ministry spokesman", "the ministry"),
        ("the general staff", "Pellam"),
    ],
)
def test_names_of_one_office(one: str, other: str) -> None:
    assert (one_office(one, other) or 0) >= LIKELY
    assert one_office(one, other) == one_office(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the river police", "the traffic police"),
        ("the fire service", "the hospital"),
        ("the governor of Orl", "the governor of Sarn"),
        ("the mayor", "the coroner"),
        ("St Alban’s Hospital", "Ottla Venn"),
        ("the fire service", "Pellam"),
    ],
)
def test_names_of_two_offices(one: str, other: str) -> None:
    assert (one_office(one, other) or 0) < 0


def test_names_of_two_people_do_not_tell() -> None:
    assert one_office("Ottla Venn", "Aldo Brenn") is None


def officially(*chains: str) -> Lineage:
    """A claim that officials make, in a report each, a day apart."""
    told = (
        an_account(chain, f"account {day}", hours=24 * day, basis=Basis.OFFICIAL_POSITION)
        for day, chain in enumerate(chains)
    )
    return weighed(*told)


def test_a_spokesman_and_his_ministry_in_three_papers_are_one_origin_and_an_alarm() -> None:
    lineage = officially("Post ← Aldo Brenn", "Herald ← the ministry", "Log ← the ministry’s spokesman")
    assert figures(lineage) == (1, 1)
    assert [alarm.kind for alarm in lineage.alarms] == [AlarmKind.ONE_ORIGIN]


def test_two_forces_are_two_origins() -> None:
    assert figures(officially("Post ← the river police", "Herald ← the fire service")) == (2, 2)


def test_who_holds_an_office_is_no_anonymous_witness() -> None:
    lineage = officially("Post ← a spokeswoman for the harbour", "Herald ← the city’s coroner")
    assert AlarmKind.ONLY_ANONYMOUS not in {alarm.kind for alarm in lineage.alarms}


def test_what_a_service_heard_and_the_service_itself_are_one_source() -> None:
    lineage = weighed(
        an_account("Wire ← Border Watch Service (interceptor) ← a man", "there were forty of us"),
        an_account("Herald ← the Pellamite service", "it stays with forty", hours=40, basis=Basis.OFFICIAL_POSITION),
    )
    assert figures(lineage) == (1, 1)


def test_an_office_that_tells_what_another_has_said_is_no_source_of_it() -> None:
    official = Basis.OFFICIAL_POSITION
    hospital = an_account("Post ← St Alban’s Hospital", "nine died", basis=official)
    told = an_account("Log ← the police", "the hospital had at first spoken of nine", hours=30, basis=official)
    own = an_account("Log ← the police", "nine died", hours=30, basis=official)
    assert figures(weighed(hospital, told))[0] == 1
    assert figures(weighed(hospital, own)) == (2, 2)
