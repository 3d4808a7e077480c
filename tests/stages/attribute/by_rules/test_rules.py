from __future__ import annotations

import re

import pytest

from firsthand.stages.attribute import RULES, Rule

BEFORE = {"speaker-label": "The paper: Who was there?\nThe pilot: Nobody was.\nThe paper: And then?\n"}
"""What must stand before a rule's example for it to be one."""

MARKS = {"[": "source", "{": "cue", "<": "content"}


def plain(example: str) -> str:
    return re.sub(r"[\[\]{}<>]", "", example)


def marked(example: str, opening: str) -> str:
    closing = {"[": r"\]", "{": r"\}", "<": ">"}[opening]
    return " … ".join(plain(words) for words in re.findall(rf"{re.escape(opening)}(.*?){closing}", example))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_reads_its_own_example_as_it_says(rule: Rule, read) -> None:
    before = BEFORE.get(rule.name, "")
    found = [s for s in read(before + plain(rule.example)) if s.by == rule.by and s.content[0].start >= len(before)]
    assert [(s.source_text, s.cue_text, s.content_text) for s in found] == [
        tuple(marked(rule.example, opening) for opening in MARKS)
    ]


def test_rules_have_names_of_their_own_and_a_confidence_between_none_and_all() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(0 < rule.confidence < 1 for rule in RULES)


def test_a_statement_says_which_rule_proposed_it(read) -> None:
    (statement,) = read("The mine was closed in May, according to a letter.")
    assert statement.by == "attribute/rules:according-to@1"
