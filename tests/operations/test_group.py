"""Statements grouped by speaker and chain."""

from __future__ import annotations

import pytest

from firsthand.domain import ReportQuery, StatementQuery
from firsthand.operations.group import all_statements, by_speaker
from firsthand.operations.open_record import Store
from firsthand.testing import a_reading


def kept(store: Store, *readings: object) -> None:
    for reading in readings:
        store.add_capture(reading.capture, reading.report.text.encode())
        store.save_reading(reading)


def test_one_speaker_in_two_reports_is_one_line_with_a_chain_for_each_way(store: Store) -> None:
    one = a_reading("Ada Marsh said it rained.", [("Ada Marsh", "said", "it rained")], outlet="Delta Herald")
    other = a_reading("Ada Marsh said it froze.", [("Ada Marsh", "said", "it froze")], outlet="Estuary Gazette")
    kept(store, one, other)
    [group] = by_speaker(store.statements(StatementQuery(limit=None)).items)
    assert (group.speaker, group.statements, group.reports) == ("Ada Marsh", 2, 2)
    assert {chain.chain for chain in group.chains} == {"Delta Herald ← Ada Marsh", "Estuary Gazette ← Ada Marsh"}


def test_a_denial_keeps_its_cue_and_its_mark(store: Store) -> None:
    words = "it had rained"
    kept(store, a_reading(f"Ada Marsh denied {words}.", [("Ada Marsh", "denied", words)], denied=[words]))
    [group] = by_speaker(store.statements(StatementQuery(limit=None)).items)
    [said] = group.chains[0].statements
    assert (said.cue_text, said.content_text, said.marks) == ("denied", words, ("denied",))


def test_a_record_is_grouped_some_statements_at_a_time(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(store, a_reading("Ada Marsh said it rained.", [("Ada Marsh", "said", "it rained")]))
    kept(store, a_reading("Ada Marsh said it froze.", [("Ada Marsh", "said", "it froze")]))
    kept(store, a_reading("Odo Kless said it blew.", [("Odo Kless", "said", "it blew")]))
    monkeypatch.setattr("firsthand.operations.group.BATCH", 2)
    groups = by_speaker(all_statements(store, StatementQuery(limit=1, offset=2)))
    assert [(group.speaker, group.statements) for group in groups] == [("Ada Marsh", 2), ("Odo Kless", 1)]


def test_two_anonymous_officials_stay_two_lines(store: Store) -> None:
    one = a_reading("An official said it rained.", [("An official", "said", "it rained")], anonymous=["An official"])
    other = a_reading("An official said it froze.", [("An official", "said", "it froze")], anonymous=["An official"])
    kept(store, one, other)
    assert store.reports(ReportQuery()).total == 2
    groups = by_speaker(store.statements(StatementQuery(limit=None)).items)
    assert [group.statements for group in groups] == [1, 1]
