"""What every store promises about links: terms, party keys, reuses, citations, claims, lineages. Runs on each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from firsthand.domain import (
    Alarm,
    AlarmKind,
    Citation,
    Claim,
    ClaimQuery,
    Edge,
    EdgeKind,
    External,
    ExternalKind,
    Independence,
    Likened,
    Lineage,
    Origin,
    Passage,
    Reading,
    Report,
    Reuse,
    ReuseKind,
    Span,
    Stance,
    StatementQuery,
)
from firsthand.store.interface import Store
from firsthand.testing import a_reading

type Keep = Callable[[Reading], Reading]


def lock(number: int, outlet: str = "Delta Herald") -> Reading:
    """A report of one statement."""
    said = [(f"Bram {number}", "said", f"gate {number} was open")]
    return a_reading(f"In fact gate {number} was open, Bram {number} said.", said, outlet=outlet)


def shut(reading: Reading) -> Reading:
    """The same capture, read as another text."""
    assert reading.report
    return replace(
        reading, report=replace(reading.report, text="shut", blocks=()), statements=(), chains=(), parties=()
    )


def report_of(reading: Reading) -> Report:
    assert reading.report
    return reading.report


def reuse(one: Reading, other: Reading) -> Reuse:
    passage = Passage(Span(0, 7), Span(0, 7))
    return Reuse(
        report_of(one).id, report_of(other).id, ReuseKind.SHARES_PASSAGE, (passage,), 0.2, 0.25, 0.9, ("later",), "test"
    )


def citation(one: Reading, target: str, statement: str | None = None) -> Citation:
    return Citation(report_of(one).id, statement, target, EdgeKind.CITES, (Span(0, 7),), 0.8, "it names it", "test")


def a_claim(*readings: Reading, stance: Stance = Stance.SUPPORTS) -> Claim:
    statements = tuple((reading.statements[0].id, stance) for reading in readings)
    return Claim(f"claim-of-{statements[0][0]}", "the gate was open", statements, by="test")


def a_lineage(claim: Claim, expected: float = 1.0, alarm: AlarmKind | None = None) -> Lineage:
    ids = tuple(statement for statement, _ in claim.statements)
    edges = tuple(Edge(id_, ids[0], EdgeKind.RELAYS, 0.9, (Span(0, 7),), ("credited",)) for id_ in ids[1:])
    figures = Independence(1, expected, len(ids), ("one told it",), ("most relay",), ("each may know",))
    alarms = (Alarm(alarm, "look", ids),) if alarm else ()
    return Lineage(
        claim.id, edges, (Origin("origin-1", "Bram", ids, ("he said so",)),), figures, figures, alarms, "test"
    )


# Terms.


def test_things_are_found_by_what_they_share_the_rarest_first(store: Store, keep: Keep) -> None:
    one, other = keep(lock(1)), keep(lock(2))
    store.index("words", report_of(one).id, {"a": [1, 2, 3], "b": [3]})
    store.index("words", report_of(other).id, {"c": [1, 2, 3, 2**63 - 1]})
    found = store.sharing("words", [2, 3, 2**63 - 1])
    assert [(shared.item, shared.terms) for shared in found] == [("c", 3), ("a", 2), ("b", 1)]
    assert [shared.item for shared in store.sharing("words", [2, 3], least=2)] == ["a", "c"]
    assert [shared.item for shared in store.sharing("words", [2, 3], most=1)] == ["a"]


def test_terms_that_too_many_have_are_passed_over(store: Store, keep: Keep) -> None:
    report = report_of(keep(lock(1))).id
    store.index("words", report, {"a": [1, 2], "b": [1], "c": [1]})
    assert [shared.item for shared in store.sharing("words", [1, 2], common=2)] == ["a"]
    assert store.common_terms("words", [1, 2, 9], common=2) == {1}
    assert store.common_terms("words", [1, 2, 9], common=3) == frozenset()


def test_things_of_one_kind_are_not_found_by_the_terms_of_another(store: Store, keep: Keep) -> None:
    report = report_of(keep(lock(1))).id
    store.index("words", report, {"a": [1]})
    store.index("names", report, {"b": [1]})
    assert [shared.item for shared in store.sharing("names", [1])] == ["b"]
    assert store.terms_of("words", "a") == {1}
    assert store.terms_of("words", "b") == frozenset()


def test_a_note_comes_back_with_its_item(store: Store, keep: Keep) -> None:
    report = report_of(keep(lock(1))).id
    store.index("words", report, {"a": [1], "b": [2]}, {"a": "{}"})
    assert store.notes("words", ["a", "b", "c"]) == {"a": "{}", "b": ""}
    assert store.notes("names", ["a"]) == {}


def test_of_all_that_have_a_term_those_whose_notes_come_first_are_found(store: Store, keep: Keep) -> None:
    report = report_of(keep(lock(1))).id
    notes = {"a": "2031-03-04", "b": "", "c": "2031-03-02", "d": "2031-03-03"}
    store.index("words", report, {"a": [1], "b": [1, 2], "c": [1], "d": [1, 2]}, notes)
    assert store.earliest("words", [1], most=2) == ("c", "d")
    assert store.earliest("words", [1, 2], most=2) == ("d", "c", "b")
    assert store.earliest("words", [1], most=9, among=2) == ("a", "b")
    assert store.earliest("names", [1]) == ()


def test_indexing_a_report_again_replaces_its_items_of_that_kind_alone(store: Store, keep: Keep) -> None:
    one, other = report_of(keep(lock(1))).id, report_of(keep(lock(2))).id
    store.index("words", one, {"a": [1]})
    store.index("names", one, {"n": [1]})
    store.index("words", other, {"c": [1]})
    store.index("words", one, {"d": [1]})
    assert {shared.item for shared in store.sharing("words", [1])} == {"c", "d"}
    assert [shared.item for shared in store.sharing("names", [1])] == ["n"]


@pytest.mark.parametrize("term", [-1, 2**63])
def test_a_term_out_of_range_is_refused(store: Store, keep: Keep, term: int) -> None:
    report = report_of(keep(lock(1))).id
    with pytest.raises(ValueError, match="no number from 0"):
        store.index("words", report, {"a": [1, term]})
    assert store.sharing("words", [1]) == ()


# Which reports are to be linked.


def test_a_report_is_unlinked_until_it_is_marked_and_again_when_it_is_read_again(store: Store, keep: Keep) -> None:
    one, other = keep(lock(1)), keep(lock(2))
    both = (report_of(one).id, report_of(other).id)
    assert store.unlinked() == both
    assert store.unlinked(limit=1) == both[:1]
    store.mark_linked(both)
    assert store.unlinked() == ()
    store.save_reading(one)
    assert store.unlinked() == both[:1]


def test_a_report_whose_text_is_another_one_now_takes_its_links_along(store: Store, keep: Keep) -> None:
    one, other = keep(lock(1)), keep(lock(2))
    ids = [report_of(one).id, report_of(other).id]
    store.index("words", ids[0], {"a": [1]})
    store.replace_reuses(ids[1], [reuse(other, one)])
    store.replace_citations(ids[1], [citation(other, ids[0])], [])
    claim = a_claim(one, other)
    store.replace_claims([], [claim])
    store.save_lineage(a_lineage(claim))
    store.mark_linked(ids)

    store.save_reading(shut(one))

    assert store.sharing("words", [1]) == ()
    assert store.reuses() == ()
    assert store.citations() == ()
    assert store.unlinked() == tuple(ids), "what cited it is to be cited anew"
    assert store.stale_claims() == (claim.id,)
    assert [problem.reason for problem in store.verify()] == []


# Party keys.


def test_parties_with_one_key_stand_on_one_line_by_the_name_that_most_reports_use(store: Store, keep: Keep) -> None:
    readings = [
        keep(a_reading(f"{n}: “Open,” {name} said.", [(name, "said", "“Open,”")]))
        for n, name in enumerate(["Bram Oster", "B. Oster", "Bram Oster", "Ada Veld"])
    ]
    parties = [reading.parties[0].id for reading in readings]
    store.set_party_keys(dict.fromkeys(parties[:3], "person:bram-oster") | {"party-gone": "person:bram-oster"})
    lines = store.parties().items
    assert [(line.name, line.names, line.reports, line.statements, line.key) for line in lines] == [
        ("Bram Oster", ("B. Oster",), 3, 3, "person:bram-oster"),
        ("Ada Veld", (), 1, 1, None),
    ]
    assert lines[0].ids == tuple(parties[:3])
    assert [line.name for line in store.parties("b. o").items] == ["Bram Oster"]
    assert store.party_keys(parties) == dict.fromkeys(parties[:3], "person:bram-oster")
    assert [party.id for party in store.parties_keyed(["person:bram-oster"])] == parties[:3]
    assert [party.id for party in store.parties_by_id([*parties[2:], "party-gone"])] == parties[2:]
    store.save_reading(readings[0])
    assert store.parties().items[0].reports == 2, "a report that is read again has its parties resolved again"


def test_parties_go_back_to_their_own_lines_when_links_are_forgotten(store: Store, keep: Keep) -> None:
    one, other = keep(lock(1)), keep(lock(2))
    before = store.parties()
    store.set_party_keys({reading.parties[0].id: "person:bram" for reading in (one, other)})
    assert store.parties().total == 1
    store.unlink()
    assert store.parties() == before


# Reuses and citations.


def test_reuses_come_back_from_either_side_and_are_replaced_a_report_at_a_time(store: Store, keep: Keep) -> None:
    one, two, three = keep(lock(1)), keep(lock(2)), keep(lock(3))
    first, second = reuse(two, one), reuse(three, two)
    store.replace_reuses(report_of(two).id, [first, second])
    assert store.reuses() == (first, second)
    assert store.reuses([report_of(one).id]) == (first,)
    assert store.reuses([report_of(two).id]) == (first, second)
    store.replace_reuses(report_of(three).id, [])
    assert store.reuses() == (first,)


def test_a_reuse_of_other_reports_is_refused(store: Store, keep: Keep) -> None:
    one, two, three = keep(lock(1)), keep(lock(2)), keep(lock(3))
    with pytest.raises(ValueError, match="not of"):
        store.replace_reuses(report_of(three).id, [reuse(two, one)])


def test_citations_lead_to_reports_and_to_what_lies_outside(store: Store, keep: Keep) -> None:
    one, two = keep(lock(1)), keep(lock(2))
    story = External.named(ExternalKind.STORY, "outlet:estuary gazette", "Estuary Gazette", about="2031-03-04")
    unused = External.named(ExternalKind.DOCUMENT, "document:letter", "a letter")
    found = [citation(two, report_of(one).id, two.statements[0].id), citation(two, story.id)]
    store.replace_citations(report_of(two).id, found, [story, unused])
    assert store.citations() == store.citations([report_of(two).id]) == tuple(found)
    assert store.citations([report_of(one).id]) == ()
    assert store.citations_of([report_of(one).id]) == (found[0],)
    assert store.citations_of([story.id]) == (found[1],)
    assert store.externals([story.id, unused.id]) == (story,)
    store.replace_citations(report_of(two).id, found[:1], [])
    assert store.externals([story.id]) == (), "an external that nothing cites any more is gone"


def test_a_citation_of_nothing_is_refused_and_the_old_ones_stay(store: Store, keep: Keep) -> None:
    one, two = keep(lock(1)), keep(lock(2))
    kept = citation(two, report_of(one).id)
    store.replace_citations(report_of(two).id, [kept], [])
    with pytest.raises(ValueError, match="refuses"):
        store.replace_citations(report_of(two).id, [citation(two, "report-0")], [])
    assert store.citations() == (kept,)


# Claims and lineages.


def test_a_claim_and_its_lineage_come_back_as_they_were(store: Store, keep: Keep) -> None:
    claim = replace(a_claim(keep(lock(1)), keep(lock(2))), rivals=("claim-9",))
    store.replace_claims([], [claim])
    assert store.claim(claim.id) == claim
    assert store.lineage(claim.id) is None
    assert store.stale_claims() == (claim.id,)
    lineage = a_lineage(claim, 1.25, AlarmKind.ONE_ORIGIN)
    store.save_lineage(lineage)
    assert store.lineage(claim.id) == lineage
    assert store.stale_claims() == ()
    line = store.claim_summary(claim.id)
    assert line
    assert (line.reports, line.supports, line.denies, line.lowest, line.expected, line.highest) == (2, 2, 0, 1, 1.25, 2)
    assert (line.alarms, line.rivals) == ((AlarmKind.ONE_ORIGIN,), ("claim-9",))
    assert store.counts().claims == 1


def test_a_claim_put_in_unchanged_keeps_what_was_weighed_and_a_changed_one_waits(store: Store, keep: Keep) -> None:
    one, other = keep(lock(1)), keep(lock(2))
    claim = a_claim(one)
    store.replace_claims([], [claim])
    store.save_lineage(a_lineage(claim))
    store.replace_claims([claim.id], [claim])
    assert store.stale_claims() == ()
    store.replace_claims([], [a_claim(one, other)])
    assert store.stale_claims() == (claim.id,)


def test_claims_that_go_take_their_lineage_along(store: Store, keep: Keep) -> None:
    claim = a_claim(keep(lock(1)))
    store.replace_claims([], [claim])
    store.save_lineage(a_lineage(claim, alarm=AlarmKind.LOOP))
    store.replace_claims([claim.id, "claim-0"], [])
    assert store.claim(claim.id) is store.lineage(claim.id) is store.claim_summary(claim.id) is None
    assert store.claims(ClaimQuery(alarm=AlarmKind.LOOP)).total == 0


def test_a_claim_of_a_statement_that_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="refuses"):
        store.replace_claims([], [Claim("claim-1", "x", (("statement-0", Stance.SUPPORTS),))])
    assert store.claims(ClaimQuery()).total == 0


def test_claims_are_found_by_their_statements(store: Store, keep: Keep) -> None:
    one, two, three = keep(lock(1)), keep(lock(2)), keep(lock(3))
    first, second = a_claim(one, two), a_claim(two, three)
    store.replace_claims([], [first, second])
    assert store.claims_of([one.statements[0].id]) == (first.id,)
    assert store.claims_of([two.statements[0].id]) == (first.id, second.id)
    assert store.claims_in([report_of(two).id]) == (first.id, second.id)
    assert store.claims_in([report_of(three).id]) == (second.id,)
    said = store.statements(StatementQuery(claim=first.id)).items
    assert [item.statement.id for item in said] == [one.statements[0].id, two.statements[0].id]


def test_a_statement_is_at_home_in_the_claim_that_it_supports_and_not_in_that_claims_rivals(
    store: Store, keep: Keep
) -> None:
    one, two, three = (keep(lock(number)).statements[0].id for number in (1, 2, 3))
    shut = Claim("claim-shut", "it was shut", ((one, Stance.SUPPORTS), (two, Stance.DENIES), (three, Stance.DENIES)))
    open_ = Claim("claim-open", "it was open", ((three, Stance.SUPPORTS), (one, Stance.QUALIFIES)))
    store.replace_claims([], [shut, open_])
    assert store.homes([one, two, three]) == {one: "claim-shut", two: "claim-shut", three: "claim-open"}
    assert store.members(["claim-shut", "claim-open"]) == {"claim-shut": (one, two), "claim-open": (three,)}


def test_a_claim_is_torn_when_it_loses_a_statement_until_it_is_put_in_again(store: Store, keep: Keep) -> None:
    one, other = keep(lock(1)), keep(lock(2))
    store.replace_claims([], [a_claim(one, other)])
    store.mark_stale([a_claim(one).id])
    assert store.torn_claims() == ()
    store.save_reading(shut(other))
    assert store.torn_claims() == (a_claim(one).id,)
    store.replace_claims([], [a_claim(one)])
    assert store.torn_claims() == ()


def test_likenesses_go_when_a_report_is_read_again_or_unlinked(store: Store, keep: Keep) -> None:
    readings = [keep(lock(number)) for number in (1, 2, 3)]
    one, two, three = (reading.statements[0].id for reading in readings)
    assert store.uncompared([one, two]) == {one, two}
    alike = Likened(one, two, 0.9, 0.0, Stance.SUPPORTS)
    store.keep_likenesses([one, two], [alike, Likened(two, three, 0.1, 0.8, Stance.DENIES)])
    assert store.uncompared([one, two, three]) == {three}
    assert [pair.same for pair in store.likenesses([two])] == [0.9, 0.1]
    assert [pair.rival for pair in store.likenesses([two, three], rivals=True)] == [0.8]
    store.unlink([report_of(readings[2]).id])
    assert store.uncompared([one, two, three]) == {three}
    assert store.likenesses([one, two, three]) == (alike,)
    store.save_reading(shut(readings[0]))
    assert store.likenesses([two]) == ()
    assert store.uncompared([two]) == frozenset()


def test_where_a_likely_pair_is_no_more_its_claims_are_torn(store: Store, keep: Keep) -> None:
    one, two = (keep(lock(number)) for number in (1, 2))
    pair = Likened(one.statements[0].id, two.statements[0].id, 0.9, 0.0, Stance.SUPPORTS)
    store.keep_likenesses([pair.one], [pair])
    store.replace_claims([], [a_claim(two)])
    store.save_reading(shut(one))
    assert store.torn_claims() == (a_claim(two).id,)


def test_a_claims_id_is_known_when_the_claim_is_gone(store: Store, keep: Keep) -> None:
    said = keep(lock(1)).statements[0].id
    claim = Claim(Claim.id_for(said), "the gate was open", ((said, Stance.SUPPORTS),))
    store.replace_claims([], [claim])
    store.replace_claims([claim.id], [])
    assert store.claim_names(claim.id[:12]) == {claim.id: said}
    assert store.claim_names("claim-none") == {}


def test_of_claims_that_outlets_share_the_newest_weighed_ones_are_looked_at(store: Store, keep: Keep) -> None:
    readings = [keep(lock(number, ("Post", "Wire")[number % 2])) for number in range(6)]
    old, new, waiting = (a_claim(*readings[first : first + 2]) for first in (0, 2, 4))
    store.replace_claims([], [old, new, waiting])
    store.save_lineage(a_lineage(old))
    store.save_lineage(a_lineage(new))
    assert store.claims_between(["Post", "Wire"], [], 9) == (new.id, old.id)
    assert store.claims_between(["Post", "Wire"], [], 9, among=1) == (new.id,)
    assert store.claims_between(["Post", "Wire"], [report_of(readings[2]).id], 9) == (old.id,)
    assert store.claims_between(["Post", "Courier"], [], 9) == ()


def test_claims_that_are_repeated_most_without_a_source_of_their_own_come_first(store: Store, keep: Keep) -> None:
    readings = [keep(lock(number)) for number in range(6)]
    lone, well_founded, repeated = a_claim(readings[0]), a_claim(*readings[1:4]), a_claim(*readings[4:])
    store.replace_claims([], [lone, well_founded, repeated])
    store.save_lineage(a_lineage(lone, 1.0, AlarmKind.ONLY_ANONYMOUS))
    store.save_lineage(a_lineage(well_founded, 3.0))
    store.save_lineage(a_lineage(repeated, 1.0))
    assert [line.id for line in store.claims(ClaimQuery()).items] == [repeated.id, well_founded.id, lone.id]
    page = store.claims(ClaimQuery(limit=1, offset=1))
    assert ([line.id for line in page.items], page.total, page.next_offset) == ([well_founded.id], 3, 2)


def test_claims_are_listed_by_words_report_alarm_stance_and_number_of_reports(store: Store, keep: Keep) -> None:
    one, two, three = keep(lock(1)), keep(lock(2)), keep(lock(3))
    pair, denied = a_claim(one, two), a_claim(three, stance=Stance.DENIES)
    store.replace_claims([], [pair, denied])
    store.save_lineage(a_lineage(pair, alarm=AlarmKind.ONE_ORIGIN))

    def found(query: ClaimQuery) -> list[str]:
        return [line.id for line in store.claims(query).items]

    assert found(ClaimQuery(words='"gate 2"')) == [pair.id]
    assert found(ClaimQuery(words="?!")) == []
    assert found(ClaimQuery(report=report_of(three).id)) == [denied.id]
    assert found(ClaimQuery(alarm=AlarmKind.ONE_ORIGIN)) == [pair.id]
    assert found(ClaimQuery(stance=Stance.DENIES)) == [denied.id]
    assert found(ClaimQuery(reports=2)) == [pair.id]


def test_a_claim_is_stale_when_what_its_reports_share_or_cite_changes(store: Store, keep: Keep) -> None:
    one, other = keep(lock(1)), keep(lock(2))
    claim = a_claim(other)
    store.replace_reuses(report_of(other).id, [reuse(other, one)])
    store.replace_citations(report_of(other).id, [citation(other, report_of(one).id)], [])
    store.replace_claims([], [claim])
    for change in (store.replace_reuses, lambda report, _: store.replace_citations(report, [], [])):
        store.save_lineage(a_lineage(claim))
        assert store.stale_claims() == ()
        change(report_of(other).id, [])
        assert store.stale_claims() == (claim.id,)
    store.save_lineage(a_lineage(claim))
    store.mark_stale([claim.id])
    assert store.stale_claims() == (claim.id,)


def test_a_lineage_that_points_to_what_is_not_there_is_a_problem(store: Store, keep: Keep) -> None:
    claim = a_claim(keep(lock(1)))
    store.replace_claims([], [claim])
    edge = Edge(claim.statements[0][0], "external-0", EdgeKind.CITES, 0.5, ())
    store.save_lineage(replace(a_lineage(claim), edges=(edge,)))
    [problem] = store.verify()
    assert problem.subject == claim.id
    assert "points to external-0, which is not there" in problem.reason


def test_a_passage_outside_its_text_is_a_problem(store: Store, keep: Keep) -> None:
    one, other = keep(lock(1)), keep(lock(2))
    outside = replace(reuse(other, one), passages=(Passage(Span(0, 7), Span(0, 999)),))
    store.replace_reuses(report_of(other).id, [outside])
    [problem] = store.verify()
    assert "lies outside the text" in problem.reason


def test_a_whole_record_with_links_has_nothing_wrong(store: Store, keep: Keep) -> None:
    one, other = keep(lock(1)), keep(lock(2))
    claim = a_claim(one, other)
    store.index("words", report_of(one).id, {"a": [1, 2]})
    store.replace_reuses(report_of(other).id, [reuse(other, one)])
    store.replace_citations(report_of(other).id, [citation(other, report_of(one).id)], [])
    store.replace_claims([], [claim])
    store.save_lineage(a_lineage(claim))
    assert list(store.verify()) == []
