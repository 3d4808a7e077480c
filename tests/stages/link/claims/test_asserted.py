from __future__ import annotations

import json

from firsthand.stages.link.claims import Asserted, details_of, terms_of


def test_what_is_asserted_comes_back_from_json_as_it_was(said):
    one = said("at least nine people, “tied up with rope”, died on 11 March")
    assert Asserted.from_dict(json.loads(json.dumps(one.as_dict()))) == one


def test_statements_of_one_matter_share_index_terms(said):
    one, other = said("seven people drowned", by="Courier"), said("at least nine people died", by="Herald")
    assert terms_of(one) & terms_of(other)


def test_index_terms_are_whole_numbers_that_a_database_can_keep(said):
    assert all(0 <= term < 2**63 for term in terms_of(said("the ramp chain had been “tied up with blue rope”")))


def test_details_are_numbers_dates_names_and_rare_words(said):
    details = details_of(said("the Halvine had nineteen lifejackets on 11 March"))
    assert {"number 19", "lifejacket"} <= details and any(detail.startswith("date ") for detail in details)


def test_a_content_of_any_length_is_compared_by_its_beginning(said):
    one = said("seven people drowned " + "9" * 50_000 + " 7" * 20_000)
    assert one.figures[0].matter == "dead"
    assert len(one.words) < 4_000
