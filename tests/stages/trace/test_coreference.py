"""Which mentions mean the same party."""

from __future__ import annotations

import pytest


def speaker(found):
    return found.chain.speaker.name


def test_she_is_the_woman_just_named(traced):
    found = traced("Ada Brenn met Odo Kless. She said the well was foul.", ("She", "said", "the well was foul"))
    assert speaker(found) == "Ada Brenn"


def test_he_is_the_speaker_of_the_sentence_before(traced):
    found = traced("Odo Kless praised the nurse. He said the well was foul.", ("He", "said", "the well was foul"))
    assert speaker(found) == "Odo Kless"


def test_it_is_the_body_just_named(traced):
    found = traced(
        "The Harbour Safety Board met on Monday. It said that a buoy was lost.", ("It", "said", "that a buoy was lost")
    )
    assert speaker(found) == "Harbour Safety Board"


def test_a_pronoun_that_fits_two_alike_is_left_open(traced):
    found = traced("Sim Arle and Tov Arne fought. Then he said the well was foul.", ("he", "said", "the well was foul"))
    assert speaker(found) is None


def test_a_pronoun_never_takes_up_whom_its_own_words_speak_of(traced):
    found = traced("Odo Kless sat down. “Peter Marr is a liar,” he said.", ("he", "said", "“Peter Marr is a liar,”"))
    assert speaker(found) == "Odo Kless"


@pytest.mark.parametrize("later", ["Brenn", "Ms Brenn", "Ada Brenn", "the minister", "The minister"])
def test_later_names_and_role_nouns_mean_the_same(traced, later):
    found = traced(
        f"The minister, Ada Brenn, came late. Then {later} said the well was foul.",
        (later, "said", "the well was foul"),
    )
    assert speaker(found) == "Ada Brenn"


def test_initials_mean_the_body_they_stand_for(traced):
    found = traced(
        "The Harbour Safety Board (HSB) met. The HSB said that a buoy was lost.",
        ("The HSB", "said", "that a buoy was lost"),
    )
    assert speaker(found) == "Harbour Safety Board"


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
    assert found.mentions(speaker(found)) == ["A captain", "The captain"]


def test_a_reservist_named_alexander_has_a_name(traced):
    found = traced(
        "A reservist named Torvald told of his escape.", ("A reservist named Torvald", "told", "of his escape")
    )
    assert speaker(found) == "Torvald"
    assert not found.party("Torvald").anonymous


def test_the_reservist_torvald_is_called_torvald(traced):
    found = traced(
        "Few are as lucky as the reservist Torvald, who reports that he got away.",
        ("the reservist Torvald", "reports", "that he got away"),
    )
    assert speaker(found) == "Torvald"


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


def test_a_surname_alone_is_who_is_spoken_of_most(traced):
    found = traced(
        "Hela Marr met the press. Hela Marr wept. Her daughter, Ina Marr, came along. Marr said it was over.",
        ("Marr", "said", "it was over"),
    )
    assert speaker(found) == "Hela Marr"


def test_a_title_tells_namesakes_apart(traced):
    found = traced(
        "Anna Marr met Peter Marr. Mr Marr said it was over.",
        ("Mr Marr", "said", "it was over"),
    )
    assert speaker(found) == "Peter Marr"


def test_an_i_in_unattributed_quotation_marks_is_not_the_writer(traced):
    found = traced("“Who knows? I think it sank. That is all.”", ("I", "think", "it sank"))
    assert found.chains == ["Example Post ← unknown"]
