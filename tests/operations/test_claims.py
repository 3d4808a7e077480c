"""What is put together to show one claim."""

from __future__ import annotations

import pytest

from firsthand.domain import (
    Claim,
    Edge,
    EdgeKind,
    Independence,
    Lineage,
    Origin,
    Reading,
    Stance,
)
from firsthand.errors import NotFoundError
from firsthand.operations.claim_sides import first_of, sides_of
from firsthand.operations.claims import claims_of, view_claim
from firsthand.operations.open_record import Store
from firsthand.testing import a_reading

FIGURES = Independence(1, 1.2, 2)


def keep(store: Store, number: int, published: str | None) -> Reading:
    text = f"{number}: the lock was open, the keeper said."
    reading = a_reading(text, [("the keeper", "said", "the lock was open")], published=published)
    store.add_capture(reading.capture, text.encode())
    store.save_reading(reading)
    return reading


def test_a_claims_statements_stand_by_origin_the_most_repeated_first_and_in_order_of_time(store: Store) -> None:
    dates = [None, "2031-03-04", "2031-03-02", "2031-03-03", "2031-03-05"]
    one, two, three, four, five = (keep(store, n, day).statements[0].id for n, day in enumerate(dates))
    stances = {one: Stance.SUPPORTS, two: Stance.SUPPORTS, three: Stance.SUPPORTS, four: Stance.DENIES}
    claim = Claim("claim-1", "the lock was open", (*stances.items(), (five, Stance.QUALIFIES)), ("claim-2", "claim-0"))
    rival = Claim("claim-2", "the lock was shut", ((four, Stance.SUPPORTS),))
    store.replace_claims([], [claim, rival])
    alone, keeper = Origin("o-1", "a witness", (two,), ()), Origin("o-2", "the keeper", (one, three), ())
    denial = Origin("o-3", "the yard", (four,), (), Stance.DENIES)
    edge = Edge(one, three, EdgeKind.RELAYS, 0.9, ())
    store.save_lineage(Lineage("claim-1", (edge,), (denial, alone, keeper), FIGURES, FIGURES))

    view = view_claim(store, "claim-1")

    groups = [(g.origin and g.origin.label, [s.said.statement.id for s in g.statements]) for g in view.groups]
    assert groups == [("the keeper", [three, one]), ("a witness", [two]), ("the yard", [four]), (None, [five])]
    sides = [(side.name, side.statements, side.origins) for side in sides_of(view.groups)]
    assert sides == [
        ("Who says so", 3, 2),
        ("Who denies it, or says otherwise", 1, 1),
        ("Of no origin that was weighed", 1, 0),
    ]
    shown = first_of(sides_of(view.groups), 2)
    assert [(side.name, side.statements, len(side.groups[0].statements)) for side in shown] == [("Who says so", 3, 2)]
    assert [rival.text for rival in view.rivals] == ["the lock was shut"]
    assert len(view.reports) == 5
    row = view.as_dict()
    independence = row["independence"]
    assert isinstance(independence, dict)
    assert [independence[name] for name in ("lowest", "expected", "highest")] == [1, 1.2, 2]
    assert row["statements"][0] == {"id": one, "report": view.statements[one].statement.report, "stance": "supports"}  # type: ignore[index]


def test_a_claim_that_is_not_weighed_yet_shows_its_statements_without_origin(store: Store) -> None:
    said = keep(store, 1, None).statements[0].id
    store.replace_claims([], [Claim("claim-1", "the lock was open", ((said, Stance.SUPPORTS),))])
    view = view_claim(store, "claim-1")
    assert view.lineage is None
    assert [group.origin for group in view.groups] == [None]
    assert [line.id for line in claims_of(store, said)] == ["claim-1"]


def test_what_is_no_claim_is_said_to_be_none(store: Store) -> None:
    keep(store, 1, None)
    with pytest.raises(NotFoundError, match="nothing by the id"):
        view_claim(store, "claim-9")
