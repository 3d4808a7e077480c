from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from firsthand.domain import Annotation, Report, Span, Statement, StatementKind
from firsthand.operations.attribute_text import prose
from firsthand.stages.attribute import both as module
from firsthand.stages.attribute.both import ALONE, Both
from firsthand.stages.attribute.by_rules import rules

TEXT = "Ama Lund said the dam leaked, and Bo warned that Orro knew of it."


@dataclass(frozen=True)
class Says:
    """An engine that gives the same statements for every report."""

    statements: tuple[Statement, ...]
    name: str = "says"
    described: str = "says"
    least_stated: float = 0.4
    needs_parse: bool = False

    def __call__(self, report: Report, annotation: Annotation | None) -> tuple[Statement, ...]:
        del report, annotation
        return self.statements


def at(words: str) -> tuple[Span, ...]:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


def statement(cue: str, content: str, confidence: float = 0.9) -> Statement:
    return Statement.proposed(
        prose(TEXT).id, TEXT, StatementKind.INDIRECT,
        source=(), cue=at(cue), content=at(content), confidence=confidence, by="test",
    )  # fmt: skip


def both(first: list[Statement], second: list[Statement]) -> tuple[Statement, ...]:
    return Both(Says(tuple(first)), Says(tuple(second)))(prose(TEXT), None)


LUND = statement("said", "the dam leaked")
BO = statement("warned", "that Orro knew of it")


def test_what_only_the_second_finds_joins_and_is_less_sure() -> None:
    first, second = both([LUND], [LUND, BO])
    assert first == LUND
    assert second.content == BO.content
    assert second.confidence == round(ALONE * 0.9, 4)


def test_beside_the_rules_the_line_may_be_another() -> None:
    doubtful, crossing = statement("said", "the dam leaked", 0.5), statement("warned", "dam leaked, and Bo")
    loose = Both(Says((doubtful,)), Says((crossing,)))
    strict = Both(Says((doubtful,)), Says((crossing,)), least_stated=0.52)
    assert loose(prose(TEXT), None) == (doubtful,)
    assert [one.content for one in strict(prose(TEXT), None)] == [crossing.content]


def test_where_both_see_the_same_cue_the_first_is_kept() -> None:
    assert both([LUND], [statement("said", "the dam")]) == (LUND,)


def test_a_statement_that_crosses_another_does_not_join() -> None:
    assert both([LUND], [statement("warned", "dam leaked, and Bo")]) == (LUND,)


def test_a_statement_inside_another_is_nested_in_it() -> None:
    outer, inner = both([BO], [statement("knew", "of it")])
    assert inner.nested_in == outer.id


def test_what_the_first_is_unsure_of_gives_way_to_what_the_second_finds() -> None:
    unsure = statement("warned", "that Orro knew", 0.3)
    [kept] = both([unsure], [BO])
    assert kept.content == BO.content


def test_what_the_first_is_unsure_of_stays_where_nothing_else_is_found() -> None:
    unsure = statement("warned", "that Orro knew", 0.3)
    assert both([unsure], []) == (unsure,)


def test_declining_to_comment_is_no_statement_and_declining_to_go_is() -> None:
    text = "Lund declined to comment further. Bo declined to answer questions. Orro declined to leave the dam."

    def declined(content: str) -> Statement:
        start = text.index(content)
        spans = (Span(start, start + len(content)),)
        cue = (Span(start - 9, start - 1),)
        return Statement.proposed(
            "r", text, StatementKind.INDIRECT, source=(), cue=cue, content=spans, confidence=0.9, by="test"
        )

    first = Says((declined("to comment further"), declined("to answer questions"), declined("to leave the dam")))
    assert [one.content_text for one in Both(first, Says(()))(prose(text), None)] == ["to leave the dam"]


def test_citing_a_document_is_no_statement_of_its_own() -> None:
    text = "The dam leaked, the paper said, citing a letter."
    cue, content = (Span(32, 38),), (Span(39, 47),)
    citing = Statement.proposed(
        "r", text, StatementKind.INDIRECT, source=(), cue=cue, content=content, confidence=0.9, by="test"
    )
    assert citing.cue_text == "citing"
    assert Both(Says((citing,)), Says(()))(prose(text), None) == ()


def at_of(text: str, words: str) -> tuple[Span, ...]:
    start = text.index(words)
    return (Span(start, start + len(words)),)


def of(text: str, source: str, cue: str, content: str, by: str = "test", confidence: float = 0.9) -> Statement:
    spans = [at_of(text, words) if words else () for words in (source, cue, content)]
    return Statement.proposed(
        prose(text).id, text, StatementKind.INDIRECT,
        source=spans[0], cue=spans[1], content=spans[2], confidence=confidence, by=by,
    )  # fmt: skip


def test_a_rule_that_looks_over_sentences_goes_before_the_networks_piece_of_it() -> None:
    text = "One of the two was diagnosed with asthma after the shift."
    network = of(text, "One of the two", "was diagnosed with", "asthma")
    rule = of(text, "One of the two", "", "was diagnosed with asthma after the shift", rules.OTHER_OF_GROUP.by, 0.5)
    assert Both(Says((network,)), Says((rule,)))(prose(text), None) == (rule,)


def test_what_stands_within_the_official_version_is_nested_in_it() -> None:
    text = "The board decided to shut the plant. That is the official version."
    network = of(text, "The board", "decided", "to shut the plant")
    rule = of(text, "", "the official version", "The board decided to shut the plant", rules.OFFICIAL_STORY.by, 0.5)
    outer, inner = Both(Says((network,)), Says((rule,)))(prose(text), None)
    assert outer == rule
    assert inner.nested_in == outer.id


def test_a_bare_it_gives_way_to_the_content_that_the_rules_see() -> None:
    text = "So two divers described it to the paper the state of the wreck."
    network = of(text, "two divers", "described", "it")
    rule = of(text, "two divers", "described", "the state of the wreck")
    [found] = Both(Says((network,)), Says((rule,)))(prose(text), None)
    assert found.content_text == "the state of the wreck"
    assert found.by == network.by


def test_reporting_with_reference_to_a_paper_is_no_statement_about_the_paper() -> None:
    text = "The dam leaked, the Herald reports with reference to the Courier."
    network = of(text, "the Herald", "reports with reference to", "the Courier")
    assert Both(Says((network,)), Says(()))(prose(text), None) == ()


def test_the_subject_of_is_said_is_part_of_what_is_said() -> None:
    text = "The captain is said to have left first."
    network = of(text, "The captain", "is said", "to have left first")
    rule = Statement.proposed(
        prose(text).id, text, StatementKind.INDIRECT,
        source=(), cue=at_of(text, "is said"), content=(*at_of(text, "The captain"), *at_of(text, "to have left first")),
        confidence=0.6, by=rules.PASSIVE.by,
    )  # fmt: skip
    [found] = Both(Says((network,)), Says((rule,)))(prose(text), None)
    assert (found.source, found.content) == ((), rule.content)


def test_what_has_emerged_takes_no_source_from_the_network() -> None:
    text = "The families wait. It has emerged that the order was moved."
    network = of(text, "The families", "has emerged", "that the order was moved")
    rule = of(text, "", "has emerged", "that the order was moved", rules.EMERGED.by)
    [found] = Both(Says((network,)), Says((rule,)))(prose(text), None)
    assert found.source == ()


def test_with_reference_to_a_paper_is_nothing_said() -> None:
    text = "The dam leaked, the Herald reports with reference to the Courier."
    network = of(text, "the Herald", "reports", "with reference to the Courier")
    assert Both(Says((network,)), Says(()))(prose(text), None) == ()


def test_a_stray_word_from_another_paragraph_is_no_content() -> None:
    text = "Three had never used it.\nNobody heard an alarm, they told us."
    network = Statement.proposed(
        prose(text).id, text, StatementKind.INDIRECT,
        source=at_of(text, "they"), cue=at_of(text, "told"),
        content=(*at_of(text, "Three"), *at_of(text, "Nobody heard an alarm")), confidence=0.9, by="test",
    )  # fmt: skip
    [found] = Both(Says((network,)), Says(()))(prose(text), None)
    assert found.content_text == "Nobody heard an alarm"


def test_a_sentence_that_goes_on_and_that_the_network_was_unsure_of_is_stated_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unsure, sure = statement("warned", "Orro knew of it", 0.2), statement("warned", "Orro knew of it", 0.8)
    monkeypatch.setattr(module, "accounts_going_on", lambda *_: (sure,))
    monkeypatch.setattr(module, "is_deed", lambda *_: False)
    monkeypatch.setattr(module, "MarkedText", lambda *_: None)
    annotation = Annotation("report", (), (), (), "test")
    assert Both(Says((unsure,)), Says(()))(prose(TEXT), annotation) == (sure,)


def test_what_somebody_described_is_stated_by_the_rules_alone() -> None:
    text = "Two divers described the ways of the harbour office. Two divers rejected the ways of the yard."
    described = of(text, "Two divers", "described", "the ways of the harbour office", rules.VERB_OBJECT.by)
    rejected = of(text, "Two divers", "rejected", "the ways of the yard", rules.VERB_OBJECT.by)
    rule_found = tuple(replace(one, confidence=0.6) for one in (described, rejected))
    assert Both(Says(()), Says(rule_found))(prose(text), None) == rule_found[:1]


def test_where_the_rules_name_who_told_somebody_he_is_no_part_of_what_was_told() -> None:
    text = "Orro was told by the clerk to wait."
    source, cue, content = (
        (Span(text.index(part), text.index(part) + len(part)),) for part in ("the clerk", "was told", "to wait")
    )

    def told(source: tuple[Span, ...], content: tuple[Span, ...], by: str) -> Statement:
        return Statement.proposed(
            prose(text).id, text, StatementKind.INDIRECT, source=source, cue=cue, content=content, confidence=0.9, by=by
        )

    network = told((Span(0, 4),), (Span(source[0].start, content[0].end),), "test")
    (found,) = Both(Says((network,)), Says((told(source, content, rules.PASSIVE.by),)))(prose(text), None)
    assert (found.source, found.content) == (source, content)
