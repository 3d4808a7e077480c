"""Common nouns that take a party up, or bring up a new one."""

from __future__ import annotations

import pytest


def test_the_paper_is_the_outlet_just_named(traced):
    found = traced(
        "A diver told the Northern Herald that it sank. The paper reported that two drowned.",
        ("The paper", "reported", "that two drowned"),
    )
    assert found.chains == ["Example Post ← Northern Herald"]


def test_the_captain_is_the_captain_spoken_of_before(traced):
    found = traced(
        "A captain and a cook swam ashore. The cook wept. The captain said it was dark.",
        ("The captain", "said", "it was dark"),
    )
    assert found.mentions(found.chain.speaker.name) == ["A captain", "The captain"]


def test_two_anonymous_officials_are_never_one(traced):
    found = traced(
        "An official said the gate was shut. An official said the gate was open.",
        ("An official", "said", "the gate was shut"),
        ("An official", "said", "the gate was open"),
    )
    first, second = (chain.speaker.party for chain in found.trace.chains)
    assert first != second


def test_his_foreman_is_not_the_next_mans_foreman(traced):
    found = traced(
        "Odo Kless said his foreman lied. Ada Brenn said her foreman lied.",
        ("his foreman", "lied", "Odo"),
        ("her foreman", "lied", "Ada"),
    )
    first, second = (chain.speaker.party for chain in found.trace.chains)
    assert first != second


def test_the_harbour_office_and_the_tax_office_are_two(traced):
    found = traced(
        "The harbour office met the tax office. The harbour office said boats sank.",
        ("The harbour office", "said", "boats sank"),
    )
    assert found.mentions("the harbour office") == ["The harbour office", "The harbour office"]


def test_the_man_between_two_men_is_somebody_else(traced):
    found = traced("Peter Marr met Simon Holm. The man said it was cold.", ("The man", "said", "it was cold"))
    assert found.chain.speaker.name == "the man"


def test_the_line_that_speaks_is_the_line_of_that_name(traced):
    found = traced(
        "The Norwick Line declined to comment. In August the line said that the ropes were new.",
        ("the line", "said", "that the ropes were new"),
    )
    assert found.chain.speaker.name == "Norwick Line"


def test_a_line_that_nobody_speaks_for_is_not_the_line_of_that_name(traced):
    found = traced(
        "The Norwick Line declined to comment. Nobody knew who was on the line.", ("Nobody", "knew", "who was")
    )
    assert found.mentions("Norwick Line") == ["The Norwick Line"]


def test_the_member_of_a_group_that_was_called_a_teacher_is_the_teacher(traced):
    found = traced(
        "Three residents told the portal Nordwind about the flood. One of them, a retired teacher, said that it was cold. "
        "Another said that it was dark. “It rained”, said the teacher.",
        ("One of them", "said", "that it was cold"),
        ("Another", "said", "that it was dark"),
        ("the teacher", "said", "“It rained”"),
    )
    first, second = "first of three residents", "second of three residents"
    way = "Example Post ← Nordwind (interviewer) ← "
    assert found.chains == [way + first, way + second, way + first]


def test_the_older_man_is_not_the_man_just_named(traced):
    found = traced(
        "Major Irbek Tamm called the boats back, said Bo Renn. The older man said it was dark.",
        ("Bo Renn", "said", "Major Irbek Tamm called the boats back"),
        ("The older man", "said", "it was dark"),
    )
    assert found.trace.chains[1].speaker.name == "the older man"


def test_an_office_with_a_name_of_its_own_is_not_the_person_before(traced):
    found = traced(
        "Dana Wirk said it was over. The mayor, Per Ollin, said it was not.",
        ("Dana Wirk", "said", "it was over"),
        ("The mayor, Per Ollin,", "said", "it was not"),
    )
    assert found.trace.chains[1].speaker.name != "Dana Wirk"


def test_a_bare_man_is_who_just_spoke_and_not_the_younger_man_before(traced):
    found = traced(
        "The younger man said it was dark.\nThe older conscript said that boats came. The man says it was cold.",
        ("The younger man", "said", "it was dark"),
        ("The older conscript", "said", "that boats came"),
        ("The man", "says", "it was cold"),
    )
    assert found.trace.chains[2].speaker.name == "the older conscript"


def test_a_capital_hides_no_trade(traced):
    found = traced("Skipper Odo Kless swore. The keeper said it was dark.", ("The keeper", "said", "it was dark"))
    assert found.chain.speaker.name == "the keeper"


@pytest.mark.parametrize("source", ["The seller, a dentist,", "The fisheries minister"])
def test_who_comes_with_a_trade_or_office_of_her_own_is_nobody_named_before(traced, source):
    found = traced(f"Odo Kless swore. {source} said it was dark.", (source, "said", "it was dark"))
    assert "Kless" not in found.chain.speaker.name


def test_what_both_are_said_to_be_is_their_name_too(traced):
    found = traced(
        "Two of those who fled told us that it was wet. Both are gunners. The older gunner said that it rained.",
        ("Two of those who fled", "told", "that it was wet"),
        ("The older gunner", "said", "that it rained"),
    )
    assert found.trace.chains[1].speaker.name == "first of two of those who fled"


def test_the_portal_is_the_one_that_was_called_so(traced):
    found = traced(
        "As the portal „Nord Wacht“ writes with reference to the newspaper „Lund Herald“, it rained. The portal said "
        "that it was cold.",
        ("The portal", "said", "that it was cold"),
    )
    assert found.chain.speaker.name.strip("„“") == "Nord Wacht"


def test_channels_on_which_it_is_said_are_whoever_speaks_there(traced):
    found = traced("On Norland channels it is said that it rained.", ("Norland channels", "said", "that it rained"))
    assert found.chain.speaker.name == "Norland channels"


def test_the_men_of_whom_a_phrase_tells_where_are_no_men_of_before(traced):
    found = traced(
        "Nine men left the pier. The men on her ward said it was cold.",
        ("The men on her ward", "said", "it was cold"),
    )
    assert found.chain.speaker.name == "the men on her ward"


def test_the_man_is_who_was_just_heard_and_not_whom_he_told_of(traced):
    found = traced(
        "A driver said that Odo Kless had called over the radio. It was late, the man says.",
        ("A driver", "said", "that Odo Kless had called over the radio"),
        ("the man", "says", "It was late"),
    )
    assert found.trace.chains[1].speaker.party == found.trace.chains[0].speaker.party


def test_the_company_is_not_the_university_just_spoken_of(traced):
    found = traced(
        "The University of Tarn measured the water. The company called it clean.", ("The company", "called", "it clean")
    )
    assert found.chain.speaker.name == "the company"
