from __future__ import annotations


def test_a_claim_with_its_clause_is_a_statement_of_its_owner(parts) -> None:
    text = "The owner’s claim that the valves were new did not hold."
    assert parts(text) == [("The owner’s", "claim", "that the valves were new")]


def test_a_claim_of_nobody_has_no_source(parts) -> None:
    assert parts("The claim that the valves were new did not hold.") == [("", "The claim", "that the valves were new")]


def test_the_one_who_makes_the_claim_is_its_source(parts) -> None:
    text = "Two clerks made the claim that the ballots were burned."
    assert ("Two clerks", "the claim", "that the ballots were burned") in parts(text)


def test_reports_that_are_mounting_are_a_source(parts) -> None:
    text = "Reports are mounting that the bridge is closed at night."
    assert parts(text) == [("Reports", "are mounting", "that the bridge is closed at night")]


def test_a_noun_without_a_clause_is_no_statement(parts) -> None:
    assert parts("The claim was three pages long.") == []
