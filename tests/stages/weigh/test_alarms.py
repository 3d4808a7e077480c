"""Alarms tell a person what must not be overlooked: each thing once, in words that can be read out."""

from __future__ import annotations

from firsthand.domain import Account, Alarm, AlarmKind

from .accounts import a_citation, an_account, weighed


def loops(*accounts: Account, cited: bool = False) -> list[Alarm]:
    ties = [a_citation(one, other.report) for one in accounts for other in accounts if cited and one is not other]
    return [alarm for alarm in weighed(*accounts, citations=ties).alarms if alarm.kind is AlarmKind.LOOP]


def test_two_statements_of_one_report_that_go_the_same_way_round_are_one_loop() -> None:
    first = an_account("Wharf Sheet ← a diver", "the hull was holed")
    relay = an_account("Noon ← Wharf Sheet ← a diver", "there was a hole in the hull", hours=30)
    again = an_account("Wharf Sheet ← The Noon", "Noon confirms the hole", hours=90, report="later")
    twice = an_account("Wharf Sheet ← The Noon", "the hull was holed, Noon confirms", hours=90, report="later")
    found = loops(first, relay, again, twice)
    assert [alarm.words.partition(":")[0] for alarm in found] == ["Wharf Sheet ← Noon ← Wharf Sheet"]


def test_two_reports_of_a_loop_that_cite_each_other_are_not_told_a_second_time() -> None:
    first = an_account("Wharf Sheet ← a diver", "the hull was holed")
    relay = an_account("Noon ← Wharf Sheet ← a diver", "there was a hole in the hull", hours=30)
    again = an_account("Wharf Sheet ← The Noon", "Noon confirms the hole", hours=90)
    assert len(loops(first, relay, again, cited=True)) == 1


def test_several_who_are_not_named_are_told_in_the_plural() -> None:
    diver = an_account("Wharf Sheet ← a diver", "the hull was holed")
    cook = an_account("Noon ← a cook", "I saw the water come in", hours=50)
    assert [alarm.words for alarm in weighed(diver, cook).alarms if alarm.kind is AlarmKind.ONLY_ANONYMOUS] == [
        "it rests on a diver and a cook alone, who are not named"
    ]
