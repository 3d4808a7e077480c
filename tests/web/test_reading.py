"""The reading view as it comes from the server: all of it works without scripts."""

from __future__ import annotations

import html
import re

import lxml.html

import firsthand
from firsthand.domain.interchange import reading_from_dict
from firsthand.web.layout import PART


def _page(answer) -> lxml.html.HtmlElement:
    assert answer.status_code == 200
    return lxml.html.document_fromstring(answer.text)


def _said(page: lxml.html.HtmlElement, number: int) -> str:
    """The passages that open statement `number`, joined."""
    marks = page.xpath("//article//*[@data-said]")
    return "".join(mark.text or "" for mark in marks if str(number) in mark.get("data-said").split())


def test_the_text_is_shown_as_it_was(get, add, bridge) -> None:
    page = _page(get(f"/reports/{add(bridge)}"))
    shown = page.xpath("//article")[0].text_content()
    assert shown.split() == bridge.report.text.split()


def test_statements_are_underlined_by_their_kind(get, add, bridge) -> None:
    page = _page(get(f"/reports/{add(bridge)}"))
    direct = page.xpath("//article//*[contains(@class, 'said direct')]")
    assert [mark.text for mark in direct] == ["“We all knew,”", "“Nobody asked us.”"]
    assert [mark.text for mark in page.xpath("//article//*[contains(@class, 'said mixed')]")] == [
        "it had “ever seen” such a letter"
    ]


def test_a_nested_statement_has_the_outer_ones_line_as_well(get, add, bridge) -> None:
    page = _page(get(f"/reports/{add(bridge)}"))
    [inner] = page.xpath("//article//*[contains(@class, 'nested')]")
    assert (inner.text, inner.get("class")) == ("to paint over them", "mark said indirect nested within-indirect")
    assert _said(page, 3) == "her foreman had told her to paint over them"


def test_a_list_beside_the_text_tells_every_chain_hop_by_hop(get, add, bridge) -> None:
    page = _page(get(f"/reports/{add(bridge)}"))
    [first, *_] = page.xpath("//ol[@class='chain']")
    assert [" ".join(hop.text_content().split()) for hop in first] == [
        "Sollen Herald publisher",
        "Estuary Gazette relayer · article the Estuary Gazette reported",
        "unknown document · document a letter that it had seen",
        "river board speaker · document The river board had warned",
    ]


def test_evidence_links_to_its_place_in_the_text(get, add, bridge) -> None:
    page = _page(get(f"/reports/{add(bridge)}"))
    for link in page.xpath("//aside//a[@class='passage']"):
        place = page.get_element_by_id(link.get("href").removeprefix("#"))
        assert link.text.startswith(place.text)


def test_a_doubtful_statement_asks_to_be_checked(get, add, bridge) -> None:
    page = _page(get(f"/reports/{add(bridge)}"))
    asking = page.xpath("//section[contains(., 'check this one')]/@id")
    assert asking == [f"about-{bridge.statements[3].id}"]


def test_a_denial_is_called_so(get, add, bridge) -> None:
    page = _page(get(f"/reports/{add(bridge)}"))
    assert page.xpath("//section[.//*[text()='denied']]/@aria-label") == ["Statement 5"]


def test_a_denial_is_called_so_in_the_list_beside_the_text(get, add, bridge) -> None:
    page = lxml.html.document_fromstring(get(f"/reports/{add(bridge)}").text)
    lines = [" ".join(" ".join(line.itertext()).split()) for line in page.xpath("//a[@class='line']")]
    assert [line for line in lines if "denied" in line] == [
        "5 river board second hand denied denied: it had “ever seen” such a letter"
    ]


def test_every_field_tells_where_its_candidates_come_from(get, add, bridge) -> None:
    page = _page(get(f"/reports/{add(bridge)}"))
    [published] = page.xpath("//dl[@class='facts']/div[dt='Published']")
    told = [" ".join(line.text_content().split()) for line in published.xpath(".//summary | .//li")]
    assert told == ["2026-03-04 2 candidates", "2026-03-04 json-ld, 0.90", "2026-03-05 meta, 0.40"]
    assert "Not given: modified, section, language, lead." in page.text_content()


def test_the_reports_own_voice_is_what_nobody_is_named_for(get, add, bridge) -> None:
    page = _page(get(f"/reports/{add(bridge)}"))
    voice = [mark.text for mark in page.xpath("//article//*[contains(@class, 'voice')]")]
    assert "Cars queue along both banks." in voice
    assert not [words for words in voice if "We all knew" in words]


def test_a_report_without_statements_is_all_in_its_own_voice(get, add, written) -> None:
    page = get(f"/reports/{add(written('Lamp lit\nThe lamp on the pier is lit.\n'))}")
    assert "No statement was found" in page.text


def test_a_report_without_title_outlet_or_date_is_shown(get, add, written) -> None:
    reading = written("\n\nOnly one short line here, and nothing else.\n", title=None, outlet=None, published=None)
    page = get(f"/reports/{add(reading)}")
    assert page.status_code == 200
    assert "Not given: title, outlet" in page.text


def test_a_long_report_comes_in_parts_and_its_statements_with_them(get, add, written, said) -> None:
    filler = "Nothing happened on the quay all day long.\n" * (PART // 40)
    text = f"Long day\nA log\nIda Brun said the lamp was lit.\n{filler}Odo Falk said the lamp was out.\n"
    statements = (said(("the lamp was lit",), "Ida Brun", "said"), said(("the lamp was out",), "Odo Falk", "said"))
    reading = written(text, statements)
    report = add(reading)
    first, last = _page(get(f"/reports/{report}")), _page(get(f"/reports/{report}?part=2"))
    assert "the lamp was out" not in first.text_content()
    assert _said(last, 2) == "the lamp was out"
    assert get(f"/statements/{reading.statements[1].id}").headers["location"] == (
        f"/reports/{report}?part=2#{reading.statements[1].id}"
    )


def test_deeply_nested_statements_do_not_repeat_the_text_without_end(get, add, written, said) -> None:
    words = [f"word{number}" for number in range(2000)]
    text = "Title\nLead\n" + " ".join(words) + "\n"
    nested = tuple(said((" ".join(words[number:]),)) for number in range(0, 600, 2))
    page = get(f"/reports/{add(written(text, nested))}")
    assert len(page.text) < 2_000_000
    assert "more in the text" in page.text


def test_the_json_is_the_whole_reading(get, add, bridge) -> None:
    assert reading_from_dict(get(f"/api/reports/{add(bridge)}").json()) == bridge


def test_what_is_not_there_is_not_found(get) -> None:
    for path in (
        "/reports/report-none",
        "/reports/..%2f..",
        "/statements/x",
        "/captures/x",
        "/captures/x/download",
        "/no",
    ):
        answer = get(path)
        assert answer.status_code == 404
        assert "To the reports" in answer.text


def test_a_report_that_the_whole_flow_has_read_is_shown_as_it_was(get, add, tmp_path) -> None:
    text = """Pier Lamp Goes Out At Night

SOLLEN – The lamp on the old pier went out on Monday, the harbour office said.

“Nobody told us,” said Ida Brun, who fishes there. “We steered by the moon.” The office denied that it was warned.
"""
    (tmp_path / "lamp.txt").write_text(text)
    reading = firsthand.read(tmp_path / "lamp.txt")
    page = _page(get(f"/reports/{add(reading, text.encode())}"))
    assert page.xpath("//article")[0].text_content().split() == reading.report.text.split()
    assert "Ida Brun" in page.xpath("//aside")[0].text_content()
    assert _said(page, 1) == "".join(span.of(reading.report.text) for span in reading.statements[0].content)


HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>{{ 7 * 7 }}'


def test_hostile_words_stay_words_wherever_they_stand(get, add, written, said) -> None:
    text = f"{HOSTILE}\nlead {HOSTILE}\nIda Brun said {HOSTILE} twice.\n"
    add_fields = {"outlet": HOSTILE, "authors": (HOSTILE,), "url": "javascript:alert(3)", "section": HOSTILE}
    report = add(written(text, (said((HOSTILE,), "Ida Brun", "said"),), **add_fields))
    for path in (
        "/",
        f"/?q=alert&outlet={html.escape(HOSTILE)}",
        f"/reports/{report}",
        f"/reports/{report}/capture",
        "/statements",
        "/parties",
    ):
        page = get(path).text
        assert not re.search(r"<img src=x|<script>|\b49\b", page), path
        assert not re.search(r"(href|src)=[\"']?\s*javascript", page, re.IGNORECASE), path


def test_addresses_of_others_are_text_and_never_links(get, add, bridge) -> None:
    page = _page(get(f"/reports/{add(bridge)}"))
    assert "javascript:alert(1)" in page.text_content()
    assert "https://sollen-herald.example/bridge" in page.text_content()
    assert [link for link in page.xpath("//@href | //@src") if not link.startswith(("/", "#", "?"))] == []


def test_what_may_be_no_statement_is_folded_and_said_to_be(get, add, bridge) -> None:
    page = get(f"/reports/{add(bridge)}").text
    assert page.count('indirect doubtful"') == 1
    assert "1 statement marked “check” may be none; it is folded." in page
