"""What a report says it goes back to leads to the right report, or to a node outside the record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from firsthand.domain import (
    Block,
    BlockKind,
    EdgeKind,
    ExternalKind,
    Party,
    PartyKind,
    Reading,
    Role,
    Span,
)
from firsthand.testing import a_reading

MATTER = "The chain on the ferry Otterby had been broken for weeks"


def through(reading: Reading, outlet: str, role: Role = Role.RELAYER) -> Reading:
    """The reading with `outlet` as a hand above the speaker of its first statement."""
    assert reading.report is not None
    start = reading.report.text.index(outlet)
    mention = Span(start, start + len(outlet))
    party = Party.in_report(reading.report.id, outlet, PartyKind.OUTLET, anonymous=False, mentions=(mention,))
    chain = reading.chains[0]
    hop = replace(chain.hops[-1], party=party.id, name=outlet, role=role, evidence=(mention,))
    chains = (replace(chain, hops=(chain.hops[0], hop, *chain.hops[1:])), *reading.chains[1:])
    return replace(reading, parties=(*reading.parties, party), chains=chains)


def test_a_hand_that_is_an_outlet_means_its_earlier_report(record: Any) -> None:
    original = record.has("Tidewater Post", "2024-05-07")
    text = f"{MATTER}, a deckhand told the Tidewater Post. Captain Nils Veer did not answer."
    reading = through(a_reading(text, [("a deckhand", "told", MATTER)], published="2024-05-08"), "Tidewater Post")
    best, externals = record.cited(reading)
    assert set(best) == {original.id} and externals == ()
    citation = best[original.id]
    assert citation.statement == reading.statements[0].id
    assert citation.kind is EdgeKind.RELAYS
    assert citation.probability > 0.6
    assert [span.of(text) for span in citation.evidence] == ["Tidewater Post"]


def test_an_outlet_without_a_report_in_the_record_is_an_external_story(record: Any) -> None:
    text = f"{MATTER}, a deckhand told the Tidewater Post on Tuesday."
    reading = through(a_reading(text, [("a deckhand", "told", MATTER)], published="2024-05-10"), "Tidewater Post")
    best, [external] = record.cited(reading)
    assert set(best) == {external.id}
    assert (external.kind, external.key, external.name) == (
        ExternalKind.STORY,
        "outlet:tidewater post",
        "Tidewater Post",
    )
    assert external.about == "2024-05-07", "the Tuesday before the 10th"


def test_a_later_report_of_the_outlet_is_not_meant(record: Any) -> None:
    record.has("Tidewater Post", "2024-05-09")
    text = f"{MATTER}, a deckhand told the Tidewater Post."
    reading = through(a_reading(text, [("a deckhand", "told", MATTER)], published="2024-05-08"), "Tidewater Post")
    best, [external] = record.cited(reading)
    assert set(best) == {external.id}


def test_a_report_about_something_else_is_not_meant(record: Any) -> None:
    record.has("Tidewater Post", "2024-05-07", "Bread will cost more by summer, bakers in Quillhaven fear.")
    text = f"{MATTER}, a deckhand told the Tidewater Post."
    reading = through(a_reading(text, [("a deckhand", "told", MATTER)], published="2024-05-08"), "Tidewater Post")
    _, [external] = record.cited(reading)
    assert external.key == "outlet:tidewater post"


def test_of_two_reports_the_day_that_is_named_decides(record: Any) -> None:
    tuesday, thursday = (
        record.has("Tidewater Post", "2024-05-07"),
        record.has("Tidewater Post", "2024-05-09", MATTER + ", Captain Nils Veer of the Harbour Office said again"),
    )
    text = f"{MATTER}, a deckhand told the Tidewater Post on Tuesday. Captain Nils Veer did not answer."
    reading = through(a_reading(text, [("a deckhand", "told", MATTER)], published="2024-05-10"), "Tidewater Post")
    best, _ = record.cited(reading)
    assert best[tuesday.id].probability > 0.6
    assert thursday.id not in best


def test_two_reports_that_fit_alike_share_the_probability(record: Any) -> None:
    record.has("Tidewater Post", "2024-05-07")
    record.has("Tidewater Post", "2024-05-07", "Again: " + record.reports[0].text)
    text = f"{MATTER}, a deckhand told the Tidewater Post. Captain Nils Veer did not answer."
    reading = through(a_reading(text, [("a deckhand", "told", MATTER)], published="2024-05-08"), "Tidewater Post")
    best, _ = record.cited(reading)
    assert all(citation.probability < 0.6 for citation in best.values())


def test_a_link_leads_to_the_very_page(record: Any, linked: Callable[..., Reading]) -> None:
    page = record.has("Tidewater Post", "2024-05-07", url="https://www.tidewater.example/otterby")
    text = "Good morning. The chain was tied up with rope for weeks. Kettle on."
    reading = linked(a_reading(text), "tied up with rope", "http://tidewater.example/otterby/?utm_source=x#top")
    best, externals = record.cited(reading)
    assert best[page.id].probability > 0.95 and externals == ()
    assert [span.of(text) for span in best[page.id].evidence] == ["tied up with rope"]


def test_a_link_to_a_page_outside_the_record_is_an_external_where_its_outlet_is_known(
    record: Any, linked: Callable[..., Reading]
) -> None:
    text = "The chain was tied up with rope for weeks, and the yard has its reasons."
    reading = linked(a_reading(text), "tied up with rope", "https://harrow.example/otterby")
    reading = linked(reading, "its reasons", "https://yard.example/reasons")
    _, [external] = record.cited(reading)
    assert (external.name, external.url) == ("Harrow Newswire", "https://harrow.example/otterby")


def test_a_link_to_another_page_of_the_outlet_does_not_mean_its_report(
    record: Any, linked: Callable[..., Reading]
) -> None:
    record.has("Harrow Newswire", "2024-05-07", url="https://harrow.example/otterby")
    reading = linked(a_reading(MATTER, published="2024-05-08"), "broken", "https://harrow.example/other")
    _, [external] = record.cited(reading)
    assert external.url == "https://harrow.example/other"


@pytest.mark.parametrize(
    "text",
    [
        f"PORT ALDER (Harrow Newswire) – {MATTER}. Captain Nils Veer warned the Harbour Office.",
        f"PORT ALDER, Harrow Newswire – {MATTER}. Captain Nils Veer warned the Harbour Office.",
        f"{MATTER}. Captain Nils Veer warned the Harbour Office. (Harrow Newswire)",
        f"{MATTER}. Captain Nils Veer warned the Harbour Office.\n\nHarrow Newswire contributed to this report.",
        f"{MATTER}. Captain Nils Veer warned the Harbour Office.\n\nWith reporting by Harrow Newswire",
    ],
)
def test_a_credit_means_the_agency_s_report(record: Any, text: str) -> None:
    wire = record.has("Harrow Newswire", "2024-05-07")
    best, _ = record.cited(a_reading(text, published="2024-05-07"))
    assert best[wire.id].statement is None
    assert best[wire.id].kind is EdgeKind.RELAYS
    assert best[wire.id].probability > 0.6


def test_a_byline_that_is_an_outlet_credits_it(record: Any) -> None:
    wire = record.has("Harrow Newswire", "2024-05-07")
    reading = a_reading(f"{MATTER}. Captain Nils Veer warned the Harbour Office.", published="2024-05-07")
    assert reading.report is not None
    best, _ = record.cited(replace(reading, report=replace(reading.report, authors=("Ada Quell", "Harrow Newswire"))))
    assert best[wire.id].evidence == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "As the „Tidewater Post“ writes, Captain Nils Veer warned the Harbour Office.",
        "Captain Nils Veer warned the Harbour Office, according to the Tidewater Post.",
        "The Tidewater Post has reported that Captain Nils Veer warned the Harbour Office.",
        "Captain Nils Veer, who had spoken to the local paper Tidewater Post, warned the Harbour Office.",
        "Captain Nils Veer warned the Harbour Office, so the „Tidewater Post“.",
    ],
)
def test_an_outlet_named_as_a_source_in_passing_is_cited(record: Any, sentence: str) -> None:
    original = record.has("Tidewater Post", "2024-05-07")
    best, _ = record.cited(a_reading(f"{MATTER}. {sentence}", published="2024-05-08"))
    assert original.id in best


@pytest.mark.parametrize(
    "sentence", ["The Tidewater Post building burned.", "He reads the Tidewater Post.", "Tidewater said so."]
)
def test_an_outlet_that_is_no_source_is_not_cited(record: Any, sentence: str) -> None:
    record.has("Tidewater Post", "2024-05-07")
    assert record.cited(a_reading(f"{MATTER}. {sentence}", published="2024-05-08")) == ({}, ())


def test_what_came_through_another_outlet_cites_both_the_nearer_one_surer(record: Any) -> None:
    post = record.has("Tidewater Post", "2024-05-06")
    wire = record.has("Harrow Newswire", "2024-05-07")
    text = (
        f"{MATTER}. As Harrow Newswire reports, citing the Tidewater Post, Captain Nils Veer warned the Harbour Office."
    )
    best, _ = record.cited(a_reading(text, published="2024-05-08"))
    assert best[wire.id].probability > best[post.id].probability
    assert "through harrow newswire" in best[post.id].why


@pytest.mark.parametrize(
    "words",
    [
        "Our report of Tuesday said that the chain on the ferry Otterby was broken.",
        "In a report of 7 May, the Example Post said that the chain on the ferry Otterby was broken.",
        "The Post's report said that the chain on the ferry Otterby was broken.",
        "We reported on Tuesday that the chain on the ferry Otterby was broken.",
        "An earlier version of this article said that the chain on the ferry Otterby was broken.",
    ],
)
def test_a_correction_cites_the_outlet_s_own_earlier_report(record: Any, words: str) -> None:
    own = record.has("Example Post", "2024-05-07")
    best, _ = record.cited(a_reading(f"{words} Captain Nils Veer explained.", published="2024-05-10"))
    assert best[own.id].kind is EdgeKind.CITES


def test_a_page_headed_correction_cites_its_own_earlier_report(record: Any) -> None:
    own = record.has("Example Post", "2024-05-07")
    text = "The chain on the ferry Otterby was whole. Captain Nils Veer of the Harbour Office explained that."
    best, _ = record.cited(a_reading(text, title="Correction: the Otterby", published="2024-05-10"))
    assert own.id in best


def test_a_report_never_cites_itself(record: Any) -> None:
    reading = a_reading(
        f"{MATTER}, the Example Post reported on Tuesday. Captain Nils Veer warned.", published="2024-05-08"
    )
    assert reading.report is not None
    record.reports.append(reading.report)
    best, _ = record.cited(reading)
    assert reading.report.id not in best


def test_a_document_with_a_name_is_a_node_and_one_without_is_none(record: Any) -> None:
    text = "The Harbour Office’s register shows that the chain was broken. A letter shows that the rope was blue."
    said = [
        ("The Harbour Office’s register", "shows", "that the chain was broken"),
        ("A letter", "shows", "that the rope was blue"),
    ]
    reading = a_reading(text, said, published="2024-05-08")
    documents = tuple(
        replace(chain, hops=(chain.hops[0], replace(chain.hops[1], role=Role.DOCUMENT))) for chain in reading.chains
    )
    _, [external] = record.cited(replace(reading, chains=documents))
    assert external.kind is ExternalKind.DOCUMENT
    assert external.name == "The Harbour Office’s register"


def test_a_reading_without_a_report_cites_nothing(record: Any) -> None:
    assert record.cited(replace(a_reading(MATTER), report=None)) == ({}, ())


def test_the_sign_off_of_an_author_is_no_credit(record: Any) -> None:
    record.has("Harrow Newswire", "2024-05-07")
    reading = a_reading(f"{MATTER}. (hn)", published="2024-05-08")
    assert reading.report is not None
    text = reading.report.text
    blocks = (
        Block(Span(0, len(MATTER) + 1), BlockKind.PARAGRAPH),
        Block(Span(len(text) - 4, len(text)), BlockKind.SIGN_OFF),
    )
    assert record.cited(replace(reading, report=replace(reading.report, blocks=blocks))) == ({}, ())


def test_what_an_office_answers_is_not_what_its_release_had(record: Any) -> None:
    release = record.has("Harbour Ministry", "2024-05-07")
    word = "that the chain on the ferry Otterby had been sound"

    def told(sentence: str) -> float:
        reading = a_reading(sentence, [("the Harbour Ministry", "said", word)], published="2024-05-09")
        ministry = replace(reading.parties[0], name="Harbour Ministry", kind=PartyKind.ORGANISATION)
        best, _ = record.cited(replace(reading, parties=(ministry,)))
        return best[release.id].probability if release.id in best else 0.0

    assert told(f"In its release the Harbour Ministry said {word}.") > 0.5
    assert told(f"Asked by us, the Harbour Ministry said {word}.") < 0.5


def test_an_agency_is_known_by_what_is_left_of_its_name(record: Any) -> None:
    original = record.has("Orrin Newswire", "2024-05-07")
    text = f"As transmits agency Orrin, {MATTER[0].lower()}{MATTER[1:]}. Captain Nils Veer did not answer."
    best, _ = record.cited(a_reading(text, published="2024-05-09"))
    assert best[original.id].probability > 0.5


def test_a_sentence_that_takes_up_the_one_before_is_about_the_same(record: Any) -> None:
    original = record.has("Tidewater Post", "2024-05-07")

    def sure(before: str) -> float:
        text = f"{before}. That report was first told by the Tidewater Post. Captain Nils Veer said nothing."
        said = a_reading(text, [("Captain Nils Veer", "said", "nothing")], published="2024-05-08")
        best, _ = record.cited(through(said, "Tidewater Post"))
        return best[original.id].probability if original.id in best else 0.0

    assert sure(MATTER) > sure("It rained all day on the moor") + 0.1
