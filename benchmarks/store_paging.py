"""How fast a large record answers: fills one with small invented reports, then times what the page asks of it.

Run as `python -m benchmarks.store_paging [REPORTS] [FOLDER]`; 100,000 reports by default, in a temporary folder. FOLDER
may hold a record that an earlier run filled. Times are medians of 15 in milliseconds, the file cache warm.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from firsthand.domain import Reading, ReportQuery, StatementQuery
from firsthand.store.sqlite import SqliteStore, open_store
from firsthand.testing import a_reading

TIMES = 15
BATCH = 500
PLACES = [f"{first}{last}" for first in ("Ost", "Wend", "Karn", "Lim", "Tarl") for last in ("haven", "brook", "mere")]
NAMES = [f"{first} {last}" for first in ("Ada", "Bram", "Ilse", "Tom") for last in ("Oster", "Maron", "Brandt", "Veld")]


def main() -> None:
    """Fill and time."""
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    if len(sys.argv) > 2:
        measure(Path(sys.argv[2]), reports)
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder) / "record", reports)


def measure(folder: Path, reports: int) -> None:
    """Fill the record in `folder` up to `reports`, and print a line for each question."""
    with open_store(folder, create=True) as store:
        fill(store, reports)
        counts = store.counts()
        print(f"{counts.reports:,} reports, {counts.statements:,} statements, {counts.parties:,} parties")
        for name, ask in questions(store, reports).items():
            print(f"{name:48}{milliseconds(ask):10.1f} ms")


def fill(store: SqliteStore, reports: int) -> None:
    """Add what is missing, BATCH reports a transaction (the command adds each in one of its own)."""
    start, first = time.perf_counter(), store.counts().reports
    for number in range(first, reports, BATCH):
        with store.transaction():
            for reading in map(invented, range(number, min(number + BATCH, reports))):
                assert reading.report
                store.add_capture(reading.capture, reading.report.text.encode())
                store.save_reading(reading)
    if first < reports:
        rate = (reports - first) / (time.perf_counter() - start)
        print(f"filled at {rate:,.0f} reports a second")


def invented(number: int) -> Reading:
    """A report of five statements by two named and one anonymous speaker, the same one for the same number."""
    dice = random.Random(number)
    place, (one, two) = dice.choice(PLACES), dice.sample(NAMES, 2)
    said, lines = [], [f"Report {number} from {place}."]
    for line, speaker in enumerate((one, two, "a witness", one, two)):
        content = (
            f"the gate {5 * dice.randrange(2_000) + line} at {place} was {dice.choice(('open', 'shut', 'flooded'))}"
        )
        said.append((speaker, "said", content))
        lines.append(f"In its part {line}, {content}, {speaker} said. " + "The water stood high. " * 8)
    day = f"20{dice.randrange(10, 30)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
    return a_reading(
        "\n".join(lines),
        said,
        anonymous=["a witness"],
        outlet=f"{dice.choice(PLACES)} Post",
        title=f"{place}: {number}",
        published=day,
    )


def questions(store: SqliteStore, reports: int) -> dict[str, Callable[[], object]]:
    """What is timed, by name."""
    page = min(1000, reports // 50 - 1)
    some = store.reports(ReportQuery(limit=1, offset=reports // 2)).items[0].id
    number = f"gate {reports % 9_000}"
    return {
        "first page of reports": lambda: store.reports(ReportQuery()),
        f"page {page:,} of reports": lambda: store.reports(ReportQuery(offset=50 * page)),
        "first page of an outlet's reports": lambda: store.reports(ReportQuery(outlet=f"{PLACES[0]} Post")),
        "search of reports, few match": lambda: store.reports(ReportQuery(words=number)),
        "search of reports, one in fifteen matches": lambda: store.reports(ReportQuery(words=PLACES[3])),
        "search of reports, all match": lambda: store.reports(ReportQuery(words="gate")),
        "report view": lambda: store.reading(some),
        "first page of statements": lambda: store.statements(StatementQuery()),
        f"page {page:,} of statements": lambda: store.statements(StatementQuery(offset=50 * page)),
        "search of statements, few match": lambda: store.statements(StatementQuery(words=number)),
        "statements of a speaker": lambda: store.statements(StatementQuery(speaker="oster")),
        "statements of a party": lambda: store.statements(StatementQuery(party=NAMES[0])),
        "first page of parties": store.parties,
        "search of parties": lambda: store.parties("maron"),
        "counts": store.counts,
        "nothing pending": lambda: list(store.pending()),
        "an id's beginning": lambda: store.matching_ids(some[:12]),
    }


def milliseconds(ask: Callable[[], object]) -> float:
    """The median of TIMES."""
    spent = []
    for _ in range(TIMES):
        start = time.perf_counter()
        ask()
        spent.append((time.perf_counter() - start) * 1000)
    return median(spent)


if __name__ == "__main__":
    main()
