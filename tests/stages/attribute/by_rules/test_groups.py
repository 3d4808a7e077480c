from __future__ import annotations

TOLD = "Two divers described the habits of the yard to the Lantern."


def test_one_and_the_other_of_a_group_that_spoke_go_on_speaking(read) -> None:
    text = f"{TOLD} One of the two was dismissed in May. The other, who was ill, is still at sea."
    goes_on = [(s.source_text, s.cue, s.content_text) for s in read(text) if "other-of-group" in s.by]
    assert goes_on == [("One of the two", (), "was dismissed in May"), ("The other", (), "is still at sea")]


def test_the_second_goes_on_from_one_in_the_same_sentence(parts) -> None:
    text = "While one reported being kept awake for days, the second was sent home despite “a broken wrist.”"
    assert parts(text) == [
        ("one", "reported", "being kept awake for days"),
        ("the second", "", "was sent home despite “a broken wrist.”"),
    ]


def test_without_a_group_that_spoke_the_other_is_in_the_reports_own_voice(read) -> None:
    assert read("Two boats lay in the yard. One of the two was sold in May. The other is still at sea.") == ()


def test_the_group_must_have_spoken_shortly_before(read) -> None:
    between = "The tide came in. The gulls left. " * 10
    assert [s for s in read(f"{TOLD} {between} One of the two was dismissed in May.") if "group" in s.by] == []


def test_a_member_with_a_cue_of_its_own_is_an_ordinary_statement(read) -> None:
    found = read(f"{TOLD} The other said that he was ill.")
    assert [s.cue_text for s in found if s.nested_in is None] == ["described", "said"]


def test_what_the_next_sentence_calls_the_official_version_is_a_statement(parts) -> None:
    text = "Thus, the plant was shut for repairs in May. At least this is the company’s version."
    assert parts(text) == [("", "the company’s version", "the plant was shut for repairs in May")]


def test_any_old_story_is_no_version(parts) -> None:
    assert parts("The plant was shut in May. That is a long story.") == []


def test_the_member_of_a_group_who_does_not_want_to_talk_says_nothing(read) -> None:
    text = "Three divers told the paper about the wreck. One said that it was cold. The third did not want to talk about it."
    assert [s.source_text for s in read(text)] == ["Three divers", "One"]


def test_a_member_who_refuses_to_say_says_nothing(read) -> None:
    text = (
        "Three divers told the paper about the wreck. One said that it was cold. The third refused to say what he saw."
    )
    assert not [s for s in read(text) if "group" in s.by]
