"""Plain text: header lines, title, lead, dateline, sub-headings and sign-off are told from the prose."""

from __future__ import annotations

from typing import Any

STORY = """ date 2024-05-04 Home page region

From: Ada Quell

Two crane drivers say that the harbour knew of the cracks – and did nothing.

Estuary – The crane that fell on Friday had been inspected in March, the harbour office said.

A letter in the drawer

“We all knew,” said one of the drivers. (aq)"""


def test_header_lines_lead_dateline_heading_and_sign_off_are_not_prose(report: Any, blocks: Any) -> None:
    assert blocks(STORY) == [
        ("header", "date 2024-05-04 Home page region"),
        ("header", "From: Ada Quell"),
        ("lead", "Two crane drivers say that the harbour knew of the cracks – and did nothing."),
        ("dateline", "Estuary –"),
        ("paragraph", "The crane that fell on Friday had been inspected in March, the harbour office said."),
        ("heading", "A letter in the drawer"),
        ("paragraph", "“We all knew,” said one of the drivers."),
        ("sign-off", "(aq)"),
    ]
    found = report(STORY)
    assert (found.published, found.section, found.authors, found.dateline, found.title) == (
        "2024-05-04",
        "region",
        ("Ada Quell",),
        "Estuary",
        None,
    )
    assert found.lead == "Two crane drivers say that the harbour knew of the cracks – and did nothing."


def test_the_text_is_the_decoded_file_unchanged(report: Any) -> None:
    assert report(STORY).text == STORY
    windows = STORY.replace("\n", "\r\n")
    assert report(windows).text == windows


def test_initials_in_a_sign_off_stay_a_candidate_beside_the_author(report: Any) -> None:
    assert [candidate.value for candidate in report(STORY).fields["authors"]] == ["Ada Quell", "aq"]


def test_a_short_line_above_the_story_is_its_title(report: Any) -> None:
    found = report(
        "Crane falls in the harbour\nBy Ada Quell and Bo Renn\n4 May 2024\n\nIt fell at noon, police said.\n"
    )
    assert found.title == "Crane falls in the harbour"
    assert found.authors == ("Ada Quell", "Bo Renn")
    assert found.published == "2024-05-04"
    assert [block.span.of(found.text) for block in found.prose] == ["It fell at noon, police said."]


def test_an_outlets_name_above_the_story_is_the_outlet(report: Any) -> None:
    found = report("Estuary Gazette | Harbour | 4 May 2024\n\nA crane fell at noon on Friday, police said.\n")
    assert (found.outlet, found.section, found.published) == ("Estuary Gazette", "Harbour", "2024-05-04")


def test_a_bare_name_right_above_header_lines_is_the_outlet(report: Any) -> None:
    read = report("Kestor Morning\nDate: 2024-03-01\nSection: Local\n\nDam leaks again\n\nThe dam leaked on Friday.\n")
    assert (read.outlet, read.title) == ("Kestor Morning", "Dam leaks again")


def test_a_headline_right_above_header_lines_is_no_outlet(report: Any) -> None:
    read = report("Dam leaks again\nDate: 2024-03-01\nSection: Local\n\nThe dam leaked on Friday.\n")
    assert (read.outlet, read.title) == (None, "Dam leaks again")


def test_lines_wrapped_at_a_width_are_one_paragraph(blocks: Any) -> None:
    wrapped = (
        "The crane that fell on Friday had been inspected in March, the\n"
        "harbour office said. It had stood on the quay since the year of\n"
        "the flood.\n\n"
        "Nobody was hurt.\n"
    )
    assert [words for _, words in blocks(wrapped)] == [
        "The crane that fell on Friday had been inspected in March, the harbour office said. "
        "It had stood on the quay since the year of the flood.",
        "Nobody was hurt.",
    ]


def test_one_paragraph_a_line_without_blank_lines_is_as_many_paragraphs(blocks: Any) -> None:
    text = (
        "The crane that fell on Friday had been inspected in March, said the harbour office, which keeps a book of all that.\n"
        "“We all knew,” said a driver.\n"
        "The office did not reply to a letter that this paper sent to it on Saturday, nor to another one on the Monday after.\n"
    )
    assert len(blocks(text)) == 3


def test_list_items_and_quoted_lines_keep_their_kind(blocks: Any) -> None:
    text = "The office named three faults.\n\n- The chain was worn.\n- The hook was bent.\n\n> We knew of none.\n\nIt fell."
    assert [kind for kind, _ in blocks(text)] == ["paragraph", "list item", "list item", "quote", "paragraph"]


def test_a_file_without_words_is_unread(reading: Any) -> None:
    for empty in ("", " \n\t\n", "--- 12 ---\n"):
        found, problems = reading(empty, "text/plain")
        assert found is None
        assert problems[0].stage == "read"
        assert problems[0].reason.startswith("unread: ")


def test_a_text_over_the_limit_is_cut_and_said(reading: Any) -> None:
    from firsthand.stages.read import ReadLimits

    found, problems = reading("The crane fell. " * 100, limits=ReadLimits(characters=160))
    assert len(found.text) == 160
    assert "only the first 160 characters" in problems[0].reason


def test_old_encodings_are_decoded(report: Any) -> None:
    said = "“We knew,” said the café’s owner, and nobody else at the harbour said anything about it."
    assert report(said.encode("cp1252"), "text/plain; charset=iso-8859-1").text == said
    assert report(b"\xff\xfe" + said.encode("utf-16-le")).text == said


def test_a_labelled_first_line_is_no_name_of_an_outlet_in_whole(report: Any) -> None:
    found = report(b"Outlet: Estuary Lamp\nDate: 2024-05-03\n\nThe keeper said that the lamp was out.\n")
    assert (found.outlet, found.published) == ("Estuary Lamp", "2024-05-03")


def test_a_line_that_the_next_one_ends_is_prose_and_no_title(report: Any, blocks: Any) -> None:
    first = (
        "The ferry office had known of the leak since the winter, the Estuary Gazette wrote, citing a letter. One of"
    )
    text = f"{first}\ntwo pilots said that he had reported it.\n"
    assert blocks(text) == [("paragraph", " ".join(text.split()))]
    assert report(text).title is None


def test_a_line_that_holds_a_whole_sentence_is_no_title(report: Any) -> None:
    assert report("It fell at noon. Nobody was hurt by it\n\nThe harbour said so.\n").title is None
    assert report("St. Orsel to close its harbour\n\nThe harbour said so.\n").title == "St. Orsel to close its harbour"


def test_the_first_voice_of_a_transcript_is_no_dateline(report: Any) -> None:
    found = report("ADA QUELL: Who saw the crane fall?\n\nBO RENN: I did, from the quay.\n\nADA QUELL: Alone?\n")
    assert found.dateline is None
    assert found.prose[0].span.of(found.text).startswith("ADA QUELL:")
    assert report("NEW ESTUARY: The crane fell.\n\nNobody was hurt.\n").dateline == "NEW ESTUARY"
