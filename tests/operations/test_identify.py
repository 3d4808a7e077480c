"""From the beginning of an id to the thing itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from firsthand.domain import Reading
from firsthand.errors import NotFoundError
from firsthand.operations.find_one import find_one
from firsthand.operations.identify import identify
from firsthand.operations.open_record import Store
from firsthand.testing import a_reading


@pytest.fixture
def reading(store: Store) -> Iterator[Reading]:
    made = a_reading(
        "Ada Marsh said it rained. Bram said it froze.",
        [("Ada Marsh", "said", "it rained"), ("Bram", "said", "it froze")],
    )
    assert made.report
    store.add_capture(made.capture, made.report.text.encode())
    store.save_reading(made)
    return made


def test_a_report_may_leave_out_the_word_report(store: Store, reading: Reading) -> None:
    assert reading.report
    assert identify(store, reading.report.id[:12], "report") == reading.report.id
    assert identify(store, reading.report.id.removeprefix("report-")[:6], "report") == reading.report.id


def test_a_statement_leads_to_the_reading_that_it_stands_in(store: Store, reading: Reading) -> None:
    wanted = reading.statements[1].id
    found = find_one(store, wanted)
    assert (found.statement_id, found.reading) == (wanted, store.reading(reading.statements[1].report))


def test_a_capture_is_found_by_its_hash(store: Store, reading: Reading) -> None:
    found = find_one(store, reading.capture.sha256[:20])
    assert found.capture == reading.capture


def test_a_beginning_that_several_things_share_names_them(store: Store, reading: Reading) -> None:
    with pytest.raises(NotFoundError, match="could be statement-"):
        identify(store, "statement-")


@pytest.mark.parametrize("kind", ["report", "statement", "claim"])
def test_an_id_that_is_not_there_says_where_to_look(store: Store, reading: Reading, kind: str) -> None:
    with pytest.raises(NotFoundError, match=f"firsthand {kind}s`"):
        find_one(store, f"{kind}-ffff")
    with pytest.raises(NotFoundError, match="firsthand parties`"):
        find_one(store, "party-ffff")


@pytest.mark.parametrize("nothing", ["", "-"])
def test_no_id_at_all_could_be_none(store: Store, reading: Reading, nothing: str) -> None:
    with pytest.raises(NotFoundError, match="no id was given"):
        find_one(store, nothing)
