"""Members of groups, told apart."""

from __future__ import annotations

OPENING = "Two gunners told the Northern Herald how it began. "


def test_one_and_the_second_are_two_parties_behind_the_same_paper(traced):
    found = traced(
        OPENING + "While one spoke of a drunken order, the second blamed “a faulty map”.",
        ("one", "spoke", "of a drunken order"),
        ("the second", "blamed", "“a faulty map”"),
    )
    assert found.chains == [
        "Example Post ← Northern Herald (interviewer) ← first of two gunners",
        "Example Post ← Northern Herald (interviewer) ← second of two gunners",
    ]
    assert found.trace.chains[0].speaker.party != found.trace.chains[1].speaker.party


def test_a_second_round_is_matched_by_what_was_said_of_each(traced):
    found = traced(
        OPENING + "One reported that he was beaten with a belt, the second was let off for his asthma.\n"
        "# Afterwards\n"
        "The two had little luck. One of the two fell ill. However, he speaks of a kind nurse."
        " The other, who was beaten, limps.",
        ("One", "reported", "that he was beaten with a belt"),
        ("One of the two", "", "fell ill"),
        ("he", "speaks", "of a kind nurse"),
        ("The other", "", "limps"),
    )
    speakers = [chain.speaker.name for chain in found.trace.chains]
    assert speakers == [
        "first of two gunners",
        "second of two gunners",
        "second of two gunners",
        "first of two gunners",
    ]


def test_a_second_round_that_nothing_matches_stays_apart(traced):
    found = traced(
        OPENING + "One wept, the second laughed. Later one of the two went home. The other stayed.",
        ("One", "", "wept"),
        ("one of the two", "", "went home"),
        ("The other", "", "stayed"),
    )
    speakers = {chain.speaker.party for chain in found.trace.chains}
    assert len(speakers) == 3


def test_a_member_who_gets_a_name_is_known_by_it(traced):
    found = traced(
        OPENING + "One fled. The first, a reservist named Ilya Corran, said he swam.",
        ("The first", "said", "he swam"),
    )
    assert found.chain.speaker.name == "Ilya Corran"
    assert not found.party("Ilya Corran").anonymous


def test_a_third_member_has_its_own_place(traced):
    found = traced(
        "Three nurses spoke to Radio Lund. One said it was dark. A second said it was cold. A third said it was loud.",
        ("One", "said", "it was dark"),
        ("A second", "said", "it was cold"),
        ("A third", "said", "it was loud"),
    )
    assert [chain.speaker.name for chain in found.trace.chains] == [
        "first of three nurses",
        "second of three nurses",
        "third of three nurses",
    ]


def test_one_that_counts_things_is_nobody(traced):
    found = traced("Odo Kless owns three boats. One sank, he said.", ("he", "said", "One sank"))
    assert found.chains == ["Example Post ← Odo Kless"]


def test_a_third_after_two_is_none_of_the_two(traced):
    found = traced(
        "Two nurses told Radio Lund that it was dark. A third said it was loud.",
        ("Two nurses", "told", "that it was dark"),
        ("A third", "said", "it was loud"),
    )
    assert found.trace.chains[1].speaker.name == "a third"


def test_the_other_with_a_name_came_through_the_same_paper(traced):
    found = traced(
        "Two tenants told the Northern Herald that the lift had stuck since June. "
        "“We carried the coal up ourselves,” said the other, Ottilie Brandt, 61, a retired tailor.",
        ("the other, Ottilie Brandt, 61, a retired tailor", "said", "“We carried the coal up ourselves,”"),
    )
    assert found.chains == ["Example Post ← Northern Herald (interviewer) ← Ottilie Brandt"]


def test_two_of_a_trade_that_no_list_knows_are_people_because_they_told(traced):
    found = traced(
        "Two roofers told the Northern Herald that it leaked. One said the tiles were old.",
        ("Two roofers", "told", "that it leaked"),
        ("One", "said", "the tiles were old"),
    )
    assert found.chains[1] == "Example Post ← Northern Herald (interviewer) ← first of two roofers"


def test_two_reports_that_told_something_are_nobody(traced):
    found = traced("Two reports tell that it leaked.", ("Two reports", "tell", "that it leaked"))
    assert found.chain.hops[-1].role == "document"


def test_one_witness_and_another_are_of_the_witnesses_just_heard(traced):
    found = traced(
        "Witnesses interviewed by the Northern Herald described shots. One witness, a baker, said she counted twelve. "
        "Another said there were only three.",
        ("Witnesses interviewed by the Northern Herald", "described", "shots"),
        ("One witness, a baker", "said", "she counted twelve"),
        ("Another", "said", "there were only three"),
    )
    assert [chain.hops[1].name for chain in found.trace.chains] == ["Northern Herald"] * 3
    assert len({chain.speaker.party for chain in found.trace.chains}) == 3


def test_a_member_keeps_to_its_word_in_spite_of_what_is_set_beside_it(traced):
    found = traced(
        "Two divers told the Gazette of the wreck. The other, twice his age, says that it was cold.",
        ("Two divers", "told", "of the wreck"),
        ("The other, twice his age,", "says", "that it was cold"),
    )
    assert "age" not in (found.trace.chains[1].speaker.name or "")


def test_the_younger_and_the_older_of_two_are_told_apart(traced):
    found = traced(
        "Two nurses told the Northern Herald how it began. The elder said that it rained. The younger nurse, who has "
        "left since, said that it snowed. The older woman added that it was cold.",
        ("The elder", "said", "that it rained"),
        ("The younger nurse, who has left since,", "said", "that it snowed"),
        ("The older woman", "added", "that it was cold"),
    )
    assert [chain.speaker.name for chain in found.trace.chains] == [
        "first of two nurses",
        "second of two nurses",
        "first of two nurses",
    ]


def test_the_other_is_who_is_not_the_younger(traced):
    found = traced(
        OPENING + "The younger gunner wept. The other said that it was cold. The older man limps, he said.",
        ("The other", "said", "that it was cold"),
        ("The older man", "", "limps"),
    )
    assert len({chain.speaker.party for chain in found.trace.chains}) == 1


def test_one_after_the_other_is_nobody_of_the_group(traced):
    found = traced(
        OPENING + "One said that they fell one after the other. The other said that it was cold.",
        ("One", "said", "that they fell one after the other"),
        ("The other", "said", "that it was cold"),
    )
    assert [chain.speaker.name for chain in found.trace.chains] == ["first of two gunners", "second of two gunners"]


def test_a_group_of_those_who_did_something_is_called_so(traced):
    found = traced(
        "Two of those who lived through it said that it was cold.",
        ("Two of those who lived through it", "said", "that it was cold"),
    )
    assert found.chain.speaker.name == "two of those who lived through it"


def test_the_younger_of_the_two_is_the_member_who_was_called_so(traced):
    found = traced(
        "Two gunners spoke to us. “It was cold,” the younger said. The older wept.\n"
        "The younger of the two gunners gave nine names.",
        ("the younger", "said", "“It was cold,”"),
        ("The younger of the two gunners", "gave", "nine names"),
    )
    assert found.trace.chains[1].speaker.party == found.trace.chains[0].speaker.party


def test_one_with_a_name_behind_a_comma_is_called_by_it(traced):
    found = traced(
        "Two gunners spoke to us. One, Odo Kless, a retired smith, said it was cold. The other said it rained.",
        ("One, Odo Kless, a retired smith,", "said", "it was cold"),
        ("The other", "said", "it rained"),
    )
    assert [chain.speaker.name for chain in found.trace.chains] == ["Odo Kless", "second of two gunners"]


def test_one_whom_the_page_calls_by_a_name_has_it(traced):
    found = traced(
        "Nine gunners spoke to us. “It was cold,” said one, a smith whom we call Bero.",
        ("one, a smith whom we call Bero", "said", "“It was cold,”"),
    )
    assert found.chain.speaker.name == "Bero"
