"""Take the README's pictures of the page: `python docs/pictures/take.py RECORD WORDS NUMBER CLAIM`.

WORDS find one report of the record, NUMBER is the statement to open, CLAIM are words of a claim. The pictures are
written beside this file, light and dark: the reading view with the evidence of the chain's second hand lit, and the
claim with its lineage.
"""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from firsthand.domain import ClaimQuery, ReportQuery
from firsthand.operations.open_record import open_record
from firsthand.web.server import listening, server

SIZE = {"width": 1280, "height": 900}
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu"]
SCHEMES = {"light": "", "dark": "-dark"}


@contextmanager
def served(record: Path) -> Iterator[str]:
    """The address of the page over the record."""
    listener = listening(0)
    ready = threading.Event()
    running = {}

    def run() -> None:
        with open_record(record) as store:
            running["server"] = server(store)
            ready.set()
            running["server"].run(sockets=[listener])

    thread = threading.Thread(target=run)
    thread.start()
    ready.wait()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    running["server"].should_exit = True
    thread.join()


def take(record: Path, words: str, number: int, claim_words: str) -> None:
    """Write reading-view.png, claim.png, and both in the dark."""
    with open_record(record) as store:
        report = store.reports(ReportQuery(words=words, limit=1)).items[0].id
        reading = store.reading(report)
        claim = store.claims(ClaimQuery(words=claim_words, limit=1)).items[0].id
    assert reading
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with served(record) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for scheme in SCHEMES:
            _reading_view(browser, scheme, f"{address}/reports/{report}#{reading.statements[number - 1].id}")
            _claim(browser, scheme, f"{address}/claims/{claim}")
        browser.close()


def _reading_view(browser: Browser, scheme: str, address: str) -> None:
    page = browser.new_page(viewport=SIZE, color_scheme=scheme, reduced_motion="reduce", device_scale_factor=1.5)
    page.goto(address)
    page.wait_for_selector(".panel.open")
    page.evaluate("scrollTo(0, 0)")
    page.locator(".card:visible .chain li").nth(1).hover()
    page.screenshot(path=Path(__file__).parent / f"reading-view{SCHEMES[scheme]}.png")


def _claim(browser: Browser, scheme: str, address: str) -> None:
    """From the claim's words down to the end of the legend."""
    page = browser.new_page(viewport=SIZE, color_scheme=scheme, reduced_motion="reduce", device_scale_factor=1.5)
    page.goto(address)
    legend = page.locator(".legend").bounding_box()
    clip = {"x": 0, "y": 0, "width": SIZE["width"], "height": legend["y"] + legend["height"] + 8}
    page.screenshot(path=Path(__file__).parent / f"claim{SCHEMES[scheme]}.png", full_page=True, clip=clip)


if __name__ == "__main__":
    take(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4])
