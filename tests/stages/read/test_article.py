"""Articles as JSON objects, a line of a feed or a corpus."""

from __future__ import annotations

import json
from typing import Any


def article(**fields: Any) -> str:
    return json.dumps({"text": "A crane fell into the harbour at noon.\n\nNobody was hurt, police said.", **fields})


def test_fields_come_from_the_object_and_say_so(report: Any) -> None:
    found = report(
        article(
            title="Crane falls",
            url="https://gazette.example/crane",
            published="2024-05-04T12:30:00Z",
            authors=["Ada Quell", {"name": "Bo Renn"}],
            source={"name": "Estuary Gazette"},
            language="en",
        )
    )
    assert (found.title, found.authors, found.outlet, found.published, found.url, found.language) == (
        "Crane falls",
        ("Ada Quell", "Bo Renn"),
        "Estuary Gazette",
        "2024-05-04T12:30:00+00:00",
        "https://gazette.example/crane",
        "en",
    )
    assert found.fields["title"][0].found_in == "feed"
    assert [block.span.of(found.text) for block in found.prose] == [
        "A crane fell into the harbour at noon.",
        "Nobody was hurt, police said.",
    ]


def test_lines_of_the_text_are_not_guessed_to_be_headers(report: Any) -> None:
    found = report(article(text="By Ada Quell\n\nA crane fell into the harbour at noon."))
    assert found.authors == ()


def test_a_text_with_tags_is_read_as_a_page(report: Any) -> None:
    html = (
        "<p>The harbour office said on Friday that the crane had been <b>moved twice</b> before it fell.</p>"
        '<p>It showed <a href="https://gazette.example/letter">a letter</a> to reporters on the quay.</p>'
    )
    found = report(article(text=html, title="Crane falls"))
    assert "<" not in found.text
    assert [link.span.of(found.text) for link in found.links] == ["a letter"]
    assert found.title == "Crane falls"


def test_a_half_of_a_character_does_not_get_into_the_text(report: Any) -> None:
    found = report('{"text": "A crane \\ud800 fell into the harbour\\u0000 at noon.", "title": "Crane \\udfff"}')
    found.text.encode("utf-8")
    assert "\x00" not in found.text
    assert (found.title or "").encode("utf-8")


def test_what_is_no_article_is_unread(reading: Any) -> None:
    for broken in ("[1, 2]", '{"title": "No text"}', '{"text": 3}', '{"text": "cut of', '{"text": "  "}'):
        found, problems = reading(broken, "application/json")
        assert found is None
        assert problems[0].reason.startswith("unread: it ")


def test_a_field_keeps_no_control_characters(report: Any) -> None:
    found = report(article(title="Crane\u0000 falls\n in\u0085 harbour"))
    assert found.title == "Crane falls in harbour"
