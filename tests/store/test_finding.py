"""What every store promises about finding: lists, search, pages, ids, counts. Runs on each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.domain import Counts, Reading, ReportQuery, StatementQuery
from firsthand.store.interface import Store
from firsthand.testing import a_capture, a_chain, a_party, a_reading, a_report, a_statement

type Keep = Callable[[Reading], Reading]

LOCK = "The gate was open, keeper Bram Oster said. Nobody was hurt, a deckhand told us."
SAID = [("keeper Bram Oster", "said", "The gate was open"), ("a deckhand", "told", "Nobody was hurt")]
WEIR = "The weir held all night, Zoë Müller said. The gate was shut, she added."
SHE = [("Zoë Müller", "said", "The weir held all night"), ("she", "added", "The gate was shut")]


def labels(store: Store, query: ReportQuery) -> list[str]:
    return [line.label for line in store.reports(query).items]


def contents(store: Store, query: StatementQuery) -> list[str]:
    return [found.statement.content_text for found in store.statements(query).items]


def test_reports_come_newest_first_whatever_their_time_zone(store: Store, keep: Keep) -> None:
    dates = {
        "dateless": None,
        "evening": "2031-03-04T22:00:00-05:00",
        "next morning": "2031-03-05T01:00:00+00:00",
        "day": "2031-03-04",
        "year": "2031",
        "garbled": None,
    }
    for title, published in dates.items():
        keep(a_reading(f"A note of the {title}.", title=title, published=published))
    assert labels(store, ReportQuery()) == ["evening", "next morning", "day", "year", "garbled", "dateless"]


def test_pages_of_reports_join_to_the_whole_list(store: Store, keep: Keep) -> None:
    for number in range(7):
        keep(a_reading(f"Note {number}.", title=str(number), published="2031-03-04"))
    whole = labels(store, ReportQuery(limit=None))
    first = store.reports(ReportQuery(limit=3))
    last = store.reports(ReportQuery(limit=3, offset=6))
    assert (first.total, first.offset, first.next_offset) == (7, 0, 3)
    assert (last.offset, last.next_offset) == (6, None)
    assert [label for start in (0, 3, 6) for label in labels(store, ReportQuery(limit=3, offset=start))] == whole
    assert labels(store, ReportQuery(offset=10**30)) == []
    assert labels(store, ReportQuery(offset=-5)) == whole


def test_a_line_of_the_list_says_how_much_stands_in_the_report(store: Store, keep: Keep) -> None:
    reading = keep(a_reading(LOCK, SAID, outlet="Estuary Gazette", published="2031-03-04", problems=["odd"]))
    line = store.reports(ReportQuery()).items[0]
    assert reading.report
    assert (line.id, line.outlet, line.published) == (reading.report.id, "Estuary Gazette", "2031-03-04")
    assert (line.statements, line.problems, line.obtained_from) == (2, 1, "report.txt")


def test_a_search_shows_where_the_words_are(store: Store, keep: Keep) -> None:
    keep(a_reading(LOCK, SAID, title="At the lock"))
    keep(a_reading(WEIR, SHE, title="At the weir"))
    found = store.reports(ReportQuery(words="HURT")).items
    assert [line.label for line in found] == ["At the lock"]
    assert [span.of(found[0].snippet) for span in found[0].matches] == ["hurt"]


def test_a_title_counts_for_more_than_a_text(store: Store, keep: Keep) -> None:
    keep(a_reading("The weir held. " * 3, title="A long night"))
    keep(a_reading("Nothing to report from the gate, not a word.", title="The weir"))
    assert labels(store, ReportQuery(words="weir")) == ["The weir", "A long night"]


def test_every_word_must_occur_and_accents_and_case_do_not_matter(store: Store, keep: Keep) -> None:
    keep(a_reading(LOCK, SAID, title="lock"))
    keep(a_reading(WEIR, SHE, title="weir"))
    assert labels(store, ReportQuery(words="gate muller ZOE")) == ["weir"]
    assert labels(store, ReportQuery(words="gate bridge")) == []


def test_a_quoted_phrase_must_stand_together(store: Store, keep: Keep) -> None:
    keep(a_reading(LOCK, SAID, title="lock"))
    keep(a_reading(WEIR, SHE, title="weir"))
    assert labels(store, ReportQuery(words='"gate was open"')) == ["lock"]
    assert labels(store, ReportQuery(words="“gate was shut”")) == ["weir"]
    assert labels(store, ReportQuery(words='"open gate"')) == []


def test_a_trailing_star_means_any_ending(store: Store, keep: Keep) -> None:
    keep(a_reading(LOCK, SAID, title="lock"))
    assert labels(store, ReportQuery(words="deckh*")) == ["lock"]
    assert labels(store, ReportQuery(words="deckh")) == []
    assert labels(store, ReportQuery(words='"was op"*')) == ["lock"]


def test_words_without_a_letter_find_nothing_and_blank_ones_are_no_condition(store: Store, keep: Keep) -> None:
    keep(a_reading(LOCK, SAID))
    assert store.reports(ReportQuery(words="…")).total == 0
    assert store.statements(StatementQuery(words="“”*")).total == 0
    assert store.reports(ReportQuery(words="  ")).total == 1


def test_only_an_outlets_reports(store: Store, keep: Keep) -> None:
    keep(a_reading(LOCK, SAID, outlet="Estuary Gazette", title="lock"))
    keep(a_reading(WEIR, SHE, outlet="Delta Herald", title="weir"))
    assert labels(store, ReportQuery(outlet="Delta Herald")) == ["weir"]
    assert labels(store, ReportQuery(outlet="Delta Herald", words="gate")) == ["weir"]
    assert store.reports(ReportQuery(outlet="Delta Herald")).total == 1
    assert contents(store, StatementQuery(outlet="Delta Herald")) == ["The weir held all night", "The gate was shut"]


@pytest.mark.parametrize("name", ["delta herald", "The Delta Herald", "DÉLTA  HERALD"])
def test_an_outlet_is_found_by_its_name_as_people_type_it(store: Store, keep: Keep, name: str) -> None:
    keep(a_reading(LOCK, SAID, outlet="The Delta Herald", title="lock"))
    keep(a_reading(WEIR, SHE, outlet="Delta Herald Weekly", title="weir"))
    assert labels(store, ReportQuery(outlet=name)) == ["lock"]
    assert store.statements(StatementQuery(outlet=name)).total == len(SAID)


def test_statements_come_in_order_of_report_and_text(store: Store, keep: Keep) -> None:
    keep(a_reading(WEIR, list(reversed(SHE))))
    keep(a_reading(LOCK, SAID))
    wanted = ["The weir held all night", "The gate was shut", "The gate was open", "Nobody was hurt"]
    assert contents(store, StatementQuery()) == wanted
    assert contents(store, StatementQuery(limit=2, offset=1)) == wanted[1:3]
    assert store.statements(StatementQuery(limit=2)).total == 4


def test_a_statement_comes_with_its_chain_and_its_place(store: Store, keep: Keep) -> None:
    reading = keep(a_reading(LOCK, SAID, anonymous=["a deckhand"], title="At the lock", published="2031-03-04"))
    said, told = store.statements(StatementQuery()).items
    assert (said.statement, said.chain) == (reading.statements[0], reading.chains[0])
    assert (said.report_label, said.outlet, said.published) == ("At the lock", "Example Post", "2031-03-04")
    assert (said.speaker_anonymous, told.speaker_anonymous) == (False, True)


def test_statements_are_found_by_speaker_party_kind_and_words(store: Store, keep: Keep) -> None:
    lock, weir = keep(a_reading(LOCK, SAID)), keep(a_reading(WEIR, SHE))
    assert lock.report
    assert contents(store, StatementQuery(speaker="OSTER")) == ["The gate was open"]
    assert contents(store, StatementQuery(speaker="muller")) == ["The weir held all night"]
    assert contents(store, StatementQuery(speaker="Example Post")) == []
    assert contents(store, StatementQuery(party="zoe müller")) == ["The weir held all night"]
    assert contents(store, StatementQuery(party=weir.parties[1].id)) == ["The gate was shut"]
    assert len(contents(store, StatementQuery(party="Example Post"))) == 4
    assert contents(store, StatementQuery(kind="direct")) == []
    assert contents(store, StatementQuery(report=lock.report.id, words="gate")) == ["The gate was open"]
    assert contents(store, StatementQuery(report="report-0")) == []


def test_statements_less_sure_than_asked_for_are_left_out(store: Store, keep: Keep) -> None:
    reading = a_reading(WEIR, SHE)
    held, shut = reading.statements
    keep(replace(reading, statements=(replace(held, confidence=0.8), replace(shut, confidence=0.4))))
    assert contents(store, StatementQuery(at_least=0.8)) == ["The weir held all night"]
    assert contents(store, StatementQuery(at_least=0.8, words="gate")) == []
    assert len(contents(store, StatementQuery(at_least=0.0))) == 2


def test_a_search_of_statements_marks_the_words_and_looks_at_sources_too(store: Store, keep: Keep) -> None:
    keep(a_reading(LOCK, SAID))
    found = store.statements(StatementQuery(words="gate open")).items[0]
    assert [span.of(found.statement.content_text) for span in found.matches] == ["gate", "open"]
    by_source = store.statements(StatementQuery(words="deckhand")).items[0]
    assert (by_source.statement.content_text, by_source.matches) == ("Nobody was hurt", ())


def test_private_use_characters_in_a_page_are_not_taken_for_matches(store: Store, keep: Keep) -> None:
    keep(a_reading("The \ue000gate\ue001 was open, Bram said.", [("Bram", "said", "The \ue000gate\ue001 was open")]))
    found = store.statements(StatementQuery(words="open")).items[0]
    assert found.statement.content_text == "The \ue000gate\ue001 was open"
    assert [span.of(found.statement.content_text) for span in found.matches] == ["open"]


def test_named_parties_share_a_line_and_anonymous_ones_never_do(store: Store, keep: Keep) -> None:
    for number in range(3):
        text = f"It was dark, Bram Oster said. Lamp {number} was out, a cook said. It was out, he said again."
        said = [("Bram Oster", "said", "It was dark"), ("a cook", "said", f"Lamp {number} was out")]
        keep(a_reading(text, said, anonymous=["a cook"]))
    bram, *cooks = store.parties().items
    assert (bram.name, bram.anonymous, bram.reports, bram.statements, len(bram.ids)) == ("Bram Oster", False, 3, 3, 3)
    assert [(cook.name, cook.anonymous, cook.reports, cook.statements) for cook in cooks] == [
        ("a cook", True, 1, 1)
    ] * 3
    assert len({cook.ids for cook in cooks}) == 3


def test_parties_that_are_no_hand_can_be_left_out_and_each_tells_where_it_is(store: Store, keep: Keep) -> None:
    text = "The cook asked Odo for a lamp, a diver said."
    reading = a_reading(text, [("a diver", "said", "The cook asked Odo for a lamp")])
    assert reading.report
    keep(replace(reading, parties=(*reading.parties, a_party(reading.report, "Odo"))))
    assert {line.name for line in store.parties().items} == {"a diver", "Odo"}
    found = store.parties(hands_only=True)
    place = f"{reading.report.outlet}, {reading.report.label}"
    assert [(line.name, line.first_in) for line in found.items] == [("a diver", place)]
    assert found.total == 1


def test_what_is_said_within_a_denial_is_marked_in_every_list(store: Store, keep: Keep) -> None:
    all_of_it = "that Ida said a cook knew the gate leaked"
    said = [("Odo", "denied", all_of_it), ("Ida", "said", "a cook knew the gate leaked")]
    reading = a_reading(f"Odo denied {all_of_it}.", [*said, ("a cook", "knew", "the gate leaked")], denied=[all_of_it])
    outer, inner, inmost = reading.statements
    nested = (outer, replace(inner, nested_in=outer.id), replace(inmost, nested_in=inner.id))
    keep(replace(reading, statements=nested))
    within = ("in what is denied",)
    assert [one.marks for one in store.statements(StatementQuery()).items] == [("denied",), within, within]


def test_parties_are_found_by_part_of_their_name(store: Store, keep: Keep) -> None:
    keep(a_reading(WEIR, SHE))
    assert [line.name for line in store.parties("mull").items] == ["Zoë Müller"]
    assert store.parties("ZOE M").total == 1
    assert store.parties("%").total == 0
    assert store.parties(limit=1, offset=1).next_offset is None


def test_a_party_of_very_many_reports_has_its_first_hundred_ids_on_its_line(store: Store, keep: Keep) -> None:
    with store.transaction():
        for number in range(103):
            keep(a_reading(f"Lamp {number} was out, Bram said.", [("Bram", "said", f"Lamp {number} was out")]))
    line = store.parties().items[0]
    assert (line.reports, line.statements, len(line.ids), len(set(line.ids))) == (103, 103, 100, 100)


def test_only_the_end_of_the_chain_speaks(store: Store, keep: Keep) -> None:
    report = a_report("The gate was open, Bram told the Delta Herald.")
    bram, herald = a_party(report, "Bram"), a_party(report, "the Delta Herald")
    statement = a_statement(report, "The gate was open", source="Bram", cue="told")
    chain = a_chain(report, statement, herald, bram)
    keep(Reading(a_capture(report.text.encode()), report, (statement,), (chain,), (herald, bram)))
    assert [(line.name, line.statements) for line in store.parties().items] == [("Bram", 1), ("the Delta Herald", 0)]


def test_an_ids_beginning_finds_it(store: Store, keep: Keep) -> None:
    reading = keep(a_reading(LOCK, SAID))
    assert reading.report
    assert store.matching_ids(reading.report.id[:12]) == (reading.report.id,)
    assert store.matching_ids(reading.capture.sha256[:8]) == (reading.capture.sha256,)
    assert set(store.matching_ids("statement-")) == {statement.id for statement in reading.statements}
    assert set(store.matching_ids("party-")) == {party.id for party in reading.parties}
    assert store.matching_ids("report-%") == ()


def test_at_most_twenty_ids_are_given(store: Store) -> None:
    with store.transaction():
        for number in range(50):
            store.add_capture(a_capture(str(number).encode()), str(number).encode())
    assert len(store.matching_ids("")) == 20


def test_an_id_tells_the_report_that_it_stands_in(store: Store, keep: Keep) -> None:
    reading = keep(a_reading(LOCK, SAID))
    assert reading.report
    for id_ in (reading.report.id, reading.statements[1].id, reading.parties[0].id):
        assert store.report_of(id_) == reading.report.id
    assert store.report_of(reading.capture.sha256) is None
    assert store.report_of("statement-0") is None


def test_counts(store: Store, keep: Keep) -> None:
    store.add_capture(a_capture(b"left"), b"left")
    keep(a_reading(LOCK, SAID, problems=["odd"]))
    assert store.counts() == Counts(captures=2, reports=1, statements=2, parties=2, problems=1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(words=st.text(st.sampled_from("aé\"“”*()-+^:{}'\\;.,AND OR NOT NEAR\0\ud800 \n🙂%_")) | st.text())
def test_no_words_that_a_person_types_are_taken_for_syntax(store: Store, words: str) -> None:
    if not store.counts().reports:
        reading = a_reading(LOCK, SAID)
        store.add_capture(reading.capture, LOCK.encode())
        store.save_reading(reading)
    assert store.reports(ReportQuery(words=words)).total in (0, 1)
    assert store.statements(StatementQuery(words=words, speaker=words)).total in (0, 1, 2)
    store.parties(words)
    store.matching_ids(words)


@pytest.mark.parametrize("word", ["AND", "or", "NOT", "near", "title", "rank"])
def test_words_of_the_search_syntax_are_words_like_others(store: Store, keep: Keep, word: str) -> None:
    keep(a_reading(f"We heard {word} there, Bram said.", [("Bram", "said", f"We heard {word} there")]))
    assert store.statements(StatementQuery(words=word)).total == 1
    assert store.statements(StatementQuery(words=f"heard {word} there")).total == 1


def test_reports_are_had_by_their_ids_as_a_list_shows_them(store: Store, keep: Keep) -> None:
    one, two = keep(a_reading("The lock was shut.", title="Lock")), keep(a_reading("The weir was dry.", title="Weir"))
    assert one.report and two.report
    lines = store.report_lines([two.report.id, one.report.id, "report-0"])
    assert [line.label for line in lines] == ["Lock", "Weir"]
    assert store.report_lines([]) == ()


def test_statements_are_had_by_their_ids(store: Store, keep: Keep) -> None:
    lock, weir = keep(a_reading(LOCK, SAID)), keep(a_reading(WEIR, SHE))
    found = store.statements_by_id([weir.statements[1].id, lock.statements[0].id, "statement-0"])
    assert [one.statement for one in found] == [lock.statements[0], weir.statements[1]]
    assert found[1].chain == weir.chains[1]
