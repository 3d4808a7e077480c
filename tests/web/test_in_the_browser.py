"""The page in a real Chromium: panel, keys, colours, narrow screens, without scripts, and what axe finds.

The fixture `visit` fails a test whose page asked anything of another origin, broke the policy or wrote an error.
"""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from firsthand.domain import Span

pytestmark = pytest.mark.browser

NARROW = {"viewport": {"width": 320, "height": 640}}
DARK = {"color_scheme": "dark"}
LOOKS = pytest.mark.parametrize(
    "look", [{}, DARK, NARROW, NARROW | DARK], ids=["light", "dark", "narrow", "narrow-dark"]
)


@pytest.fixture
def report(serving: tuple[str, str, str]) -> str:
    """The address of the bridge report's reading view."""
    return f"/reports/{serving[1]}"


def _passage(page: Page, words: str):
    return page.locator(".text .said", has_text=words).first


def _lit(page: Page, name: str) -> str:
    return "|".join(page.locator(f".text .{name}").all_text_contents())


def _violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in found]


def _no_wider_than_the_screen(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_click_on_a_statement_opens_its_panel_and_marks_its_parts(visit, report) -> None:
    page = visit(report)
    _passage(page, "We all knew").click()
    expect(page.locator("#panel-name")).to_have_text("Statement 2")
    assert _lit(page, "is-content") == "“We all knew,”|“Nobody asked us.”"
    assert _lit(page, "is-source") == "Ida Brun"
    assert _lit(page, "is-cue") == "said"
    expect(page.locator(".card:visible")).to_have_count(1)


def test_a_second_click_goes_from_the_nested_statement_outwards(visit, report) -> None:
    page = visit(report)
    _passage(page, "to paint over them").click()
    expect(page.locator("#panel-name")).to_have_text("Statement 4")
    _passage(page, "to paint over them").click()
    expect(page.locator("#panel-name")).to_have_text("Statement 3")
    assert _lit(page, "is-content").replace("|", "") == "her foreman had told her to paint over them"


def test_pointing_at_a_hop_lights_its_evidence(visit, report) -> None:
    page = visit(report)
    _passage(page, "had warned").click()
    page.locator(".card:visible .chain li", has_text="Estuary Gazette").hover()
    assert _lit(page, "is-lit").replace("|", "") == "the Estuary Gazette reported"
    page.mouse.move(5, 5)
    expect(page.locator(".text .is-lit")).to_have_count(0)


def test_focus_on_the_evidence_lights_it_as_well(visit, report) -> None:
    page = visit(report)
    _passage(page, "had warned").click()
    page.get_by_role("link", name="a letter that it had seen").focus()
    assert _lit(page, "is-lit") == "a letter that it had seen"


def test_everything_can_be_done_with_the_keyboard(visit, report) -> None:
    page = visit(report)
    page.keyboard.press("j")
    expect(page.locator("#panel-name")).to_have_text("Statement 1")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#panel-name")).to_have_text("Statement 2")
    page.keyboard.press("k")
    expect(page.locator("#panel-name")).to_have_text("Statement 1")
    page.keyboard.press("Enter")
    expect(page.locator(".card:visible")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".card:visible .content .passage")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".panel.open")).to_have_count(0)
    expect(page.locator("a.ref").first).to_be_focused()


def test_stepping_ends_at_the_last_statement(visit, report) -> None:
    page = visit(report)
    for _ in range(9):
        page.keyboard.press("j")
    expect(page.locator("#panel-name")).to_have_text("Statement 5")


def test_the_skip_link_leads_past_the_chrome(visit, report) -> None:
    page = visit(report)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_address_of_a_statement_opens_it(visit, report, bridge) -> None:
    page = visit(f"/statements/{bridge.statements[4].id}")
    assert page.url.endswith(f"{report}#{bridge.statements[4].id}")
    expect(page.locator("#panel-name")).to_have_text("Statement 5")
    expect(_passage(page, "ever seen")).to_be_in_viewport()


def test_the_reports_own_voice_is_shown_on_demand(visit, report) -> None:
    page = visit(report)
    voice = page.locator(".text .voice", has_text="Cars queue")
    assert voice.evaluate("e => getComputedStyle(e).backgroundImage") == "none"
    page.get_by_label("Show the report’s own voice").check()
    assert "gradient" in voice.evaluate("e => getComputedStyle(e).backgroundImage")


def test_the_kinds_differ_by_the_form_of_their_lines(visit, report) -> None:
    page = visit(report)
    forms = {
        words: _passage(page, words).evaluate("e => getComputedStyle(e).textDecorationStyle")
        for words in ("We all knew", "ever seen", "had warned")
    }
    assert forms == {"We all knew": "solid", "ever seen": "dashed", "had warned": "dotted"}
    nested = _passage(page, "to paint over them")
    assert nested.evaluate("e => getComputedStyle(e).borderBottomStyle") == "dotted"


def test_light_or_dark_is_kept_for_the_next_page(visit, report) -> None:
    page = visit(report)
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_role("button", name="Dark").click()
    dark = page.evaluate(paper)
    page.goto(page.url.split("/reports")[0])
    assert page.evaluate(paper) == dark != light
    expect(page.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")


def test_dark_is_the_systems_choice_at_first(visit) -> None:
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    assert visit("/", **DARK).evaluate(paper) != visit("/").evaluate(paper)


def test_on_a_narrow_screen_the_panel_is_a_sheet_below_the_chosen_words(visit, report) -> None:
    page = visit(report, reduced_motion="reduce", **NARROW)
    _passage(page, "We all knew").click()
    sheet = page.locator("#panel").bounding_box()
    assert round(sheet["y"] + sheet["height"]) == 640
    words = _passage(page, "We all knew").bounding_box()
    assert 0 <= words["y"] < sheet["y"]
    assert _no_wider_than_the_screen(page)
    page.get_by_role("button", name="Close").click()
    expect(page.locator(".panel.open")).to_have_count(0)


def test_without_scripts_text_statements_and_chains_are_all_there(visit, report, bridge) -> None:
    page = visit(report, java_script_enabled=False)
    expect(page.locator("article")).to_contain_text("Cars queue along both banks.")
    expect(page.locator(".card:visible")).to_have_count(5)
    expect(page.locator(".chain:visible").first).to_contain_text("Estuary Gazette")
    page.locator("a.ref").nth(4).click()
    assert page.url.endswith(f"#about-{bridge.statements[4].id}")
    expect(page.locator(".card").nth(4)).to_be_in_viewport()
    expect(page.get_by_role("button", name="Dark")).to_have_count(0)


def test_copying_the_text_gives_the_reports_words_alone(visit, report, bridge) -> None:
    page = visit(report)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.text'))")
    copied = page.evaluate("String(getSelection())")
    assert copied.split() == bridge.report.text.split()


def test_thousands_of_reports_are_turned_page_by_page(visit) -> None:
    page = visit("/")
    expect(page.get_by_role("status")).to_have_text("1–50 of 3,006 reports")
    page.get_by_role("link", name="Older").click()
    expect(page.get_by_role("status")).to_have_text("51–100 of 3,006 reports")
    page.goto(page.url.replace("offset=50", "offset=3000"))
    expect(page.locator(".lines > li")).to_have_count(6)


def test_a_search_leads_to_the_report(visit) -> None:
    page = visit("/")
    page.get_by_label("Words in title or text").fill("welded")
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_have_text("welded")
    page.get_by_role("link", name="Old bridge at Sollen is shut").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Old bridge at Sollen is shut")


@pytest.mark.parametrize("path", ["/reports/report-none", "/statements/statement-none", "/captures/00", "/none"])
def test_a_wrong_address_says_so_and_leads_back(visit, path: str) -> None:
    page = visit(path)
    expect(page.get_by_role("heading", level=1)).to_have_text("Not found")
    page.get_by_role("link", name="To the reports").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Reports")
    assert [words for words in visit.complaints if "404" not in words] == []
    visit.complaints.clear()  # Chromium writes that the page itself was a 404


@LOOKS
@pytest.mark.parametrize(
    "path", ["/", "/?q=welded", "/?q=zeppelin", "/statements", "/parties", "/problems", "/decisions", "{}/capture"]
)
def test_axe_finds_nothing_on_the_lists(visit, report, look, path: str) -> None:
    page = visit(path.format(report), **look)
    assert _violations(page) == []
    assert _no_wider_than_the_screen(page)


@LOOKS
def test_axe_finds_nothing_in_the_reading_view_at_rest_or_with_a_statement_open(visit, report, look) -> None:
    page = visit(report, reduced_motion="reduce", **look)
    assert _violations(page) == []
    page.get_by_label("Show the report’s own voice").check()
    page.locator(".facts summary").first.click()
    page.locator(".links summary").click()
    _passage(page, "to paint over them").click()
    page.locator(".card:visible .chain li").last.hover()
    assert _violations(page) == []
    assert _no_wider_than_the_screen(page)


def test_the_pieces_in_the_browser_are_where_their_offsets_say(visit, report, bridge) -> None:
    page = visit(report)
    pieces = page.eval_on_selector_all(".text .mark", "all => all.map(e => [Number(e.id.slice(1)), e.textContent])")
    for start, words in pieces:
        assert Span(start, start + len(words)).of(bridge.report.text) == words


def test_on_paper_all_chains_are_printed(visit, report) -> None:
    page = visit(report)
    page.emulate_media(media="print")
    expect(page.locator(".card:visible")).to_have_count(5)
    expect(page.locator("nav:visible")).to_have_count(0)
