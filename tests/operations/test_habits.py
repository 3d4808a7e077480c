"""Who relays whom is learned from other stories that the record has weighed."""

from __future__ import annotations

from datetime import UTC, datetime

from firsthand.domain import (
    Account,
    Basis,
    Certainty,
    Channel,
    Claim,
    Edge,
    EdgeKind,
    Hand,
    Independence,
    Lineage,
    Reading,
    Role,
    Stance,
)
from firsthand.operations.habits import habits_of
from firsthand.operations.linkers import Linkers
from firsthand.operations.open_record import Store
from firsthand.testing import a_reading

FIGURES = Independence(1, 1.0, 1)


def told(store: Store, outlet: str, matter: str, day: int) -> Reading:
    """A report of one statement, kept."""
    text = f"{outlet} on {matter}. The {matter} burst, a miller said."
    reading = a_reading(
        text, [("a miller", "said", f"The {matter} burst")], outlet=outlet, published=f"2031-03-{day:02}"
    )
    store.add_capture(reading.capture, text.encode())
    store.save_reading(reading)
    return reading


def weighed(store: Store, matter: str, kind: EdgeKind = EdgeKind.RELAYS) -> None:
    """A claim that the Wire brought and the Digest took over from there."""
    wire, digest = told(store, "Wire", matter, 1).statements[0], told(store, "Digest", matter, 2).statements[0]
    claim = Claim(f"claim-{matter}", matter, ((wire.id, Stance.SUPPORTS), (digest.id, Stance.SUPPORTS)))
    store.replace_claims([], [claim])
    store.save_lineage(Lineage(claim.id, (Edge(digest.id, wire.id, kind, 0.9, ()),), (), FIGURES, FIGURES))


def here(report: str, *outlets: str) -> list[Account]:
    """Accounts of a new story by these outlets."""
    at = datetime(2031, 4, 1, tzinfo=UTC)
    return [
        Account(
            f"{report} {outlet}",
            report,
            at,
            Stance.SUPPORTS,
            "",
            (Hand(f"outlet:{outlet.lower()}", outlet, Role.PUBLISHER, Channel.ARTICLE),),
            Basis.UNKNOWN,
            Certainty.UNKNOWN,
        )
        for outlet in outlets
    ]


def test_an_outlet_that_took_over_from_another_is_thought_to_do_so_again(store: Store, linkers: Linkers) -> None:
    for matter in ("weir", "dam", "lock"):
        weighed(store, matter)
    habits = habits_of(store, linkers, here("new", "Digest", "Wire"))
    assert habits is not None
    assert habits.log_odds("outlet:digest", "outlet:wire") > 0 == habits.log_odds("outlet:wire", "outlet:digest")


def test_one_outlet_or_others_have_no_habits(store: Store, linkers: Linkers) -> None:
    weighed(store, "weir")
    assert habits_of(store, linkers, here("new", "Digest")) is None
    assert habits_of(store, linkers, here("new", "Digest", "Mercury")) is None


def test_a_story_does_not_teach_habits_to_itself(store: Store, linkers: Linkers) -> None:
    weighed(store, "weir")
    report = store.unlinked()[0]
    assert habits_of(store, linkers, here(report, "Digest", "Wire")) is None


def test_two_who_heard_one_source_take_nothing_from_each_other(store: Store, linkers: Linkers) -> None:
    for matter in ("weir", "dam", "lock"):
        weighed(store, matter, EdgeKind.SAME_OCCASION)
    habits = habits_of(store, linkers, here("new", "Digest", "Wire"))
    assert habits is not None and habits.log_odds("outlet:digest", "outlet:wire") < 0
