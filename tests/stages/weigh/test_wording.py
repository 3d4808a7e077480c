"""Of the accounts of one report that another credits, the one whose words it has is taken up."""

from __future__ import annotations

from tests.stages.weigh.accounts import an_account, weighed

from firsthand.domain import AlarmKind


def test_a_loop_is_found_through_the_account_that_is_taken_up() -> None:
    log = an_account("Log ← a stoker", "the stokers were locked in by the mate", report="log")
    ticker = (
        an_account("Ticker ← Coast Guard (interceptor) ← a man", "ours locked ours", hours=9, report="ticker"),
        an_account("Ticker ← Log ← a stoker", "that stokers were locked in by their mate", hours=9, report="ticker"),
    )
    again = an_account("Log ← The Ticker", "that stokers were locked in by their own mate", hours=90, report="again")
    loops = [alarm for alarm in weighed(log, *ticker, again).alarms if alarm.kind is AlarmKind.LOOP]
    assert [alarm.about for alarm in loops] == [(again.id, ticker[1].id, log.id)]
