"""Parties: names, kinds and who is anonymous."""

from __future__ import annotations

import pytest

from firsthand.domain import PartyKind


@pytest.mark.parametrize(
    ("text", "source", "name", "kind", "anonymous"),
    [
        ("Ada Brenn said it sank.", "Ada Brenn", "Ada Brenn", PartyKind.PERSON, False),
        (
            "The Harbour Safety Board said it sank.",
            "The Harbour Safety Board",
            "Harbour Safety Board",
            PartyKind.ORGANISATION,
            False,
        ),
        ("The secret service said it sank.", "The secret service", "the secret service", PartyKind.SERVICE, False),
        ("The French service said it sank.", "The French service", "the French service", PartyKind.SERVICE, False),
        ("The Northern Herald said it sank.", "The Northern Herald", "The Northern Herald", PartyKind.OUTLET, False),
        ("An official said it sank.", "An official", "an official", PartyKind.PERSON, True),
        ("Two officials said it sank.", "Two officials", "two officials", PartyKind.GROUP, True),
        ("The mayor said it sank.", "The mayor", "the mayor", PartyKind.PERSON, False),
        (
            "A woman in a red coat said it sank.",
            "A woman in a red coat",
            "a woman in a red coat",
            PartyKind.PERSON,
            True,
        ),
    ],
)
def test_a_partys_name_and_kind(traced, text, source, name, kind, anonymous):
    found = traced(text, (source, "said", "it sank"))
    party = found.party(name)
    assert (party.kind, party.anonymous) == (kind, anonymous)
    assert found.chain.speaker.party == party.id


@pytest.mark.parametrize(
    ("source", "anonymous"),
    [
        ("River police", False),
        ("Police", False),
        ("Ustria's general staff", False),
        ("The ministry", False),
        ("A company", True),
        ("Several ministries", True),
        ("Two banks", True),
    ],
)
def test_a_body_is_anonymous_only_where_it_may_be_any_of_its_kind(traced, source, anonymous):
    found = traced(f"{source} said it sank.", (source, "said", "it sank"))
    assert [party.anonymous for party in found.trace.parties if party.id == found.chain.speaker.party] == [anonymous]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("An oarsman", "person"),
        ("A beekeeper", "person"),
        ("Two dyers", "group"),
        ("The 61-year-old", "person"),
        ("The list", "unknown"),
        ("The management", "organisation"),
    ],
)
def test_a_nouns_ending_shows_a_person(traced, source, kind):
    found = traced(f"{source} said it sank.", (source, "said", "it sank"))
    assert [party.kind for party in found.trace.parties if party.id == found.chain.speaker.party] == [kind]


def test_an_article_belongs_to_a_name_where_the_text_writes_it_so(traced):
    found = traced(
        "A diver told The Insider that it sank.\nThe Insider said that two drowned.",
        ("The Insider", "said", "that two drowned"),
    )
    assert found.chain.speaker.name == "The Insider"


def test_an_article_in_lower_case_does_not(traced):
    found = traced(
        "A diver told the Insider that it sank.\nThe Insider said that two drowned.",
        ("The Insider", "said", "that two drowned"),
    )
    assert found.chain.speaker.name == "Insider"


def test_the_parties_hold_everybody_in_the_chains_and_everybody_named(traced):
    found = traced(
        "Ada Brenn met Odo Kless. A diver told the Northern Herald that it sank.",
        ("A diver", "told", "that it sank"),
    )
    names = {party.name for party in found.trace.parties}
    assert names >= {"Example Post", "Ada Brenn", "Odo Kless", "Northern Herald", "a diver, to Northern Herald"}
    assert {hop.party for hop in found.chain.hops} <= {party.id for party in found.trace.parties}


def test_the_outlet_under_its_short_name_is_one_party_with_its_mentions(traced):
    found = traced(
        "Ada Brenn told the Courier that men died.", ("Ada Brenn", "told", "that men died"), outlet="The Marr Courier"
    )
    assert [party.name for party in found.trace.parties if party.kind is PartyKind.OUTLET] == ["The Marr Courier"]
    assert found.mentions("The Marr Courier") == ["the Courier"]


def test_a_hospital_keeps_its_saint(traced):
    found = traced("Three men drowned, St Brann’s Hospital said.", ("St Brann’s Hospital", "said", "Three men drowned"))
    assert found.chain.speaker.name == "St Brann’s Hospital"


def test_not_all_is_not_all(traced):
    found = traced("Not all sailors want to leave the harbour.", ("Not all sailors", "want", "to leave the harbour"))
    assert found.chain.speaker.name == "not all sailors"


def test_its_spokeswoman_is_called_by_whose_she_is(traced):
    found = traced(
        "The Norwick Water Board denies the charge. Its spokeswoman said that nothing had leaked.",
        ("Its spokeswoman", "said", "that nothing had leaked"),
    )
    assert found.chain.speaker.name == "Norwick Water Board’s spokeswoman"


def test_a_foreman_of_nobody_known_stays_his_foreman(traced):
    found = traced("His foreman said that it leaked.", ("His foreman", "said", "that it leaked"))
    assert found.chain.speaker.name == "his foreman"


def test_a_source_is_described_by_whom_it_is_close_to(traced):
    found = traced(
        "A source close to the mayor said it was over.", ("A source close to the mayor", "said", "it was over")
    )
    assert found.chain.speaker.name == "a source close to the mayor"


def test_an_age_is_part_of_the_description(traced):
    found = traced("A 20-year-old tiler said it was cold.", ("A 20-year-old tiler", "said", "it was cold"))
    assert found.chain.speaker.name == "a 20-year-old tiler"


def test_an_outlet_of_the_registry_is_known_by_name_alone(traced):
    found = traced("Al Jazeera reported that it was over.", ("Al Jazeera", "reported", "that it was over"))
    assert found.party("Al Jazeera").kind is PartyKind.OUTLET


def test_local_television_is_an_outlet_and_live_television_none(traced):
    found = traced(
        "A diver interviewed by local television said it was cold.",
        ("A diver interviewed by local television", "said", "it was cold"),
    )
    assert found.chains == ["Example Post ← local television (interviewer) ← a diver, to local television"]
