from __future__ import annotations

from firsthand.domain import StatementKind
from firsthand.testing import a_report

RAIN = "The cook said that it rained ."


def test_a_cue_with_its_source_and_its_content_is_a_statement(found) -> None:
    assert found(RAIN, "S S C X X X .") == [("The cook", "said", "that it rained")]


def test_the_words_stay_as_they_are_in_the_text(statements) -> None:
    text = "The  cook said, “It  rained.”"
    (statement,) = statements(text, "S S C . X X X X X")
    assert (statement.source_text, statement.content_text) == ("The  cook", "“It  rained.”")
    assert statement.kind is StatementKind.DIRECT


def test_words_partly_in_quotation_marks_are_mixed_speech(statements) -> None:
    (statement,) = statements("She said it was “a mess” .", "S C X X X X X X .")
    assert statement.kind is StatementKind.MIXED


def test_a_quote_cut_in_two_by_its_cue_is_one_statement(found) -> None:
    assert found("“We left ,” he said . “Nobody came .”", "X X X X X S C . X X X X X") == [
        ("he", "said", "“We left ,” … “Nobody came .”")
    ]


def test_a_content_without_a_cue_is_a_statement_too(found) -> None:
    text = "The cook spoke . “It rained .”"
    assert found(text, "S S . . X X X X X") == [("The cook", "", "“It rained .”")]


def test_a_content_without_a_cue_that_hangs_on_a_mark_begins_after_it(found) -> None:
    assert found("It rained . - It snowed .", ". . . X X X .") == [("", "", "It snowed")]


def test_what_is_said_within_what_is_said_is_nested(statements) -> None:
    text = "He said that she denied that it rained ."
    outer, inner = statements(text, "S C X X X X X X .", ". . . S C X X X .")
    assert (outer.nested_in, inner.nested_in) == (None, outer.id)
    assert inner.source_text == "she"


def test_what_a_nested_statement_says_beyond_the_outer_one_is_cut_off(statements) -> None:
    text = "He said that she denied that it rained again and again ."
    sure = (0.95, 0.6)
    _, inner = statements(text, "S C X X X X X X . . . .", ". . . S C X X X X X X .", sure=sure)
    assert inner.content_text == "that it rained"


def test_two_anchors_that_tell_the_same_keep_the_surer(statements) -> None:
    text = "She has said that it rained ."
    (statement,) = statements(text, "S . C X X X .", "S C C X X X .", sure=(0.7, 0.8))
    assert (statement.cue_text, statement.confidence) == ("has said", 0.8)


def test_of_two_contents_that_cross_the_less_sure_loses_what_they_share(found) -> None:
    text = "It rained all day , he said , and all night long , she said ."
    lines = ("X X X X . S C . . . . . . . . .", ". . . X . . . . X X X X . S C .")
    assert found(text, *lines, sure=(0.9, 0.6)) == [
        ("he", "said", "It rained all day"),
        ("she", "said", "and all night long"),
    ]


def test_one_that_would_keep_less_than_half_of_its_content_is_given_up(found) -> None:
    text = "It rained all day , he said , so she thought ."
    lines = ("X X X X . S C . . . . .", "X X X . . . . . X S C .")
    assert found(text, *lines, sure=(0.9, 0.6)) == [("he", "said", "It rained all day")]


def test_a_quotation_over_two_paragraphs_has_a_span_in_each(statements) -> None:
    text = "He said : “It rained .\n“It rained on .”"
    (statement,) = statements(text, "S C . X X X X | X X X X X X")
    assert [span.of(text) for span in statement.content] == ["“It rained .", "“It rained on .”"]


def test_a_source_does_not_run_on_into_another_paragraph(statements) -> None:
    (statement,) = statements("The cook .\nThe mate said no .", ". S . | S S C X .")
    assert "\n" not in statement.source_text


def test_commas_outside_of_the_quotation_marks_are_no_content(found) -> None:
    assert found("It rained , he said .", "X X X S C .") == [("he", "said", "It rained")]


def test_what_the_network_is_not_sure_of_at_all_is_not_proposed(found) -> None:
    assert found(RAIN, "S S C X X X .", sure=[0.15]) == []


def test_a_doubtful_one_is_kept_with_its_confidence(statements) -> None:
    (statement,) = statements(RAIN, "S S C X X X .", sure=[0.3])
    assert statement.doubtful
    assert statement.confidence == 0.3


def test_a_statement_says_which_weights_proposed_it(statements) -> None:
    assert statements(RAIN, "S S C X X X .")[0].by == "attribute/trained@7"


def test_a_text_without_words_has_no_statements(engine) -> None:
    assert engine("x")(a_report("…")) == ()


def test_a_chain_of_people_who_quote_each_other_is_followed_no_deeper_than_anybody_could(statements) -> None:
    hands = 20
    text = " ".join(f"p{n} said" for n in range(hands)) + " no ."
    size = 2 * hands + 2
    lines = [". " * (2 * n) + "S C " + "X " * (size - 2 * n - 3) + "." for n in range(hands)]
    found = statements(text, *lines)
    by_id = {s.id: s for s in found}
    deepest = 0
    for one in found:
        depth = 0
        while one.nested_in is not None:
            one, depth = by_id[one.nested_in], depth + 1
        deepest = max(deepest, depth)
    assert deepest == 6
