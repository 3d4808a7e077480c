"""Pages: body, metadata, links, and what hostile ones cost."""

from __future__ import annotations

import time
from typing import Any

import pytest

from firsthand.stages.read import ReadLimits

PAGE = """<!DOCTYPE html><html lang="en-GB"><head>
<title>Crane falls in the harbour | Estuary Gazette</title>
<meta property="og:site_name" content="Estuary Gazette">
<meta property="article:published_time" content="2024-05-04T12:30:00+01:00">
<link rel="canonical" href="https://gazette.example/2024/05/04/crane">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "NewsArticle", "headline": "Crane falls in the harbour", "datePublished": "2024-05-04T12:30:00+01:00",
  "dateModified": "2024-05-05", "articleSection": "Harbour", "author": [{"@id": "#ada"}, {"name": "Bo Renn"}],
  "publisher": {"@type": "Organization", "name": "Estuary Gazette"}},
 {"@id": "#ada", "@type": "Person", "name": "Ada Quell"}]}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Crane falls in the harbour</h1>
<p>ESTUARY, May 4 (Coast Wire) – A crane fell into the harbour at noon on Friday and took a shed with it,
the harbour office said in a statement that it sent to reporters.</p>
<p>It had been inspected in March, the office said, citing <a href="/letter?no=1">a letter of its own</a>, which
nobody outside the office has seen so far.</p>
<h2>“We all knew”</h2>
<blockquote><p>“We all knew, and we all said so, and nobody who sat in that office wanted to hear a word of it.”</p></blockquote>
<p>The man who said so drives the second crane and asked not to be named. He was told by his foreman to be quiet.</p>
<p>Reporting by Ada Quell; editing by Cato Dunn</p>
</article>
<footer><p>We use cookies. Accept all. Copyright Estuary Gazette, all rights reserved, and terms and conditions.</p></footer>
</body></html>"""


def test_the_page_says_who_what_when_and_where(report: Any) -> None:
    found = report(PAGE)
    assert found.title == "Crane falls in the harbour"
    assert found.authors == ("Ada Quell", "Bo Renn")
    assert found.outlet == "Estuary Gazette"
    assert (found.published, found.modified) == ("2024-05-04T12:30:00+01:00", "2024-05-05")
    assert (found.section, found.language, found.dateline) == ("Harbour", "en-GB", "ESTUARY")
    assert found.url == "https://gazette.example/2024/05/04/crane"


def test_a_page_that_names_its_outlet_in_the_title_alone_has_it(report: Any) -> None:
    page = (
        "<html><head><title>Crane falls in the harbour - Estuary Gazette</title></head><body>"
        "<h1>Crane falls in the harbour</h1><p>A crane fell into the harbour at noon on Friday and took a shed with it,"
        " the harbour office said in a statement.</p></body></html>"
    )
    assert report(page).outlet == "Estuary Gazette"


def test_every_field_says_where_it_was_found_and_agreement_makes_it_surer(report: Any) -> None:
    published = report(PAGE).fields["published"]
    assert {"json-ld", "og", "url"} <= {candidate.found_in for candidate in published}
    alone = report(PAGE.replace("article:published_time", "x").replace("/2024/05/04/", "/")).fields["published"]
    assert published[0].confidence > alone[0].confidence


def test_headings_quotes_dateline_and_credits_are_told_from_paragraphs(blocks: Any) -> None:
    kinds = {words: kind for kind, words in blocks(PAGE)}
    assert kinds["ESTUARY, May 4 (Coast Wire) –"] == "dateline"
    assert kinds["“We all knew”"] == "heading"
    assert kinds["Reporting by Ada Quell; editing by Cato Dunn"] == "sign-off"
    assert kinds[
        "“We all knew, and we all said so, and nobody who sat in that office wanted to hear a word of it.”"
    ] == ("quote")
    assert not any("cookies" in words or words == "Sport" for words in kinds)


def test_a_link_keeps_its_words_and_its_whole_address(report: Any) -> None:
    found = report(PAGE)
    assert [(link.span.of(found.text), link.href) for link in found.links] == [
        ("a letter of its own", "https://gazette.example/letter?no=1")
    ]


def test_the_address_that_it_was_fetched_from_goes_before_the_pages_own(report: Any) -> None:
    assert report(PAGE, url="https://mirror.example/crane").url == "https://mirror.example/crane"


def test_a_date_after_the_page_was_obtained_is_doubted(report: Any) -> None:
    found = report(PAGE.replace("2024-05-04T12:30:00+01:00", "2031-05-04T12:30:00+01:00"))
    assert found.published == "2024-05-04"
    assert "2031-05-04T12:30:00+01:00" in [candidate.value for candidate in found.fields["published"]]


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><head><title>Sign in</title></head><body><form><input><button>Sign in</button></form></body></html>",
        "<html><body><div>We value your privacy.</div><script>story()</script></body></html>",
        "<!DOCTYPE html>",
    ],
)
def test_a_page_without_a_readable_body_is_unread_not_empty(reading: Any, page: str) -> None:
    found, problems = reading(page)
    assert found is None
    assert problems[0].reason.startswith("unread: ")


def test_the_charset_of_the_page_or_its_server_is_used(report: Any) -> None:
    page = PAGE.replace("–", "-").replace("harbour office", "Hafenbüro").encode("cp1252", "replace")
    assert "Hafenbüro" in report(page, "text/html; charset=windows-1252").text
    marked = page.replace(b"<head>", b'<head><meta charset="iso-8859-1">')
    assert "Hafenbüro" in report(marked, "text/html").text


def test_broken_json_ld_leaves_the_other_sources(report: Any) -> None:
    found = report(PAGE.replace('{"@context"', '{{"@context"'))
    assert (found.title, found.outlet, found.published[:10]) == (
        "Crane falls in the harbour",
        "Estuary Gazette",
        "2024-05-04",
    )


def test_a_section_that_is_only_marked_on_the_page_is_read(report: Any) -> None:
    marked = PAGE.replace('"articleSection": "Harbour",', "").replace("<h1>", '<div class="ressort">Quayside</div><h1>')
    assert report(marked).section == "Quayside"


SENTENCE = "<p>The harbour office said on Friday that the crane had been moved twice before it fell into the water.</p>"


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("a text node of 20 MB", "<html><body><p>" + "The crane fell. " * 1_300_000),
        ("a million line breaks", "<html><body>" + SENTENCE * 9 + "<br>" * 1_000_000),
        ("deep nesting", "<html><body>" + "<div>" * 100_000 + SENTENCE * 9),
        ("too many attributes", "<html><body><p " + " ".join(f"a{i}=1" for i in range(200_000)) + ">" + SENTENCE * 9),
        ("deep JSON-LD", "<script type='application/ld+json'>" + "[" * 100_000 + "</script>" + SENTENCE * 9),
        ("nothing but open brackets", "<html>" + "<" * 2_000_000),
    ],
)
def test_a_hostile_page_gives_a_report_or_a_problem_in_seconds(reading: Any, name: str, page: str) -> None:
    start = time.monotonic()
    found, problems = reading(page, "text/html")
    assert found or problems, name
    assert time.monotonic() - start < 30, name
    if found:
        assert len(found.text) <= ReadLimits().characters


def test_a_page_of_too_many_tags_is_read_by_paragraphs_and_said(reading: Any) -> None:
    found, problems = reading("<html><body>" + SENTENCE * 50 + "</body></html>", limits=ReadLimits(tags=60))
    assert len(found.prose) == 50
    assert "plain walk" in problems[0].reason


def test_what_is_left_of_a_byline_is_no_block(report: Any, blocks: Any) -> None:
    byline = '<p class="credits">By <span class="author">Ada Quell</span>, <time>4 May 2024</time></p>'
    page = PAGE.replace("<p>ESTUARY", byline + "<p>ESTUARY")
    assert report(page).authors == ("Ada Quell", "Bo Renn")
    assert not [words for _, words in blocks(page) if words.strip(" ,").lower() == "by"]
