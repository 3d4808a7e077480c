"""One thing of the record by its id: a report, statement, party or capture, with the reading that it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.domain import Capture, Reading
from firsthand.errors import NotFoundError
from firsthand.operations.identify import identify
from firsthand.store.interface import Store


@dataclass(frozen=True, slots=True)
class Found:
    """The capture, its reading where there is one, and which statement or party was asked for."""

    capture: Capture
    reading: Reading | None
    statement_id: str | None = None
    party_id: str | None = None


def find_one(store: Store, prefix: str) -> Found:
    """What `prefix` is the beginning of the id of. Raises NotFoundError where that is nothing, or several things."""
    wanted = identify(store, prefix)
    report = store.report_of(wanted)
    if report is None:
        if wanted.startswith("claim-"):
            raise NotFoundError(f"{wanted} is a claim: `firsthand claim {wanted}` shows it")
        capture = store.capture(wanted)
        if capture is None:
            raise NotFoundError(f"the record holds no capture {wanted}")
        return Found(capture, None)
    reading = store.reading(report)
    if reading is None:
        raise NotFoundError(f"the record holds no report {report}")
    return Found(
        reading.capture,
        reading,
        wanted if wanted.startswith("statement-") else None,
        wanted if wanted.startswith("party-") else None,
    )
