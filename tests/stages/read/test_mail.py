"""E-mail and pages saved as MHTML."""

from __future__ import annotations

from typing import Any

MAIL = """\
Received: from wire.example
MIME-Version: 1.0
From: =?utf-8?q?Ada_Qu=C3=A9ll?= <ada@wire.example>
Subject: Crane falls
 in the harbour
Date: Sat, 04 May 2024 12:30:00 +0100
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

A crane fell into the harbour at noon, the caf=C3=A9 owner said.
--b
Content-Type: image/jpeg
Content-Disposition: attachment; filename="crane.jpg"
Content-Transfer-Encoding: base64

AAAA
--b--
"""

SAVED = """\
From: <Saved by Blink>
Snapshot-Content-Location: https://gazette.example/crane
Subject: Crane falls
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html
Content-Location: https://gazette.example/crane
Content-Transfer-Encoding: quoted-printable

<html><head><title>Crane falls</title></head><body><article>
<p>The harbour office said on Friday that the crane had been moved twice before it fell into the water.</p>
<p>It showed <a href=3D"/letter">a letter</a> to the reporters who had come to the quay on the next day.</p>
</article></body></html>
--b
Content-Type: image/png
Content-Location: https://gazette.example/crane.png
Content-Transfer-Encoding: base64

AAAA
--b--
"""


def test_subject_sender_and_date_are_the_reports_title_author_and_date(report: Any) -> None:
    found = report(MAIL)
    assert (found.title, found.authors, found.published) == (
        "Crane falls in the harbour",
        ("Ada Quéll",),
        "2024-05-04T12:30:00+01:00",
    )
    assert found.text.strip() == "A crane fell into the harbour at noon, the café owner said."


def test_an_attachment_is_noted_as_not_read(reading: Any) -> None:
    _, [problem] = reading(MAIL)
    assert "'crane.jpg' (image/jpeg, 3 bytes) was not read" in problem.reason


def test_an_email_of_html_alone_is_read_as_a_page(report: Any) -> None:
    html = MAIL.replace("text/plain", "text/html").replace(
        "A crane fell", "<p>The harbour office said on Friday that it knew of nothing at all.</p><p>A crane fell"
    )
    assert [block.span.of(report(html).text) for block in report(html).prose] == [
        "The harbour office said on Friday that it knew of nothing at all.",
        "A crane fell into the harbour at noon, the café owner said.",
    ]


def test_an_email_without_text_is_unread(reading: Any) -> None:
    found, problems = reading(MAIL.replace("text/plain", "application/x-stuff"))
    assert found is None
    assert problems[0].reason.startswith("unread: the e-mail has no text part")


def test_a_saved_page_is_read_at_the_address_that_the_browser_wrote_down(reading: Any) -> None:
    found, problems = reading(SAVED)
    assert problems == ()
    assert (found.title, found.url) == ("Crane falls", "https://gazette.example/crane")
    assert [link.href for link in found.links] == ["https://gazette.example/letter"]


def test_parts_nested_without_end_are_no_end_of_us(reading: Any) -> None:
    head = "MIME-Version: 1.0\nFrom: a@wire.example\nContent-Type: multipart/mixed; boundary=a\n\n"
    found, problems = reading(head + "--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 20_000)
    assert found is None
    assert problems[0].reason.startswith("unread: ")
