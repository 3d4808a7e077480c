"""Keep a reading in the record, in place of the one before."""

from __future__ import annotations

from dataclasses import replace

from firsthand.domain import Problem, Reading
from firsthand.store.interface import Store


def keep(store: Store, reading: Reading) -> Reading:
    """Save the reading; returns what was kept.

    A reading whose proposals contradict themselves (the same id twice, a chain without its statement) is a fault of a
    stage. The report is kept then, without statements, and a Problem says so: the run goes on.
    """
    try:
        store.save_reading(reading)
    except ValueError as error:
        subject = reading.report.id if reading.report else reading.capture.sha256
        reason = f"what was proposed for it does not hold together ({error}); please report this"
        problems = (*reading.problems, Problem(subject, "attribute", reason))
        reading = replace(reading, statements=(), chains=(), parties=(), voice=(), acts=(), problems=problems)
        store.save_reading(reading)
    return reading
