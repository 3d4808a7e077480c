"""What ties the reports of a claim: their own citations, and those of reports between them."""

from __future__ import annotations

from firsthand.domain import Citation, EdgeKind, Reading
from firsthand.operations.open_record import Store
from firsthand.operations.ties import Ties
from firsthand.testing import a_reading


def kept(store: Store, words: str) -> Reading:
    reading = a_reading(words, [("a miller", "said", words.partition(", a miller")[0])])
    assert reading.report
    store.add_capture(reading.capture, words.encode())
    store.save_reading(reading)
    return reading


def cites(store: Store, citing: Reading, *cited: Reading, whole: bool = True) -> list[Citation]:
    """Let a report cite others, as a whole and in its statement."""
    assert citing.report
    made = []
    for reading in cited:
        assert reading.report
        for statement in (citing.statements[0].id, None) if whole else (citing.statements[0].id,):
            target = reading.report.id
            made.append(Citation(citing.report.id, statement, target, EdgeKind.CITES, (), 0.8, "it says so", "test"))
    store.replace_citations(citing.report.id, made, ())
    return made


def test_what_a_report_between_goes_back_to_is_given_its_whole_report_first(store: Store) -> None:
    first, between, last, other = (
        kept(store, f"The weir at {place} burst, a miller said.") for place in ("Orl", "Sarn", "Pellam", "Umber")
    )
    of_statement, of_whole, *_ = cites(store, between, first, other)
    own = cites(store, last, between, whole=False)
    assert first.report and last.report
    reports = {first.report.id, last.report.id}

    found = Ties.of(store, reports).citations_of(reports, {last.statements[0].id})

    assert found == (*own, of_whole, of_statement)


def test_a_report_that_nobody_in_the_claim_cites_ties_nothing(store: Store) -> None:
    first, aside, last = (kept(store, f"The weir at {place} burst, a miller said.") for place in ("Orl", "Sarn", "Ter"))
    cites(store, aside, first)
    assert first.report and last.report
    reports = {first.report.id, last.report.id}
    assert Ties.of(store, reports).citations_of(reports, {first.statements[0].id, last.statements[0].id}) == ()
