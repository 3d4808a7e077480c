from __future__ import annotations

TALK = "Herald: Who was there?\nThe pilot: Nobody. We had left.\nHerald: And the boats?\nThe pilot: Two of them sank."


def test_each_turn_of_a_transcript_is_its_speakers(parts) -> None:
    assert parts(TALK) == [
        ("Herald", ":", "Who was there?"),
        ("The pilot", ":", "Nobody. We had left"),
        ("Herald", ":", "And the boats?"),
        ("The pilot", ":", "Two of them sank"),
    ]


def test_one_colon_makes_no_transcript(read) -> None:
    text = "The order: nobody leaves.\nThe boats sank.\nIt was dark."
    assert not [s for s in read(text) if "label" in s.by]


def test_labels_that_are_all_different_make_none(read) -> None:
    text = "Monday: rain.\nTuesday: snow is on its way.\nWednesday: the boats stay in."
    assert not [s for s in read(text) if "label" in s.by]
