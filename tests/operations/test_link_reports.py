"""Linking reports by their words: a story that very many outlets print, and words that very many pages carry."""

from __future__ import annotations

import random

import pytest

from firsthand.domain import Reading, ReportQuery, ReuseKind
from firsthand.operations.link import link
from firsthand.operations.link_reports_reuse import COMMON
from firsthand.operations.linkers import Linkers
from firsthand.operations.open_record import Store
from firsthand.testing import a_reading

WIRE = """The harbour office of Skeldal closed the northern quay on Tuesday after a crane lost its hook over the market.
Nobody was hurt, because the fishwives had moved to the church hall of Saint Olga for the week of the regatta.
The crane was built by Hask and Sons in 1961 and was to be inspected in the autumn, a ledger of the office shows.
Its driver, Bram Oster, who has worked on the quay for thirty years, said he had written two letters about the hook."""

FRAME = """Tell the night desk what you saw on the ferries, in the orchards or behind the town hall, and Mrs Quill rings back.
The Ostrey Gazette has hung in the reading room since the year of the great frost and costs what two eggs cost.
Our almanac gives the tides at Ostrey, the phases of the moon and the days on which the ferry to Velm does not run.
Those who move house tell the boy who brings the paper, and he tells Mr Dorn, who keeps the book of all subscribers."""

TOWNS = [first + last for first in ("Bel", "Dha", "Fer", "Kes", "Mar", "Ost", "Tam", "Tor") for last in
         ("brook", "dal", "garth", "haven", "ley", "mere", "rick", "sund", "ten", "wick")]  # fmt: skip

WORDS = ("goat", "drum", "choir", "fence", "barley", "ladder", "sermon", "kettle", "bridge", "apple", "winter", "lantern",
         "cellar", "wagon", "pigeon", "cheese", "quarry", "violin", "harvest", "nettle", "saddle", "plum", "anvil")  # fmt: skip


def page(n: int, text: str, *, outlet: str, day: int) -> Reading:
    return a_reading(text, [], outlet=outlet, published=f"2031-{3 + day // 28:02}-{1 + day % 28:02}T08:00:00Z")


def printed(n: int, *, day: int) -> Reading:
    """The wire's story in a paper of its own, with a lead."""
    town = TOWNS[n % len(TOWNS)]
    lead = f"Readers in {town}{n} rang us about the crane of Skeldal."
    return page(n, f"{lead}\n{WIRE}", outlet=f"{town} Post {n}", day=day)


def of_ostrey(n: int) -> Reading:
    """A page about something else each time, in the frame that all pages of its paper have."""
    chance = random.Random(n)
    names = [f"{town}{chr(97 + n // 26)}{chr(97 + n % 26)}" for town in chance.sample(TOWNS, 12)]
    own = " ".join(f"{' '.join(chance.sample(WORDS, 5))} {name}" for name in names)
    return page(n, f"{own}\n{FRAME}", outlet="The Ostrey Gazette", day=n)


def keep(store: Store, *readings: Reading) -> None:
    for reading in readings:
        assert reading.report
        store.add_capture(reading.capture, reading.report.text.encode())
        store.save_reading(reading)


def without_a_source(store: Store) -> set[str]:
    derived = {reuse.derived for reuse in store.reuses()}
    return {line.id for line in store.reports(ReportQuery(limit=None)).items} - derived


@pytest.mark.parametrize("at_once", [True, False])
def test_a_story_that_more_papers_print_than_any_notice_goes_back_to_the_first_of_them(
    store: Store, linkers: Linkers, *, at_once: bool
) -> None:
    copies = 2 * COMMON
    first_is_kept_as = COMMON + 20
    days = [1 + (n * 37) % copies for n in range(copies)]
    days[first_is_kept_as] = 0
    readings = [printed(n, day=day) for n, day in enumerate(days)]
    for part in [readings] if at_once else [readings[:70], readings[70:90], readings[90:]]:
        keep(store, *part)
        link(store, linkers)
    first = readings[first_is_kept_as].report
    assert first
    assert without_a_source(store) == {first.id}
    assert len(store.reuses()) < copies * COMMON / 2, "each was compared with each"


def test_a_frame_around_very_many_pages_links_none_of_them(store: Store, linkers: Linkers) -> None:
    keep(store, *(of_ostrey(n) for n in range(COMMON + 12)))
    link(store, linkers)
    assert store.reuses() == ()


def test_the_first_to_print_a_story_keeps_what_derives_from_it_when_it_is_read_again(
    store: Store, linkers: Linkers
) -> None:
    readings = [printed(n, day=n) for n in range(COMMON + 20)]
    keep(store, *readings)
    link(store, linkers)
    before = {frozenset((reuse.derived, reuse.source)) for reuse in store.reuses()}
    store.save_reading(readings[0])
    link(store, linkers)
    assert {frozenset((reuse.derived, reuse.source)) for reuse in store.reuses()} >= before


ENGLISH = """The mayor of Quilldal, Runa Falkow, closed the bridge over the Senne on Monday because of a crack of 14 millimetres.
The engineer Tomas Hask found it on 9 March, when he counted bats for the zoo in Marvik.
The bridge was built by Ostkap in 1968 and carries 12,500 cars a day to Marvik and Pelluna.
Ostkap denied on Tuesday that its cement was to blame.
On Wednesday Falkow asked the court in Lothmar for an expert."""

UKRAINIAN = """Мерка Квільдаля Руна Фалькова закрила в понеділок міст через Сенне через тріщину завширшки 14 міліметрів.
Її виявив 9 березня інженер Томас Гаск, який рахував кажанів для зоопарку в Марвіку.
Міст збудувала компанія «Осткап» у 1968 році, щодня ним проїжджають 12 500 машин до Марвіка та Пеллуни.
«Осткап» у вівторок заперечила, що винен її цемент.
У середу Фалькова попросила суд у Лотмарі призначити експерта."""


def test_a_translation_derives_from_the_report_whose_names_and_figures_it_carries(
    store: Store, linkers: Linkers
) -> None:
    original = page(1, ENGLISH, outlet="Quilldal Post", day=1)
    translation = page(2, UKRAINIAN, outlet="Senne Nova", day=2)
    other = page(3, WIRE, outlet="Skeldal Post", day=3)
    keep(store, translation, other)
    link(store, linkers)
    keep(store, original)
    link(store, linkers)
    assert original.report and translation.report
    [reuse] = store.reuses()
    assert (reuse.derived, reuse.source) == (translation.report.id, original.report.id)
    assert reuse.kind is ReuseKind.TRANSLATION
    store.save_reading(original)
    link(store, linkers)
    assert store.reuses() == (reuse,)
