from __future__ import annotations

import pytest

from firsthand.domain import Span
from firsthand.stages.attribute.trained.evidence import words_of
from firsthand.stages.attribute.trained.signatures import signatures


def signed(text: str) -> list[tuple[str, str]]:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Span(at, at + len(line)))
        at += len(line) + 1
    words = words_of(text, blocks)
    return [
        (text[words.start[s.quotation[0]] : words.end[s.quotation[1] - 1]], text[words.start[s.name[0]] : words.end[s.name[1] - 1]])
        for s in signatures(words, 0, len(words))
    ]  # fmt: skip


@pytest.mark.parametrize("dash", ["―", " — ", " – ", " - "])
def test_a_quotation_with_a_dash_and_a_name_after_it_is_signed(dash: str) -> None:
    assert signed(f"“We were never asked.”{dash}Ama Lund") == [("“We were never asked.”", "Ama Lund")]


def test_each_paragraph_of_a_list_of_letters_has_its_own_signature() -> None:
    assert signed("“No more ferries.” ― Ama Lund.\nReaders wrote:\n«Build a bridge.» — J. Orro, Tesk") == [
        ("“No more ferries.”", "Ama Lund"),
        ("«Build a bridge.»", "J. Orro, Tesk"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“We were never asked” — that is what Ama Lund told the council in the end of May.",
        "She said “no more” — Ama Lund",
        "“No more” – and left.",
        "“No more” — “No less”",
        "“No more” —",
        "No more — Ama Lund",
    ],
)
def test_other_dashes_after_a_quotation_sign_nothing(text: str) -> None:
    assert signed(text) == []
