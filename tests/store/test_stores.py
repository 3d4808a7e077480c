"""What every store promises about keeping: captures, custody, proposals, decisions. Runs on each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from firsthand.domain import (
    Act,
    ActStatus,
    Candidate,
    Counts,
    Decision,
    Judgement,
    Link,
    Problem,
    Reading,
    ReportQuery,
    Span,
    StatementQuery,
)
from firsthand.errors import RecordError
from firsthand.store.interface import Store
from firsthand.testing import A_DAY, a_capture, a_chain, a_party, a_reading, a_report, a_statement, spans_in

type Keep = Callable[[Reading], Reading]

LOCK = "The gate was open, keeper Bram Oster said. Nobody was hurt, a deckhand told us."
SAID = [("keeper Bram Oster", "said", "The gate was open"), ("a deckhand", "told", "Nobody was hurt")]


def test_what_was_saved_comes_back_as_it_was(store: Store, keep: Keep) -> None:
    reading = a_reading(LOCK, SAID, anonymous=["a deckhand"], title="Lock 4", published="2031-03-04", problems=["odd"])
    assert reading.report
    trigger = spans_in(LOCK, "hurt")
    act = Act("act-1", reading.report.id, None, "190", "harm", trigger, (), (), (), (), (), ActStatus.DENIED, "test")
    report = replace(
        reading.report,
        authors=("Ilse Maron", "Tom Brandt"),
        lead="A lead",
        links=(Link(Span(0, 8), "https://estuary.example/gate"),),
        fields={"title": (Candidate("Lock 4", "json-ld", 0.9), Candidate("Lock", "meta", 0.4)), "authors": ()},
    )
    full = replace(reading, report=report, acts=(act,))
    keep(full)
    assert store.reading(report.id) == full
    assert store.report(report.id) == report
    assert store.report("report-0") is None
    assert list(store.readings()) == [full]


def test_a_capture_added_twice_is_kept_once_and_logged_twice(store: Store) -> None:
    first = a_capture(b"The lock was open.")
    assert store.add_capture(first, b"The lock was open.")
    assert not store.add_capture(replace(first, obtained_from="elsewhere.txt"), b"The lock was open.")
    assert list(store.captures()) == [first]
    assert store.capture(first.sha256) == first
    assert store.capture_bytes(first.sha256) == b"The lock was open."
    assert [entry.action for entry in store.custody()] == ["captured", "seen again"]
    assert "elsewhere.txt" in list(store.custody())[1].detail


def test_bytes_that_are_not_the_captures_are_refused(store: Store) -> None:
    capture = a_capture(b"The lock was open.")
    with pytest.raises(ValueError, match="not those of the capture"):
        store.add_capture(capture, b"The lock was shut.")
    assert store.counts().captures == 0
    assert list(store.custody()) == []


def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        store.add_capture(replace(a_capture(b"x"), obtained_at=datetime(2031, 3, 4)), b"x")


def test_captures_come_in_the_order_in_which_they_came(store: Store) -> None:
    wanted = [a_capture(str(number).encode()) for number in range(1200)]
    with store.transaction():
        for number, capture in enumerate(wanted):
            store.add_capture(capture, str(number).encode())
    assert list(store.captures()) == wanted


def test_a_capture_stays_pending_until_it_is_read_or_found_unreadable(store: Store, keep: Keep) -> None:
    left, unreadable = a_capture(b"left"), a_capture(b"\x00")
    store.add_capture(left, b"left")
    store.add_capture(unreadable, b"\x00")
    keep(a_reading(LOCK, SAID))
    assert list(store.pending()) == [left, unreadable]
    problem = Problem(unreadable.sha256, "read", "no text in it")
    store.save_reading(Reading(unreadable, None, problems=(problem,)))
    assert list(store.pending()) == [left]
    assert list(store.problems()) == [problem]
    assert next(iter(store.readings())) == Reading(unreadable, None, problems=(problem,))


def test_a_reading_of_an_unknown_capture_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="add the capture before"):
        store.save_reading(a_reading(LOCK, SAID))


def test_reading_a_capture_again_replaces_its_proposals_and_no_others(store: Store, keep: Keep) -> None:
    other = keep(a_reading("The bridge is safe, the mayor said.", [("the mayor", "said", "The bridge is safe")]))
    old = keep(a_reading(LOCK, SAID, problems=["the parse was cut short"]))
    new = a_reading(LOCK, [("keeper Bram Oster", "said", "The gate was open, ")])
    store.save_reading(new)
    assert new.report and old.report and other.report
    assert store.reading(new.report.id) == new
    assert store.reading(other.report.id) == other
    assert store.counts() == Counts(captures=2, reports=2, statements=2, parties=2, problems=0)
    assert [found.statement for found in store.statements(StatementQuery(words="hurt")).items] == []


def test_a_report_that_can_no_longer_be_read_leaves_nothing_to_be_found(store: Store, keep: Keep) -> None:
    old = keep(a_reading(LOCK, SAID))
    problem = Problem(old.capture.sha256, "read", "took too long")
    store.save_reading(Reading(old.capture, None, problems=(problem,)))
    assert store.counts() == Counts(captures=1, reports=0, statements=0, parties=0, problems=1)
    assert store.reports(ReportQuery(words="gate")).total == 0
    assert store.statements(StatementQuery(words="gate")).total == 0
    assert store.parties().total == 0


def test_saving_the_same_reading_twice_changes_nothing(store: Store, keep: Keep) -> None:
    reading = keep(a_reading(LOCK, SAID, problems=["odd"]))
    before = store.counts(), store.parties(), store.reports(ReportQuery())
    store.save_reading(reading)
    assert (store.counts(), store.parties(), store.reports(ReportQuery())) == before


def test_decisions_outlive_the_proposals_that_they_judge(store: Store, keep: Keep) -> None:
    old = keep(a_reading(LOCK, SAID))
    gone = old.statements[1].id
    decision = Decision("decision-1", gone, Judgement.NO, "Ada", A_DAY, "she meant another lock")
    assert store.add_decision(decision)
    store.save_reading(a_reading(LOCK, SAID[:1]))
    assert store.report_of(gone) is None
    assert list(store.decisions()) == list(store.decisions(gone)) == [decision]
    assert list(store.decisions("statement-0")) == []


def test_a_decision_is_made_once_and_never_changed(store: Store) -> None:
    decision = Decision("decision-1", "claim-1", Judgement.UNSURE, "Ada", A_DAY, "two keepers?")
    assert store.add_decision(decision)
    assert not store.add_decision(decision)
    with pytest.raises(ValueError, match="another decision"):
        store.add_decision(replace(decision, judgement=Judgement.YES))
    assert [entry.action for entry in store.custody()] == ["decided"]


def test_a_block_that_raises_leaves_nothing_behind(store: Store) -> None:
    with pytest.raises(KeyError), store.transaction():
        store.add_capture(a_capture(b"one"), b"one")
        store.replace_problems("two.html", "capture", [Problem("two.html", "capture", "empty")])
        raise KeyError
    assert store.counts() == Counts(0, 0, 0, 0, 0)
    assert list(store.custody()) == []
    assert list(store.verify()) == []


def test_an_inner_block_that_raises_leaves_the_outer_one_whole(store: Store) -> None:
    with store.transaction():
        store.log("opened", "case 7")
        with pytest.raises(KeyError), store.transaction():
            store.log("closed", "case 7")
            raise KeyError
        store.log("noted", "case 7")
    assert [entry.action for entry in store.custody()] == ["opened", "noted"]
    assert list(store.verify()) == []


def test_chains_of_statements_that_stay_stay_and_those_of_others_go(store: Store, keep: Keep) -> None:
    reading = keep(a_reading(LOCK, SAID))
    assert reading.report
    stays, new = reading.statements[0], a_statement(reading.report, "Nobody was hurt,")
    store.replace_statements(reading.report.id, [new, stays], ())
    found = store.reading(reading.report.id)
    assert found
    assert found.statements == (new, stays)
    assert found.chains == (reading.chains[0],)
    assert {line.name: line.statements for line in store.parties().items} == {"keeper Bram Oster": 1, "a deckhand": 0}


def test_chains_are_replaced_without_touching_statements(store: Store, keep: Keep) -> None:
    reading = keep(a_reading(LOCK, SAID))
    report = reading.report
    assert report
    crew = a_party(report, "us")
    chain = a_chain(report, reading.statements[1], crew)
    store.replace_chains(report.id, [chain], [crew])
    found = store.reading(report.id)
    assert found
    assert (found.statements, found.chains, found.parties) == (reading.statements, (chain,), (crew,))


def test_a_chain_needs_its_statement(store: Store, keep: Keep) -> None:
    reading = keep(a_reading(LOCK, SAID))
    assert reading.report
    strange = replace(reading.chains[0], statement="statement-0")
    with pytest.raises(ValueError, match="no statement statement-0"):
        store.replace_chains(reading.report.id, [strange], [])
    assert store.reading(reading.report.id) == reading


def test_a_thing_proposed_twice_is_refused_and_the_old_proposals_stay(store: Store, keep: Keep) -> None:
    reading = keep(a_reading(LOCK, SAID))
    with pytest.raises(ValueError, match="twice"):
        store.save_reading(replace(reading, statements=reading.statements * 2))
    assert reading.report
    assert store.reading(reading.report.id) == reading


def test_another_reports_statement_is_refused(store: Store, keep: Keep) -> None:
    reading = keep(a_reading(LOCK, SAID))
    other = a_reading("The bridge is safe, the mayor said.", [("the mayor", "said", "The bridge is safe")])
    assert reading.report
    with pytest.raises(ValueError, match="is of the report"):
        store.replace_statements(reading.report.id, other.statements, ())


def test_a_report_saved_again_with_the_same_text_keeps_its_statements(store: Store, keep: Keep) -> None:
    reading = keep(a_reading(LOCK, SAID, title="Lock"))
    assert reading.report
    store.save_report(replace(reading.report, title="Weir"))
    found = store.reading(reading.report.id)
    assert found and found.report
    assert (found.report.title, found.statements) == ("Weir", reading.statements)
    assert store.reports(ReportQuery(words="weir")).total == 1
    assert store.reports(ReportQuery(words="lock")).total == 0


def test_a_report_whose_text_is_another_one_now_loses_what_pointed_into_the_old(store: Store, keep: Keep) -> None:
    reading = keep(a_reading(LOCK, SAID))
    assert reading.report
    shorter = replace(reading.report, text="The gate was open.", blocks=())
    store.save_report(shorter)
    found = store.reading(reading.report.id)
    assert found == Reading(reading.capture, shorter)
    assert store.statements(StatementQuery()).total == 0
    assert list(store.verify()) == []


def test_problems_are_replaced_a_subject_and_stage_at_a_time(store: Store) -> None:
    fetch = Problem("https://estuary.example/1", "capture", "timed out")
    store.replace_problems(fetch.subject, "capture", [fetch])
    store.replace_problems("two.html", "capture", [Problem("two.html", "capture", "empty")])
    refused = replace(fetch, reason="refused")
    store.replace_problems(fetch.subject, "capture", [refused])
    assert list(store.problems(fetch.subject)) == [refused]
    assert len(list(store.problems())) == 2
    store.replace_problems(fetch.subject, "capture", [])
    assert list(store.problems(fetch.subject)) == []


def test_very_many_problems_come_in_the_order_in_which_they_came(store: Store) -> None:
    wanted = [Problem("all.jsonl", "capture", f"line {number} is no JSON") for number in range(450)]
    store.replace_problems("all.jsonl", "capture", wanted)
    assert list(store.problems()) == list(store.problems("all.jsonl")) == wanted


def test_a_problem_of_a_report_is_counted_on_its_line(store: Store, keep: Keep) -> None:
    reading = keep(a_reading(LOCK, SAID, problems=["one"]))
    assert reading.report
    problem = Problem(reading.report.id, "link", "no network", Span(0, 3))
    store.replace_problems(problem.subject, "link", [problem])
    assert [line.problems for line in store.reports(ReportQuery()).items] == [2]
    found = store.reading(reading.report.id)
    assert found and found.problems == (*reading.problems, problem)


def test_half_a_surrogate_pair_is_kept_as_one_replacement_character(store: Store, keep: Keep) -> None:
    report = a_report("The gate ? was open, Bram said.")
    hostile = replace(report, text=report.text.replace("?", "\ud83d"), title="\udc00")
    capture = a_capture(report.text.encode())
    store.add_capture(capture, report.text.encode())
    statement = a_statement(hostile, "The gate \ud83d was open")
    problem = Problem(capture.sha256, "annotate", "bad \ud83d character")
    store.save_reading(Reading(capture, hostile, (statement,), problems=(problem,)))
    found = store.reading(report.id)
    assert found and found.report
    assert found.report.text == "The gate \ufffd was open, Bram said."
    assert found.statements[0].content_text == "The gate \ufffd was open"
    assert found.statements[0].content == statement.content
    assert list(store.verify()) == []


def test_readings_can_be_saved_while_all_are_walked(store: Store, keep: Keep) -> None:
    for number in range(5):
        keep(a_reading(f"Gate {number} was open, Bram said.", [("Bram", "said", f"Gate {number} was open")]))
    walked = []
    for reading in store.readings():
        assert reading.report
        walked.append(reading.report.text)
        store.save_reading(replace(reading, statements=(), chains=(), parties=()))
    assert walked == [f"Gate {number} was open, Bram said." for number in range(5)]
    assert store.counts().statements == 0


def test_nothing_can_be_asked_of_a_closed_record(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(RecordError, match="closed"):
        store.counts()
