"""PDFs: paragraphs from where lines stand, running headers apart, metadata, and files without a text layer."""

from __future__ import annotations

from typing import Any

from firsthand.stages.read import ReadLimits

FIRST = [
    (72, 812, 8, "Estuary Gazette - Harbour - 4 May 2024"),
    (72, 740, 20, "Crane falls in the harbour"),
    (72, 712, 10, "By Ada Quell"),
    (72, 680, 10, "A crane fell into the harbour at noon on Friday and took a shed with it, said"),
    (72, 667, 10, "the harbour office, which had inspected it in March and found nothing at all that"),
    (72, 654, 10, "was wrong with it."),
    (72, 630, 10, "Nobody was hurt. The second crane was stopped at once, and the drivers were sent"),
    (72, 617, 10, "home, where reporters of this paper found two of them in the evening, who said that"),
    (290, 30, 8, "Page 1"),
]
SECOND = [
    (72, 812, 8, "Estuary Gazette - Harbour - 4 May 2024"),
    (72, 780, 10, "they had warned the office of the cracks, and that it had thanked them for the warn-"),
    (72, 767, 10, "ing and done nothing more."),
    (290, 30, 8, "Page 2"),
]


def told(found: Any) -> list[tuple[str, str]]:
    return [(block.kind.value, " ".join(block.span.of(found.text).split())) for block in found.blocks]


def test_paragraphs_go_on_over_lines_and_pages_and_running_lines_stand_apart(report: Any, pdf: Any) -> None:
    found = report(pdf(FIRST, SECOND))
    assert [words for kind, words in told(found) if kind == "paragraph"] == [
        "A crane fell into the harbour at noon on Friday and took a shed with it, said the harbour office, which had "
        "inspected it in March and found nothing at all that was wrong with it.",
        "Nobody was hurt. The second crane was stopped at once, and the drivers were sent home, where reporters of "
        "this paper found two of them in the evening, who said that they had warned the office of the cracks, and "
        "that it had thanked them for the warn- ing and done nothing more.",
    ]
    assert ("title", "Crane falls in the harbour") in told(found)
    assert [words for kind, words in told(found) if kind == "header"] == [
        "Estuary Gazette - Harbour - 4 May 2024",
        "By Ada Quell",
        "Page 1",
        "Estuary Gazette - Harbour - 4 May 2024",
        "Page 2",
    ]


def test_title_author_outlet_and_date_are_read_from_the_page(report: Any, pdf: Any) -> None:
    found = report(pdf(FIRST, SECOND))
    assert (found.title, found.authors, found.outlet, found.section, found.published) == (
        "Crane falls in the harbour",
        ("Ada Quell",),
        "Estuary Gazette",
        "Harbour",
        "2024-05-04",
    )


def test_the_info_dictionary_is_read_but_a_files_name_is_no_title(report: Any, pdf: Any) -> None:
    named = pdf(FIRST[3:], info="/Title (Crane falls) /Author (Bo Renn) /CreationDate (D:20240505101500Z)")
    found = report(named)
    assert (found.title, found.authors, found.published) == ("Crane falls", ("Bo Renn",), "2024-05-05")
    assert report(pdf(FIRST[3:], info="/Title (Microsoft Word - crane.docx)")).title is None


def test_a_pdf_of_pictures_has_no_text_layer(reading: Any, pdf: Any) -> None:
    found, problems = reading(pdf([]))
    assert found is None
    assert problems[0].reason.startswith("unread: no text layer")


def test_a_damaged_pdf_is_unread(reading: Any, pdf: Any) -> None:
    found, problems = reading(b"%PDF-1.4\nand then nothing")
    assert found is None
    assert "damaged" in problems[0].reason


def test_pages_beyond_the_limit_are_said(reading: Any, pdf: Any) -> None:
    found, problems = reading(pdf(FIRST, SECOND, SECOND), limits=ReadLimits(pages=1))
    assert "Nobody was hurt." in found.text
    assert "only the first 1 of 3 pages" in problems[0].reason
