"""Treebank tokens become what a person would have typed, and each token keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.corpora.detokenising import running_text


@pytest.mark.parametrize(
    ("tokens", "written"),
    [
        ("`` We do n't know , '' she said .", "“We don’t know,” she said."),
        ("The dockers ' hall -LRB- built in 1902 -RRB- cost $ 40 .", "The dockers’ hall (built in 1902) cost $40."),
        ("`` He called it ` a gift , ''' said Mr. Oake .", "“He called it ‘a gift,’” said Mr. Oake."),
        ("They 're late -- as ever ; is n't it so ?", "They’re late — as ever; isn’t it so?"),
        ("I can not stay", "I cannot stay"),
        ('" Wait , " he said . " Now . "', '"Wait," he said. "Now."'),
        ("and it held . '' `` It did n't , '' he said", "and it held.” “It didn’t,” he said"),
        ("Gone since May , '' she said .", "Gone since May,” she said."),
        ("The sign reads : '' Gone . '' Nobody knows .", "The sign reads: “Gone.” Nobody knows."),
    ],
)
def test_tokens_are_written_as_a_person_would(tokens: str, written: str) -> None:
    assert running_text(tokens.split()).text == written


def test_each_token_knows_where_it_stands() -> None:
    found = running_text(["``", "Do", "n't", ",", "''", "she", "said"])
    assert [span.of(found.text) for span in found.spans] == ["“", "Do", "n’t", ",", "”", "she", "said"]


TOKENS = st.lists(st.sampled_from(["``", "''", "'", "`", '"', "-LRB-", "-RRB-", ",", ".", "n't", "rope", "can", "not"]))


@given(TOKENS)
@settings(deadline=None)  # the machine may be busy
def test_any_order_of_marks_gives_tokens_side_by_side_with_nothing_but_spaces_between(tokens: list[str]) -> None:
    found = running_text(tokens)
    assert len(found.spans) == len(tokens)
    end = 0
    for span in found.spans:
        assert found.text[end : span.start] in ("", " ")
        assert span.start < span.end
        end = span.end
    assert end == len(found.text)
