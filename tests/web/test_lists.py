"""The lists of reports, statements, parties and problems."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import lxml.html
import pytest

from firsthand.domain import Decision, Judgement, Pair, Problem, Question
from firsthand.testing import a_party, a_reading


def _plain(html: str) -> str:
    """What a person reads, without the tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_an_empty_record_says_how_to_fill_it(get) -> None:
    page = get("/")
    assert page.status_code == 200
    assert "firsthand add" in page.text


def test_a_report_is_listed_with_outlet_date_statements_and_problems(get, add, bridge) -> None:
    report = add(bridge)
    page = get("/")
    assert f'href="/reports/{report}"' in page.text
    assert "Old bridge at Sollen is shut Sollen Herald 2026-03-04 5 statements 1 problem" in _plain(page.text)


def test_a_search_marks_the_words_it_found(get, add, bridge) -> None:
    add(bridge)
    assert "<mark>welded</mark>" in get("/?q=welded").text


def test_a_search_that_finds_nothing_says_what_to_try(get, add, bridge) -> None:
    add(bridge)
    page = get("/?q=zeppelin")
    assert "Nothing holds “zeppelin”" in _plain(page.text)
    assert "Show all reports" in page.text


def test_only_one_outlets_reports_are_listed_when_asked(get, add, written) -> None:
    add(written("One\nfirst report\n", outlet="Post A"))
    add(written("Two\nsecond report\n", outlet="Post B"))
    assert "second report" not in _plain(get("/?outlet=Post+A").text)
    assert "1 report " in _plain(get("/?outlet=Post+A").text)


def test_fifty_reports_are_on_a_page_and_the_rest_on_the_next(get, add, written) -> None:
    for number in range(53):
        add(written(f"Notice {number}\nof the harbour\n"))
    first, second = get("/"), get("/?offset=50")
    assert first.text.count('class="name"') == 50
    assert 'rel="next" href="/?offset=50"' in first.text
    assert second.text.count('class="name"') == 3
    assert 'rel="prev" href="/"' in second.text


def test_turning_the_page_keeps_the_search(get, add, written) -> None:
    for number in range(51):
        add(written(f"Notice {number}\nlamp & pier\n"))
    assert 'href="/?q=lamp+%26&amp;offset=50"' in get("/?q=lamp+%26").text


@pytest.mark.parametrize(
    "query", ["offset=-1", "offset=x", "offset=99999999999999999999", "offset=²", "q=" + "a" * 501]
)
def test_what_can_not_be_asked_is_refused(get, query: str) -> None:
    assert get("/?" + query).status_code == 400


@pytest.mark.parametrize("words", ['"', "((", "a AND OR NOT", "*", "col:x", "%00", "%ff", "NEAR(", "^", "-"])
def test_no_search_words_break_the_page(get, add, bridge, words: str) -> None:
    add(bridge)
    assert get("/?q=" + words).status_code == 200
    assert get("/statements?q=" + words).status_code == 200
    assert get("/parties?q=" + words).status_code == 200


def test_a_statement_is_listed_with_its_speaker_chain_and_place(get, add, bridge) -> None:
    add(bridge)
    page = get("/statements?q=warned")
    assert "Sollen Herald ← Estuary Gazette (relayer) ← unknown (document) ← river board" in _plain(page.text)
    assert f'href="/statements/{bridge.statements[0].id}"' in page.text
    assert "fourth hand" in page.text


def test_a_denial_in_the_list_stands_with_its_cue_and_its_mark(get, add, bridge) -> None:
    add(bridge)
    quotes = [
        " ".join(" ".join(quote.itertext()).split())
        for quote in lxml.html.document_fromstring(get("/statements").text).xpath("//blockquote")
    ]
    assert "denied: it had “ever seen” such a letter denied" in quotes
    assert sum(quote.endswith(" denied") for quote in quotes) == 1


def test_statements_are_found_by_speaker_and_kind(get, add, bridge) -> None:
    add(bridge)
    assert "1 statement " in _plain(get("/statements?speaker=brun&kind=direct").text)
    assert get("/statements?kind=shouted").status_code == 400


def test_a_statements_address_leads_to_its_place(get, add, bridge) -> None:
    report = add(bridge)
    answer = get(f"/statements/{bridge.statements[1].id}")
    assert answer.status_code == 302
    assert answer.headers["location"] == f"/reports/{report}#{bridge.statements[1].id}"


@pytest.mark.parametrize("path", ["/", "/statements", "/parties", "/problems"])
def test_a_page_beyond_the_end_says_that_the_list_ends(get, add, bridge, path: str) -> None:
    add(bridge)
    assert "The list ends before this page" in get(f"{path}?offset=1000").text


def test_parties_lead_to_what_came_through_them(get, add, bridge) -> None:
    add(bridge)
    page = get("/parties")
    assert 'href="/statements?party=Ida+Brun"' in page.text
    assert "3 statements" in get("/statements?party=Ida%20Brun").text
    assert "Ida Brun" not in get("/parties?q=foreman").text


def test_problems_are_listed_with_the_stage_and_the_reason(get, add, bridge, store) -> None:
    report = add(bridge)
    store.replace_problems("pages/notes.xyz", "capture", (Problem("pages/notes.xyz", "capture", "no such file"),))
    store.replace_problems("a" * 64, "read", (Problem("a" * 64, "read", "no body"),))
    page = get("/problems")
    assert f'href="/captures/{"a" * 64}"' in page.text
    assert "read a caption was left out" in _plain(page.text)
    assert f'href="/reports/{report}"' in page.text
    assert "capture no such file pages/notes.xyz" in _plain(page.text)


def test_decisions_are_listed_with_what_they_name_and_the_command_that_takes_them_back(get, add, bridge, store) -> None:
    assert "Nothing was decided yet" in get("/decisions").text
    add(bridge)
    one, other = (statement.id for statement in bridge.statements[:2])
    subject = str(Pair(Question.SAME_CLAIM, one, other))
    at = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)
    store.add_decision(
        Decision.made(subject, Judgement.NO, by="Ada <b>Veld</b>", at=at, why="another & another bridge")
    )
    said = _plain(get("/decisions").text)
    assert "same-claim: no another &amp; another bridge Ada &lt;b&gt;Veld&lt;/b&gt; 2026-03-05 09:30 UTC" in said
    assert f"firsthand decide {subject} unsure --why &#39;taken back&#39;" in said
    assert "Sollen Herald: The river board had warned of cracks in May" in said
    store.add_decision(Decision.made(subject, Judgement.UNSURE, by="Ada", at=at, why="I was wrong"))
    said = _plain(get("/decisions").text)
    assert ("leaves it to the machine" in said, "replaced by a later one" in said, "take it back:" in said) == (
        True,
        True,
        False,
    )


def test_a_record_without_problems_says_so(get) -> None:
    assert "No problems" in get("/problems").text


def test_the_list_for_programs_tells_where_it_goes_on(get, add, written) -> None:
    for number in range(3):
        add(written(f"Notice {number}\nof the harbour\n"))
    answer = get("/api/reports?limit=2").json()
    assert (answer["schema"], answer["total"], answer["next_offset"], len(answer["reports"])) == (
        "firsthand/1",
        3,
        2,
        2,
    )


def test_programs_are_told_in_json_what_is_not_there(get) -> None:
    answer = get("/api/reports/report-none")
    assert (answer.status_code, list(answer.json())) == (404, ["error"])


def test_statements_less_sure_than_asked_for_are_held_back_and_counted(get, add, bridge) -> None:
    add(bridge)
    every, sure = get("/statements").text, get("/statements?at_least=0.5").text
    assert (every.count("check this one"), every.count("<blockquote")) == (1, 5)
    assert (sure.count("check this one"), sure.count("<blockquote")) == (0, 4)
    assert "1 statement less sure than 0.5 held back" in _plain(sure)


@pytest.mark.parametrize("line", ["soon", "nan", "-1", "2", "1e999"])
def test_a_confidence_that_can_not_be_is_refused(get, line: str) -> None:
    assert get(f"/statements?at_least={line}").status_code == 400


def test_parties_that_are_only_named_are_counted_and_shown_when_asked_for(get, add) -> None:
    text = "The cook asked Odo for a lamp, a diver said."
    reading = a_reading(text, [("a diver", "said", "The cook asked Odo for a lamp")])
    add(replace(reading, parties=(*reading.parties, a_party(reading.report, "Odo"))))
    page = get("/parties").text
    assert "1 party more is only named" in page
    assert ">Odo</a>" not in page
    assert ">Odo</a>" in get("/parties?all=1").text


def test_two_parties_of_one_name_are_told_apart_by_where_they_are(get, add) -> None:
    for outlet in ("Delta Herald", "Noon"):
        text = f"It was dark, a diver told the {outlet}."
        add(a_reading(text, [("a diver", "told", "It was dark")], anonymous=["a diver"], outlet=outlet))
    page = get("/parties").text
    assert "Delta Herald" in page
    assert "Noon" in page
