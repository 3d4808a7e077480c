"""Keep a reading in the record, in place of the one before, and its digest in the custody log."""

from __future__ import annotations

from dataclasses import replace

from firsthand.domain import Problem, Reading, Report
from firsthand.operations.digest import digest_of
from firsthand.store.interface import Store

READ = "read"
"""The action of the custody log's entries that hold a reading's digest."""

UNREAD = "unread"
"""The action where a report that was read before could not be read again."""


def keep(store: Store, reading: Reading) -> Reading:
    """Save the reading; returns what was kept.

    A reading whose proposals contradict themselves (the same id twice, a chain without its statement) is a fault of a
    stage. The report is kept then, without statements, and a Problem says so: the run goes on.
    """
    try:
        _saved(store, reading)
    except ValueError as error:
        subject = reading.report.id if reading.report else reading.capture.sha256
        reason = f"what was proposed for it does not hold together ({error}); please report this"
        problems = (*reading.problems, Problem(subject, "attribute", reason))
        reading = replace(reading, statements=(), chains=(), parties=(), voice=(), acts=(), problems=problems)
        _saved(store, reading)
    return reading


def _saved(store: Store, reading: Reading) -> None:
    report = Report.id_for(reading.capture.sha256)
    with store.transaction():
        was_read = store.report_of(report) is not None
        store.save_reading(reading)
        if reading.report:
            store.log(READ, report, digest_of(reading))
        elif was_read:
            store.log(UNREAD, report)
