"""The claim board and a claim's lineage in a real Chromium: keyboard, narrow screens, and what axe finds."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

NARROW = {"viewport": {"width": 320, "height": 640}}
DARK = {"color_scheme": "dark"}
LOOKS = pytest.mark.parametrize(
    "look", [{}, DARK, NARROW, NARROW | DARK], ids=["light", "dark", "narrow", "narrow-dark"]
)


@pytest.fixture
def claim(serving: tuple[str, str, str]) -> str:
    """The address of the claim that nine boats had sunk."""
    return f"/claims/{serving[2]}"


def _violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in found]


def _no_wider_than_the_screen(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@LOOKS
@pytest.mark.parametrize("path", ["/claims", "/claims?q=zeppelin"])
def test_axe_finds_nothing_on_the_board(visit, look, path: str) -> None:
    page = visit(path, **look)
    assert _violations(page) == []
    assert _no_wider_than_the_screen(page)


@LOOKS
def test_axe_finds_nothing_on_a_claim(visit, claim, look) -> None:
    page = visit(claim, **look)
    assert _violations(page) == []
    assert _no_wider_than_the_screen(page)


def test_the_navigation_leads_to_the_board_and_from_there_to_a_claim(visit) -> None:
    page = visit("/")
    page.get_by_role("link", name="Claims", exact=True).click()
    page.get_by_label("Reports, at least").fill("2")
    page.keyboard.press("Enter")
    expect(page.locator(".board > li")).to_have_count(1)
    page.get_by_role("link", name="Nine boats had sunk at Sollen.").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nine boats had sunk at Sollen.")


def test_every_node_takes_the_focus_and_shows_it(visit, claim) -> None:
    page = visit(claim)
    nodes = page.locator(".lineage a")
    expect(nodes).to_have_count(9)
    for node in nodes.all():
        node.focus()
        expect(node).to_be_focused()
        assert node.locator("> rect").last.evaluate("e => getComputedStyle(e).strokeWidth") == "4px"


def test_a_node_leads_to_the_exact_words(visit, claim) -> None:
    page = visit(claim)
    page.locator(".node", has_text="Estuary Gazette").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel-name")).to_have_text("Statement 1")
    assert "nine boats had sunk at Sollen" in page.locator(".text .is-content").first.text_content()


def test_a_root_leads_to_the_statements_of_its_origin(visit, claim) -> None:
    page = visit(claim)
    page.locator(".root", has_text="a lock keeper").click()
    expect(page.locator("section.origin:target h4")).to_have_text("a lock keeper")
    expect(page.locator("section.origin:target")).to_be_in_viewport()


def test_kinds_of_edges_differ_by_the_form_of_their_lines(visit, claim) -> None:
    page = visit(claim)
    forms = {
        kind: page.locator(f".lines .tie.{kind}").first.evaluate("e => getComputedStyle(e).strokeDasharray")
        for kind in ("cites", "quotes-the-same-utterance")
    }
    assert forms["cites"] == "none" != forms["quotes-the-same-utterance"]


def test_no_words_stand_outside_of_their_node(visit, claim) -> None:
    page = visit(claim)
    for node in page.locator(".lineage a").all():
        box = node.locator("> rect").last.bounding_box()
        for words in node.locator("text").all():
            inside = words.bounding_box()
            assert box["x"] <= inside["x"]
            assert inside["x"] + inside["width"] <= box["x"] + box["width"] + 1
