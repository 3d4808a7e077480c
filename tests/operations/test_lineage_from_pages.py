"""From pages alone to what stands behind a claim: relays of relays, readers of one paper, corrections, echoes."""

from __future__ import annotations

from pathlib import Path

from firsthand.domain import AlarmKind, ClaimQuery, Lineage
from firsthand.operations.keep import keep
from firsthand.operations.link import link
from firsthand.operations.linkers import Linkers
from firsthand.operations.open_record import Store
from firsthand.operations.read import read_one


def a_page(outlet: str, day: int, lead: str, behind: str = "", section: str = "") -> str:
    """A plain page of 2022, of two paragraphs."""
    head = f"{outlet}\nDate: 2022-09-{day:02d}\n" + (f"Section: {section}\n" if section else "")
    return f"{head}\n{lead}\n\n{behind}\n"


def weighed(store: Store, folder: Path, *pages: str) -> Lineage:
    """The lineage of the claim that most reports have."""
    for number, page in enumerate(pages):
        path = folder / f"{number}.txt"
        path.write_text(page, encoding="utf-8")
        reading = read_one(path)
        store.add_capture(reading.capture, path.read_bytes())
        keep(store, reading)
    assert not link(store, Linkers.load()).problems
    line = max(store.claims(ClaimQuery(limit=None)).items, key=lambda line: line.reports)
    lineage = store.lineage(line.id)
    assert lineage is not None
    return lineage


def alarms(lineage: Lineage) -> set[AlarmKind]:
    return {alarm.kind for alarm in lineage.alarms}


def test_a_relay_that_credits_a_relay(store: Store, tmp_path: Path) -> None:
    lineage = weighed(
        store,
        tmp_path,
        a_page(
            "The Tarn Valley Post",
            14,
            "The third sluice gate of the Kessel dam jammed at half past two in the night, a watchman told the Tarn "
            "Valley Post on Monday.",
            '"I hit it with a spanner and it did not move," the watchman said. Eleven houses were flooded.',
        ),
        a_page(
            "Uplands Gazette",
            15,
            "The third sluice gate of the Kessel dam jammed at half past two in the night, a watchman told the Tarn "
            "Valley Post.",
            "The council of Kessel meets on Friday.",
        ),
        a_page(
            "Capital Courier",
            16,
            "The third sluice gate of the Kessel dam jammed in the night of the flood, according to the Uplands Gazette.",
            "The minister for water is travelling.",
        ),
    )
    assert (lineage.independence.lowest, lineage.independence.highest) == (1, 1)
    assert AlarmKind.ONE_ORIGIN in alarms(lineage)
    told = " ".join(why for origin in lineage.origins for why in origin.why)
    assert "Capital Courier derives from Uplands Gazette" in told
    assert "it credits Uplands Gazette" in told


def test_two_officials_who_read_the_same_paper(store: Store, tmp_path: Path) -> None:
    lineage = weighed(
        store,
        tmp_path,
        a_page(
            "The Orrin Sentinel",
            2,
            "Guards at the Lasko camp burned the register of prisoners, a cook who worked there told the Orrin Sentinel.",
            '"They brought it to my stove," said the cook, who asked not to be named.',
        ),
        a_page(
            "Bellmark Wire",
            3,
            "Guards at the Lasko camp burned the register of prisoners, the foreign minister of Bellmark said on Tuesday.",
            '"They have burned the register," Tomas Adler said. Asked how he knew, Adler said that he had read it in '
            "the Orrin Sentinel.",
        ),
        a_page(
            "Nordal Today",
            4,
            "The register of prisoners at the Lasko camp was burned by the guards, the governor of Nordal said.",
            '"The register was burned," Hanne Brekke told reporters. She had it from the Orrin Sentinel, her office said.',
        ),
    )
    assert (lineage.independence.lowest, lineage.independence.highest) == (1, 1)
    assert {AlarmKind.ONE_ORIGIN, AlarmKind.ONLY_ANONYMOUS} <= alarms(lineage)


def test_a_correction_that_relays_have_not_followed(store: Store, tmp_path: Path) -> None:
    lineage = weighed(
        store,
        tmp_path,
        a_page(
            "The Fenmouth Herald",
            10,
            "There were 86 children on the bus that went off the bridge at Ansel, a driver of the line told the "
            "Fenmouth Herald.",
            "The bus had seats for forty.",
        ),
        a_page(
            "Inland Tribune",
            11,
            "Eighty-six children were on the bus that went off the bridge at Ansel, according to the Fenmouth Herald.",
            "The bridge is closed until March.",
        ),
        a_page(
            "The Fenmouth Herald",
            14,
            "In our report of Saturday on the bus at Ansel we wrote that there were 86 children on the bus. There were "
            "36. Our reporter misread the number in her notes.",
            "We apologise to our readers.",
            section="Corrections",
        ),
    )
    assert lineage.independence.lowest == lineage.independence.highest == 1
    [unfollowed] = [alarm for alarm in lineage.alarms if alarm.kind is AlarmKind.UNFOLLOWED_CORRECTION]
    assert unfollowed.words == "The Fenmouth Herald has corrected it; not followed by Inland Tribune"


def test_ten_reports_of_one_interview(store: Store, tmp_path: Path) -> None:
    sold = "the director of the Marl salt mine sold the pumps a month before the water came in"
    told = sold.replace("the", "The", 1)
    relays = (
        f"{told}, a former bookkeeper told the Harrow Lantern.",
        f"According to the Harrow Lantern, {sold}.",
        f"{told}, the Harrow Lantern reports.",
        f"{told}, Edda Thorne told the Harrow Lantern.",
        f"A bookkeeper, Edda Thorne, says that {sold}.",
        f"The Harrow Lantern has learned that {sold}.",
        f"{told}, says the former bookkeeper Edda Thorne.",
        f"{told}, it is said.",
        f"{told}, writes the Harrow Lantern.",
    )
    outlets = ("Saltmarsh Times", "Ludd Radio", "The Brine", "Northern Star", "Kell Examiner", "Dockside News")
    outlets = (*outlets, "Aldern Post", "Mining Weekly", "Morning Call")
    lineage = weighed(
        store,
        tmp_path,
        a_page(
            "The Harrow Lantern",
            1,
            f"{told}, the mine's former bookkeeper told the Harrow Lantern.",
            '"I wrote the invoice for the pumps," Edda Thorne said.',
        ),
        *(a_page(outlet, day, lead) for day, (outlet, lead) in enumerate(zip(outlets, relays, strict=True), start=2)),
    )
    assert lineage.independence.lowest == 1
    assert lineage.independence.expected < 1.6
    [alarm] = [alarm for alarm in lineage.alarms if alarm.kind is AlarmKind.ONE_ORIGIN]
    reports, words = alarm.words.split(" ", 1)
    assert int(reports) >= 9, "of ten reports one sentence may go unread"
    assert words in ("reports, 1 origin", "reports, most likely 1 origin")
