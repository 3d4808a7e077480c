"""The claim board and the page of one claim, as they come from the server."""

from __future__ import annotations

import re

import lxml.html
import pytest

from firsthand.domain import Passage, Reuse, ReuseKind, Stance, StatementQuery
from firsthand.testing import a_claim, a_reading


def _page(answer) -> lxml.html.HtmlElement:
    assert answer.status_code == 200
    return lxml.html.document_fromstring(answer.text)


def _words(element: lxml.html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _board(get, query: str = "") -> list[str]:
    return [_words(line) for line in _page(get(f"/claims{query}")).xpath("//ol[@class='board']/li")]


def test_a_record_without_claims_says_how_they_come_about(get) -> None:
    assert "firsthand link --record" in get("/claims").text


def test_a_claim_is_told_by_how_many_reports_against_how_many_origins(get, claims) -> None:
    assert _board(get)[0] == (
        "Nine boats had sunk at Sollen. 4 reports · 1–2 origins about 1.5 + 4 support 1 denies "
        "Many reports, one origin Also: Seven boats had sunk at Sollen. 1 report".replace("+ ", "")
    )


def test_a_claim_that_all_deny_is_no_headline_that_affirms(get, add, store) -> None:
    words = "the gate had leaked"
    reading = a_reading(f"Odo Kless denied {words}.", [("Odo Kless", "denied", words)], denied=[words])
    add(reading)
    claim = a_claim("The gate had leaked", {reading.statements[0].id: Stance.DENIES})
    store.replace_claims([], [claim])
    assert _board(get) == ["Denied: The gate had leaked 0 reports for it · not weighed yet 0 support 1 denies"]
    page = _page(get(f"/claims/{claim.id}"))
    assert [_words(h1) for h1 in page.xpath("//h1")] == ["Denied: The gate had leaked"]
    assert [_words(quote) for quote in page.xpath("//blockquote")] == ["denied: the gate had leaked denied"]
    assert get(f"/api/claims/{claim.id}").json()["title"] == "Denied: The gate had leaked"
    assert get("/api/claims").json()["claims"][0]["title"] == "Denied: The gate had leaked"
    assert "In 1 claim Denied: The gate had leaked" in _words(_page(get(f"/reports/{reading.report.id}")))


def test_a_claim_that_is_not_weighed_says_so(get, claims) -> None:
    assert "1 report · not weighed yet" in _board(get)[1]


def test_the_board_is_filtered_by_words_alarm_and_number_of_reports(get, claims) -> None:
    assert len(_board(get)) == 2
    assert len(_board(get, "?reports=2")) == 1
    assert len(_board(get, "?alarm=many+reports%2C+one+origin")) == 1
    assert len(_board(get, "?q=burned")) == 1
    assert "No claim matches" in get("/claims?q=zeppelin").text
    assert "The list ends before this page" in get("/claims?offset=50").text


@pytest.mark.parametrize("query", ["alarm=fire", "reports=-1", "reports=x", "offset=x", "q=" + "a" * 501])
def test_what_can_not_be_asked_is_refused(get, query: str) -> None:
    assert get(f"/claims?{query}").status_code == 400
    assert get(f"/api/claims?{query}").status_code == 400


def test_statements_stand_under_the_origin_that_they_go_back_to(get, claims) -> None:
    page = _page(get(f"/claims/{claims[0]}"))
    groups = page.xpath("//section[starts-with(@class, 'origin')]")
    told = [(_words(group.xpath("h4")[0]), len(group.xpath(".//blockquote"))) for group in groups]
    assert told == [("a lock keeper", 3), ("<i>nobody</i> knows whom", 1), ("the river board", 1)]
    assert "anonymous" in _words(groups[0].xpath("p[@class='tags']")[0])
    assert "a lock keeper is named in 3" in _words(groups[0])
    assert "Torrick Digest ← the Estuary Gazette" in _words(groups[0])


def test_every_statement_leads_to_its_words_in_the_reading_view(get, claims) -> None:
    page = _page(get(f"/claims/{claims[0]}"))
    links = page.xpath("//section[starts-with(@class, 'origin')]//blockquote/a/@href")
    assert len(links) == 5
    for link in links:
        assert get(link).status_code == 302


def test_sources_and_reporters_are_counted_apart_with_their_reasons(get, claims) -> None:
    page = _page(get(f"/claims/{claims[0]}"))
    counted = [_words(section) for section in page.xpath("//section[@class='counted']")]
    assert [re.sub(r"\.? ?(Occasions|Outlets)[^.]*\.", "", told) for told in counted] == [
        "Independent sources 1–2 At least 1 known ones Expected 1.5 in between At most 2 all of them",
        "Independent reporters 1–2 At least 1 known ones Expected 1.5 in between At most 2 all of them",
    ]


def test_the_table_says_all_that_the_drawing_shows(get, claims) -> None:
    page = _page(get(f"/claims/{claims[0]}"))
    rows = [_words(row) for row in page.xpath("//div[@id='edges']//tbody/tr")]
    assert rows == [
        "Sollen Herald 2026-03-03 cites Estuary Gazette 2026-03-02 97 % cites, says the test the Estuary Gazette",
        "Torrick Digest 2026-03-03 copies Sollen Herald 2026-03-03 60 % copies, says the test nine boats had sunk",
        "<b>Clapper</b> 2026-03-04 cites Teskel Tide not in this record 2026-03-01 40 % cites, says the test "
        "<script>alert(1)</script>",
        "<b>Clapper</b> 2026-03-04 quotes the same utterance Estuary Gazette 2026-03-02 20 % "
        "quotes the same utterance, says the test",
    ]
    drawn = page.xpath("//path[starts-with(@class, 'tie') and @d and title]")
    assert len(drawn) == len(rows)


def test_every_node_is_a_link_with_a_name(get, claims) -> None:
    page = _page(get(f"/claims/{claims[0]}"))
    nodes = page.xpath("//a[starts-with(@class, 'node')]")
    assert len(nodes) == 6
    for node in nodes:
        assert node.get("href")
        assert node.get("aria-label")
    [outside] = page.xpath("//a[contains(@class, 'outside')]/@aria-label")
    assert outside == "Teskel Tide, 2026-03-01, not in this record. a story"


def test_words_of_reports_are_never_marked_up(get, claims) -> None:
    for path in ("/claims", f"/claims/{claims[0]}"):
        text = get(path).text
        assert "<script>alert" not in text
        assert "<b>Clapper" not in text
        assert "<i>nobody" not in text


def test_rivals_stand_side_by_side(get, claims) -> None:
    page = _page(get(f"/claims/{claims[0]}"))
    [rival] = page.xpath("//section[@class='rivals']//li")
    assert _words(rival).startswith("Seven boats had sunk at Sollen. 1 report")
    assert rival.xpath("a/@href") == [f"/claims/{claims[1]}"]


def test_a_claim_that_is_not_weighed_shows_its_statements(get, claims) -> None:
    page = _page(get(f"/claims/{claims[1]}"))
    assert "Not weighed yet" in page.text_content()
    assert "Origin not known" in page.text_content()


def test_programs_get_the_claim_as_the_command_line_prints_it(get, claims) -> None:
    row = get(f"/api/claims/{claims[0]}").json()
    assert [one["stance"] for one in row["statements"]] == ["supports"] * 4 + ["denies"]
    assert [row["independence"][name] for name in ("lowest", "expected", "highest")] == [1, 1.5, 2]
    assert row["lineage"][0]["kind"] == "cites"
    assert [one["name"] for one in row["externals"]] == ["Teskel Tide"]
    assert get("/api/claims").json()["claims"][0]["id"] == claims[0]
    assert get("/api/claims?limit=1").json()["next_offset"] == 1


def test_the_graph_can_be_kept_as_dot(get, claims) -> None:
    answer = get(f"/claims/{claims[0]}/lineage.dot")
    assert answer.headers["content-disposition"] == f'attachment; filename="{claims[0]}.dot"'
    assert answer.text.startswith("digraph lineage {")


@pytest.mark.parametrize("path", ["/claims/claim-none", "/claims/claim-none/lineage.dot", "/api/claims/claim-none"])
def test_a_claim_that_is_not_there_is_said_to_be_none(get, claims, path: str) -> None:
    assert get(path).status_code == 404


def test_the_reading_view_says_which_claims_a_statement_is_in(get, store, claims) -> None:
    claim = store.claim(claims[0])
    page = _page(get(get(f"/statements/{claim.statements[0][0]}").headers["location"].partition("#")[0]))
    [line] = page.xpath("//ul[@class='in-claims']/li")
    assert _words(line) == "Nine boats had sunk at Sollen. 4 reports · 1–2 origins"
    assert line.xpath("a/@href") == [f"/claims/{claims[0]}"]


def test_the_reading_view_marks_the_words_that_other_reports_have_as_well(get, store, claims) -> None:
    first, second = (
        store.statements(StatementQuery(outlet=name)).items[0].statement for name in ("Sollen Herald", "Torrick Digest")
    )
    passage = Passage(second.content[0], first.content[0])
    kind = ReuseKind.SHARES_PASSAGE
    store.replace_reuses(
        first.report, [Reuse(second.report, first.report, kind, (passage,), 0.4, 0.5, 0.9, ("earlier",), "test")]
    )
    page = _page(get(f"/reports/{second.report}"))
    assert [mark.text for mark in page.xpath("//article//*[contains(@class, 'shared')]")] == ["nine boats had sunk"]
    [line] = page.xpath("//details[contains(@class, 'shared-with')]//li")
    assert _words(line) == (
        "40 % taken from Sollen Herald, Sollen Herald: nine boats had sunk 2026-03-03, shares a passage"
    )
    assert line.xpath("a/@href") == [f"/reports/{first.report}"]
    other = _page(get(f"/reports/{first.report}")).xpath("//details[contains(@class, 'shared-with')]//li")
    assert _words(other[0]).startswith("50 % found later in Torrick Digest")
