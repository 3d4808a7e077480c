"""People without a name: what their descriptions say of their being one."""

from __future__ import annotations

import pytest
from tests.stages.weigh.accounts import a_citation, an_account, figures, weighed

from firsthand.stages.weigh.described import Fit, fit


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a stoker", "the stoker who spoke to the Log", Fit.ALIKE),
        ("one of the stokers", "a stoker, to the Log", Fit.ALIKE),
        ("a recruit", "the younger of two soldiers", Fit.TOGETHER),
        ("a man", "a stoker", Fit.TOGETHER),
        ("a stoker", "a nurse", Fit.APART),
        ("an insider", "a man", Fit.APART),
        (None, "a stoker", Fit.APART),
    ],
)
def test_two_descriptions(one: str | None, other: str, expected: Fit) -> None:
    assert fit(one, other) is expected


QUOTE = "the boiler sang like a drunk canary before it went"


def test_the_same_words_of_two_who_can_be_one_are_of_one() -> None:
    log = an_account("Log ← a stoker", "it sang", quotes=[QUOTE])
    post = an_account("Post ← a man", "it sang, too", hours=9, quotes=[QUOTE])
    assert figures(weighed(log, post)) == (1, 1)


def test_the_same_words_of_an_insider_leave_open_who_that_is() -> None:
    log = an_account("Log ← a stoker", "it sang", quotes=[QUOTE])
    post = an_account("Post ← an insider", "it sang, too", hours=9, quotes=[QUOTE])
    assert figures(weighed(log, post)) == (1, 2)


def test_words_that_anybody_uses_tell_less_than_rare_ones() -> None:
    def own(quote: str) -> float:
        log = an_account("Log ← a stoker", "so it was", quotes=[quote])
        lineage = weighed(log, an_account("Post ← a nurse", "so it was again", hours=9, quotes=[quote]))
        return lineage.independence.expected

    assert own("and we all knew that it would come") > own("and the boiler sang that drunk canary tune")


def test_what_an_insider_says_in_the_next_sentence_has_the_origin_of_the_first() -> None:
    log = an_account("Log ← a stoker", "it sang", quotes=[QUOTE])
    words = an_account("Post ← an insider", "it sang, too", hours=9, quotes=[QUOTE], report="post")
    more = an_account("Post ← an insider", "the gauge was painted over", hours=9, report="post")
    lineage = weighed(log, words, more)
    assert len(lineage.origins) == 1
    assert figures(lineage)[0] == 1


def test_two_papers_soldiers_are_likelier_one_where_the_later_speaks_of_the_earlier() -> None:
    log = an_account("Log ← one of two recruits", "the gate was locked")
    post = an_account("Post ← a soldier", "they had locked the gate", hours=90)
    alone, cited = weighed(log, post), weighed(log, post, citations=[a_citation(post, log.report)])
    assert cited.independence.expected < alone.independence.expected
