"""The scorers count what they say they count."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.reading.gold import GoldHop, GoldStatement
from evaluation.reading.score_attribution import Count, false_statements, score_attribution
from evaluation.reading.score_chains import ASPECTS, score_chain
from evaluation.reading.score_metadata import score_metadata
from firsthand.domain import (
    Basis,
    Certainty,
    Chain,
    Channel,
    Hop,
    Polarity,
    Report,
    Role,
    Span,
    Spans,
    Statement,
    StatementKind,
)
from firsthand.testing import a_report

TEXT = "Ann Oake said the blue rope held fast, but her brother denied that he had tied it."


def spans(*parts: str) -> Spans:
    return tuple(Span(TEXT.index(part), TEXT.index(part) + len(part)) for part in parts)


def a_statement(source: str, cue: str, *content: str) -> Statement:
    return Statement.proposed(
        "r",
        TEXT,
        StatementKind.INDIRECT,
        source=spans(source) if source else (),
        cue=spans(cue) if cue else (),
        content=spans(*content),
        confidence=1.0,
        by="test",
    )


HELD = a_statement("Ann Oake", "said", "the blue rope held fast")
TIED = a_statement("her brother", "denied", "that he had tied it")


def test_statements_found_word_for_word_are_all_right() -> None:
    score = score_attribution((HELD, TIED), (TIED, HELD), TEXT)
    assert score.full == Count(2, 2, 2)
    assert score.pairs == ((0, 1), (1, 0))


def test_half_of_the_words_is_enough_and_less_is_not() -> None:
    enough = a_statement("Ann Oake", "said", "the blue rope")
    too_little = a_statement("Ann Oake", "said", "the blue")
    assert score_attribution((HELD,), (enough,), TEXT).content.right == 1
    assert score_attribution((HELD,), (too_little,), TEXT).content.right == 0


def test_a_wrong_source_counts_for_the_content_alone() -> None:
    score = score_attribution((HELD,), (a_statement("her brother", "said", "the blue rope held fast"),), TEXT)
    assert (score.content.right, score.content_source.right, score.full.right) == (1, 0, 0)


def test_a_wrong_cue_counts_for_content_and_source() -> None:
    score = score_attribution((HELD,), (a_statement("Ann Oake", "denied", "the blue rope held fast"),), TEXT)
    assert (score.content.right, score.content_source.right, score.full.right) == (1, 1, 0)


def test_a_source_that_is_rightly_left_empty_is_right() -> None:
    bare = a_statement("", "said", "the blue rope held fast")
    assert score_attribution((bare,), (bare,), TEXT).full.right == 1
    assert score_attribution((bare,), (HELD,), TEXT).content_source.right == 0


def test_a_statement_said_twice_over_is_right_once() -> None:
    again = a_statement("Ann Oake", "said", "the blue rope held")
    score = score_attribution((HELD,), (HELD, again), TEXT)
    assert score.full == Count(1, 2, 1)
    assert score.full.precision == 50
    assert score.full.recall == 100


def test_of_two_contents_that_fit_as_well_the_one_with_the_right_source_is_taken() -> None:
    wrong = a_statement("her brother", "denied", "the blue rope held fast")
    assert score_attribution((HELD,), (wrong, HELD), TEXT).full.right == 1


def test_nothing_proposed_is_nothing_found() -> None:
    score = score_attribution((HELD,), (), TEXT)
    assert score.full == Count(0, 0, 1)
    assert score.full.f1 == 0


@given(st.lists(st.sampled_from([HELD, TIED]), max_size=4), st.lists(st.sampled_from([HELD, TIED]), max_size=4))
def test_no_statement_is_paired_twice(gold: list[Statement], proposed: list[Statement]) -> None:
    score = score_attribution(gold, proposed, TEXT)
    assert len({i for i, _ in score.pairs}) == len({j for _, j in score.pairs}) == score.content.right
    assert score.full.right <= score.content_source.right <= score.content.right <= min(len(gold), len(proposed))


def test_a_scare_quote_taken_for_a_statement_is_counted() -> None:
    assert false_statements(spans("blue rope"), (a_statement("Ann Oake", "said", "blue"),), TEXT) == 1
    assert false_statements(spans("blue rope"), (HELD,), TEXT) == 0


POST = GoldHop("Example Post", ("the Post",), Role.PUBLISHER, Channel.ARTICLE)
GAZETTE = GoldHop("Estuary Gazette", (), Role.INTERVIEWER, Channel.ARTICLE)
OAKE = GoldHop("Ann Oake", ("Oake", "the rigger’s daughter"), Role.SPEAKER, Channel.INTERVIEW)
SOMEBODY = GoldHop(None, (), Role.SPEAKER, Channel.UNKNOWN)


def a_gold(*hops: GoldHop) -> GoldStatement:
    return GoldStatement(
        id="s1",
        kind=StatementKind.INDIRECT,
        content=HELD.content,
        source=HELD.source,
        cue=HELD.cue,
        nested_in=None,
        hops=hops,
        basis=Basis.EYEWITNESS,
        certainty=Certainty.CERTAIN,
        polarity=Polarity.AFFIRMED,
        origin="Oake",
        phenomena=(),
        main=True,
    )


def a_chain(*hops: tuple[str | None, Role]) -> Chain:
    found = tuple(Hop(None, name, role, Channel.UNKNOWN, ()) for name, role in hops)
    return Chain("s1", found, Basis.EYEWITNESS, Certainty.CERTAIN, Polarity.AFFIRMED, "test")


PUBLISHER = ("Example Post", Role.PUBLISHER)


def test_a_chain_with_every_hand_by_one_of_its_names_is_all_right() -> None:
    score = score_chain(
        a_gold(POST, GAZETTE, OAKE),
        a_chain(PUBLISHER, ("the Estuary Gazette", Role.INTERVIEWER), ("The rigger's daughter", Role.SPEAKER)),
    )
    assert all(getattr(score, aspect) for aspect in ASPECTS)


def test_an_anonymous_party_may_be_named_with_whom_it_spoke_to() -> None:
    witness = GoldHop("a teacher", (), Role.SPEAKER, Channel.INTERVIEW)
    assert score_chain(a_gold(POST, witness), a_chain(PUBLISHER, ("a teacher, to Estuary Gazette", Role.SPEAKER))).chain
    assert not score_chain(
        a_gold(POST, witness), a_chain(PUBLISHER, ("a baker, to Estuary Gazette", Role.SPEAKER))
    ).chain


def test_a_chain_that_forgets_a_hand_has_the_right_speaker_only() -> None:
    score = score_chain(a_gold(POST, GAZETTE, OAKE), a_chain(PUBLISHER, ("Oake", Role.SPEAKER)))
    assert (score.speaker, score.chain, score.hand) == (True, False, False)


def test_a_hand_in_the_wrong_role_is_wrong() -> None:
    found = a_chain(PUBLISHER, ("Estuary Gazette", Role.RELAYER), ("Oake", Role.SPEAKER))
    score = score_chain(a_gold(POST, GAZETTE, OAKE), found)
    assert (score.chain, score.hand) == (False, True)


def test_a_name_guessed_where_the_report_leaves_it_open_is_wrong() -> None:
    assert not score_chain(a_gold(POST, SOMEBODY), a_chain(PUBLISHER, ("Oake", Role.SPEAKER))).speaker
    assert score_chain(a_gold(POST, SOMEBODY), a_chain(PUBLISHER, (None, Role.SPEAKER))).speaker


def test_the_outlet_alone_is_not_the_outlet_with_somebody_behind_it() -> None:
    assert score_chain(a_gold(POST), a_chain(PUBLISHER)).speaker
    assert not score_chain(a_gold(POST), a_chain(PUBLISHER, (None, Role.SPEAKER))).speaker
    assert not score_chain(a_gold(POST, OAKE), a_chain(PUBLISHER)).speaker


REPORT = replace(
    a_report(TEXT),
    title="Rope ‘held’",
    authors=("Bo Lee", "Al Fry"),
    published="2024-03-12T07:00:00Z",
    language="en-GB",
)
GOLD: dict[str, object] = {
    "title": "Rope 'held'",
    "authors": ["Al Fry", "Bo Lee"],
    "outlet": "Example Post",
    "published": "2024-03-12",
    "section": None,
    "language": "en",
    "dateline": None,
    "url": None,
}


def test_metadata_is_right_whatever_the_order_of_authors_and_the_hour() -> None:
    assert all(score_metadata(GOLD, REPORT).values())


@pytest.mark.parametrize(
    ("field", "report"),
    [
        ("title", replace(REPORT, title="Rope broke")),
        ("authors", replace(REPORT, authors=("Bo Lee",))),
        ("published", replace(REPORT, published="2024-03-13")),
        ("section", replace(REPORT, section="News")),
        ("language", replace(REPORT, language=None)),
    ],
)
def test_a_wrong_field_is_wrong_and_the_others_are_not(field: str, report: Report) -> None:
    assert [name for name, is_right in score_metadata(GOLD, report).items() if not is_right] == [field]


def test_a_field_that_the_gold_leaves_out_is_not_scored() -> None:
    without = {name: value for name, value in GOLD.items() if name != "language"}
    assert "language" not in score_metadata(without, REPORT)
