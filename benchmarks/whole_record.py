"""How long a record of many reports takes to be linked and weighed, and how long one more report takes.

Run as `python -m benchmarks.whole_record [REPORTS] [FOLDER]`; 10,000 reports by default, in a temporary folder. Reports
are invented, as readings: finding statements is not timed. Processors' seconds are those of this process and of the
others that it had help from (FIRSTHAND_WORKERS). They come in stories of ten: three that know something,
three copies (cut, edited, with a lead of their own), three that relay in other words and name their source, and one
whose story shares nothing but the names. Words are drawn by how frequent they are in English, so that the index has the
postings that it would have.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from statistics import median

from firsthand.domain import ClaimQuery, PartyKind, Reading
from firsthand.operations.link import Linked, link
from firsthand.operations.link_processes import runner_for
from firsthand.operations.linkers import Linkers
from firsthand.settings import from_environment
from firsthand.store.sqlite import SqliteStore, open_store
from firsthand.testing import a_chain, a_party, a_reading

STORY = 10
FACTS = 14
ONE_MORE = 5
FILL = 500
OUTLETS = [f"{town} {kind}" for town in ("Ost", "Wend", "Karn", "Lim", "Tarl", "Brekk", "Maddr", "Quill", "Torr", "Sel")
           for kind in ("Post", "Courier", "Gazette", "Herald", "Wire")]  # fmt: skip
FIRST = [
    "Ada",
    "Bram",
    "Ilse",
    "Tom",
    "Zoe",
    "Odo",
    "Mara",
    "Nils",
    "Petra",
    "Yann",
    "Runa",
    "Edda",
    "Caspar",
    "Lene",
    "Jorn",
    "Tilda",
]
LAST = [
    a + b for a in ("Ost", "Mar", "Brandt", "Veld", "Hask", "Roth", "Lind", "Sor") for b in ("er", "on", "ing", "ov")
]


def main() -> None:
    """Fill, link, and link some more."""
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    if len(sys.argv) > 2:
        measure(Path(sys.argv[2]), reports)
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder) / "record", reports)


def measure(folder: Path, reports: int) -> None:
    """Print what it took."""
    linkers = Linkers.load()
    with open_store(folder, create=True) as store:
        fill(store, range(reports))
        waiting = len(store.unlinked())
        clock, cpu = time.perf_counter(), time.process_time()
        with runner_for(store, linkers, folder, from_environment(), None) as runner:
            linked = link(store, linkers, progress, runner=runner)
        clock, cpu = time.perf_counter() - clock, time.process_time() - cpu
        helpers = resource.getrusage(resource.RUSAGE_CHILDREN)
        others = helpers.ru_utime + helpers.ru_stime
        print(f"\n{waiting:,} reports linked and weighed in {clock:.0f} s ({cpu:.0f} + {others:.0f} s of processors)")
        print(f"{linked.claims:,} times a claim was weighed; {len(linked.problems)} problems")
        tell(store)
        spent = [one_more(store, linkers, reports + number) for number in range(ONE_MORE)]
        print(f"one more report: {median(spent):.2f} s (median of {ONE_MORE}; longest {max(spent):.2f} s)")
        own, other = (
            resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        print(f"largest memory: {own:.0f} MB, of a helper {other:.0f} MB")


def tell(store: SqliteStore) -> None:
    """How much there is."""
    counts = store.counts()
    shared = store.claims(ClaimQuery(reports=2, limit=0)).total
    print(
        f"{counts.statements:,} statements in {counts.claims:,} claims, {shared:,} of them carried by several reports"
    )
    print(f"{len(store.reuses()):,} reuses, {len(store.citations()):,} citations, {counts.parties:,} parties")


def one_more(store: SqliteStore, linkers: Linkers, number: int) -> float:
    """Seconds that linking takes after one more report, of a story that has nine already."""
    story = (number * 7919) % (store.counts().reports // STORY)
    reading = list(told(story, extra=number))[-1]
    keep(store, reading)
    start = time.perf_counter()
    link(store, linkers)
    return time.perf_counter() - start


def progress(linked: Linked) -> None:
    """A line that grows on standard error."""
    print(f"\r{linked.done:,} of {linked.reports:,}", end="", file=sys.stderr, flush=True)


def fill(store: SqliteStore, numbers: range) -> None:
    """Add what is missing of these reports."""
    first = store.counts().reports
    for start in range(first, len(numbers), FILL):
        with store.transaction():
            for story in range(start // STORY, min(start + FILL, len(numbers)) // STORY):
                for reading in told(story):
                    keep(store, reading)


def keep(store: SqliteStore, reading: Reading) -> None:
    """Add the capture, and what was read in it."""
    assert reading.report
    store.add_capture(reading.capture, reading.report.text.encode())
    store.save_reading(reading)


@dataclass(frozen=True)
class Line:
    """A sentence of a report, and the statement in it where somebody says it."""

    text: str
    speaker: str = ""
    content: str = ""


def told(number: int, extra: int | None = None) -> Iterator[Reading]:
    """The reports of a story, the same for the same number; with `extra` one more that relays."""
    dice = random.Random(number)
    place = f"{dice.choice(OUTLETS).split()[0]}{dice.choice(('haven', 'brook', 'mere', 'ford'))}"
    people = [f"{dice.choice(FIRST)} {dice.choice(LAST)}" for _ in range(5)]
    facts = [fact(dice, place, counted=number % 4 == 0) for number in range(FACTS)]
    day = dice.randrange(1, 360)
    known = [knowing(dice, people, facts) for _ in range(3)]
    outlets = dice.sample(OUTLETS, STORY)
    for n in range(3):
        yield reading(known[n], outlets[n], day, n)
    for n in range(3, 6):
        yield reading(copied(dice, known[n % 3]), outlets[n], day + 1, n)
    for n in range(6, 9):
        yield relayed(reading(reworded(dice, known[n % 3]), outlets[n], day + 1, n), outlets[n % 3])
    yield reading(knowing(dice, people, [words(dice, 14) for _ in range(FACTS)]), outlets[9], day + 2, 9)
    if extra is not None:
        yield relayed(
            reading(reworded(random.Random(extra), known[0]), OUTLETS[extra % len(OUTLETS)], day + 2, extra), outlets[0]
        )


def fact(dice: random.Random, place: str, *, counted: bool) -> str:
    """Some fourteen words about the place; a count of people or things is among those of one fact in four."""
    count = f"{dice.randrange(2, 900)} {dice.choice(('people', 'boats', 'houses', 'letters', 'metres'))}"
    return f"{place} {words(dice, 8)} {count if counted else words(dice, 2)} {words(dice, 3)}"


def knowing(dice: random.Random, people: list[str], facts: list[str]) -> list[Line]:
    """Eight facts said by people, and sentences between them."""
    lines = []
    for fact in dice.sample(facts, 8):
        speaker = dice.choice(people)
        lines.append(Line(f"{fact.capitalize()}, {speaker} said.", speaker, fact.capitalize()))
        lines += [Line(f"{words(dice, 16).capitalize()}.") for _ in range(2)]
    return lines


def copied(dice: random.Random, lines: list[Line]) -> list[Line]:
    """A lead of its own, and the copied lines cut short."""
    return [Line(f"{words(dice, 18).capitalize()}."), *lines[: dice.randrange(len(lines) // 2, len(lines))]]


def reworded(dice: random.Random, lines: list[Line]) -> list[Line]:
    """Five of the statements with some of their words changed, and sentences of its own between."""
    said = [line for line in lines if line.speaker]
    told = []
    for line in dice.sample(said, 5):
        changed = " ".join(word if dice.random() < 0.75 else words(dice, 1) for word in line.content.split())
        told.append(Line(f"{changed.capitalize()}, {line.speaker} said.", line.speaker, changed.capitalize()))
        told += [Line(f"{words(dice, 16).capitalize()}.") for _ in range(3)]
    return told


def reading(lines: list[Line], outlet: str, day: int, number: int) -> Reading:
    """The lines as a report that came out on the day (of 2031) and minute."""
    month, date = divmod(day, 30)
    published = f"2031-{month % 12 + 1:02}-{date % 28 + 1:02}T{8 + number % 12:02}:{number % 60:02}:00+00:00"
    said = {line.content: (line.speaker, "said", line.content) for line in lines if line.speaker}
    text = "\n".join(line.text for line in lines)
    return a_reading(text, said.values(), outlet=outlet, title=" ".join(lines[0].text.split()[:8]), published=published)


def relayed(found: Reading, source: str) -> Reading:
    """The reading with an outlet between the page and every speaker."""
    assert found.report
    outlet = a_party(found.report, source, kind=PartyKind.OUTLET)
    speakers = {party.id: party for party in found.parties}
    chains = []
    for statement, chain in zip(found.statements, found.chains, strict=True):
        speaker = speakers[chain.speaker.party or ""]
        chains.append(a_chain(found.report, statement, outlet, speaker))
    return replace(found, chains=tuple(chains), parties=(*found.parties, outlet))


def words(dice: random.Random, count: int) -> str:
    """So many words, drawn by how frequent they are."""
    vocabulary, weights = _vocabulary()
    return " ".join(dice.choices(vocabulary, cum_weights=weights, k=count))


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    lines = (files("firsthand.stages.link.claims") / "words_by_frequency.txt").read_text(encoding="utf-8").split("\n")
    found = [line.split()[0] for line in lines if line and not line.startswith("#")]
    return found, list(accumulate(1 / (rank + 3) for rank in range(len(found))))


if __name__ == "__main__":
    main()
