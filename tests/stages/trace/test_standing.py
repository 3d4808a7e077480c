"""Who speaks for a body, and who is known by having been there."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("source", "basis"),
    [
        ("The returning officer", "official position"),
        ("The head teacher", "official position"),
        ("A customs officer", "official position"),
        ("A press officer", "official position"),
        ("The abbess", "official position"),
        ("The pier's insurer", "official position"),
        ("A member of his staff", "official position"),
        ("Ada Brenn, for the Harbour Trust,", "official position"),
        ("A buyer for the Harbour Trust", "official position"),
        ("Ada Brenn, who chairs the union,", "official position"),
        ("Doctors at the clinic", "official position"),
        ("Fire chief Ada Brenn", "official position"),
        ("A military officer", "official position"),
        ("The opposition", "official position"),
        ("A woman who lives opposite", "eyewitness"),
        ("A woman who lives in hope", "unknown"),
        ("Mountain rescuers", "official position"),
        ("The home's management", "official position"),
        ("Ada Brenn of the river police", "official position"),
        ("A volcanologist at the university", "inference"),
        ("A marine engineer", "inference"),
        ("A rescuer", "took part"),
        ("A crane operator", "unknown"),
        ("A press operator", "unknown"),
        ("A doctor who treated him", "unknown"),
        ("A man who worked for years with him", "unknown"),
        ("Swimmers who were in the bay", "eyewitness"),
        ("One of two welders, a nurse who had fled from the quay,", "eyewitness"),
        ("A waitress", "eyewitness"),
    ],
)
def test_a_sources_own_words_show_whom_it_speaks_for(traced, source, basis):
    found = traced(f"{source} said the pier was shut.", (source, "said", "the pier was shut"))
    assert found.chain.basis == basis


def test_its_leader_leads_a_body(traced):
    found = traced("Its leader, Ada Brenn, said it was shut.", ("Its leader, Ada Brenn,", "said", "it was shut"))
    assert found.chain.basis == "official position"


def test_what_a_trade_shows_holds_for_the_past_alone(traced):
    found = traced("A waitress said the pier is unsafe.", ("A waitress", "said", "the pier is unsafe"))
    assert found.chain.basis == "unknown"


def test_what_a_doctor_at_the_clinic_did_is_her_own_part(traced):
    found = traced(
        "A doctor at the clinic said she had sewn up three men.",
        ("A doctor at the clinic", "said", "she had sewn up three men"),
    )
    assert found.chain.basis == "took part"
