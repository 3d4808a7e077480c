"""Take the README's pictures of the page: `python docs/pictures/take.py RECORD WORDS NUMBER`.

WORDS find one report of the record, NUMBER is the statement to open. The pictures are written beside this file, light
and dark, with the evidence of the chain's second hand lit.
"""

from __future__ import annotations

import shutil
import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from firsthand.domain import ReportQuery
from firsthand.operations.open_record import open_record
from firsthand.web.server import listening, server

SIZE = {"width": 1280, "height": 900}
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu"]


def take(record: Path, words: str, number: int) -> None:
    """Write reading-view.png and reading-view-dark.png."""
    listener = listening(0)
    ready = threading.Event()
    running = {}

    def run() -> None:
        with open_record(record) as store:
            running["server"] = server(store)
            ready.set()
            running["server"].run(sockets=[listener])

    with open_record(record) as store:
        report = store.reports(ReportQuery(words=words, limit=1)).items[0].id
        reading = store.reading(report)
    assert reading
    thread = threading.Thread(target=run)
    thread.start()
    ready.wait()
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/reports/{report}#{reading.statements[number - 1].id}"
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for scheme, name in (("light", "reading-view.png"), ("dark", "reading-view-dark.png")):
            page = browser.new_page(
                viewport=SIZE, color_scheme=scheme, reduced_motion="reduce", device_scale_factor=1.5
            )
            page.goto(address)
            page.wait_for_selector(".panel.open")
            page.evaluate("scrollTo(0, 0)")
            page.locator(".card:visible .chain li").nth(1).hover()
            page.screenshot(path=Path(__file__).parent / name)
        browser.close()
    running["server"].should_exit = True
    thread.join()


if __name__ == "__main__":
    take(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
